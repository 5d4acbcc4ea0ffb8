package com.ptthex.server;

import com.ptthex.server.demo.DemoSite;
import com.ptthex.server.kernel.http.Doors;
import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.watch.Logs;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.DataFolder;
import com.ptthex.server.launch.SiteSettings;
import com.ptthex.server.trust.licence.PinnedRoot;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A site that this process serves: its data folder taken, its logs kept there, its server started.
 */
public final class Hosted implements AutoCloseable {
  /** Where a site is served unless told otherwise. */
  public static final int USUAL_PORT = 7480;

  private final DataFolder folder;
  private final Server server;
  private final boolean temporary;

  private Hosted(DataFolder folder, Server server, boolean temporary) {
    this.folder = folder;
    this.server = server;
    this.temporary = temporary;
  }

  /**
   * @param demo a demo site needs no licence; a real one is never opened as one
   * @param port 0 takes any that is free
   */
  public static Hosted at(Path place, boolean demo, int port) throws CannotStart, IOException {
    return at(place, demo, Doors.loopback(port));
  }

  /**
   * @param doors where it may be called; whom the site trusts besides is a setting of it
   */
  public static Hosted at(Path place, boolean demo, Doors doors) throws CannotStart, IOException {
    return open(place, demo, doors, false);
  }

  /** A demo site of its own, that is gone when it is closed. */
  public static Hosted freshDemo(int port) throws CannotStart, IOException {
    return freshDemo(Doors.loopback(port));
  }

  public static Hosted freshDemo(Doors doors) throws CannotStart, IOException {
    var place = Files.createTempDirectory("ptthex-demo");
    try {
      return open(place, true, doors, true);
    } catch (CannotStart | IOException | RuntimeException failure) {
      // Whatever it was, nothing of it stays behind.
      delete(place);
      throw failure;
    }
  }

  private static Hosted open(Path place, boolean demo, Doors doors, boolean temporary)
      throws CannotStart, IOException {
    var folder = DataFolder.take(place);
    try {
      var settings = SiteSettings.read(folder.settings());
      Logs.to(folder.logs(), settings.logDays());
      var database = settings.database().orElseGet(() -> Database.file(folder.store()));
      var server =
          Server.start(
              new Server.Options(
                  database,
                  folder.keys(),
                  demo,
                  PinnedRoot.ofBuild(),
                  doors.trusting(settings.origins()),
                  settings.limits(),
                  Clock.systemUTC()));
      folder.tell(server.address());
      return new Hosted(folder, server, temporary);
    } catch (CannotStart | IOException | RuntimeException failure) {
      // Whatever it was, another server may have the folder.
      folder.close();
      throw failure;
    }
  }

  public URI address() {
    return server.address();
  }

  /** Where others on the network call it, the best to tell people first. */
  public List<URI> networkAddresses() {
    return server.networkAddresses();
  }

  /** Of a demo site: a bearer token for each role, by its name on the wire. */
  public Map<String, String> demoTokens() {
    return DemoSite.open(server.store(), server.pipeline(), server.address());
  }

  @Override
  public void close() throws IOException {
    server.close();
    folder.close();
    if (temporary) {
      delete(folder.place());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
