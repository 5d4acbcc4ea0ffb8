package com.ptthex.console.launch;

import com.ptthex.console.shell.Line;
import com.ptthex.console.shell.Site;
import com.ptthex.server.Hosted;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** The site of this machine: served by whoever serves its folder already, else by the console. */
final class OwnSite implements Site.Search, AutoCloseable {
  private final Path place;
  private final int port;
  private final Clock clock;
  private Optional<Hosted> hosted = Optional.empty();

  OwnSite(Path place, int port, Clock clock) {
    this.place = place;
    this.port = port;
    this.clock = clock;
  }

  @Override
  public synchronized Site find() {
    try {
      var served = DataFolder.servedAt(place);
      if (served.isEmpty()) {
        hosted = Optional.of(Hosted.at(place, false, port));
      }
      var address = served.orElseGet(() -> hosted.orElseThrow().address());
      return new Site.Serving(Line.to(address, clock), Optional.empty());
    } catch (CannotStart reason) {
      return new Site.Refused(reason.what(), reason.remedy());
    } catch (IOException _) {
      return new Site.Refused(
          "the data folder " + place + " cannot be read or written.",
          "Check that its disk is mounted and has room, and try again.");
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (hosted.isPresent()) {
      hosted.get().close();
    }
  }
}
