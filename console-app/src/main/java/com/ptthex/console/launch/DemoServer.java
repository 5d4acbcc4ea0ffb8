package com.ptthex.console.launch;

import com.ptthex.console.shell.Line;
import com.ptthex.console.shell.Site;
import com.ptthex.server.Hosted;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.shared.trust.access.SessionToken;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** A made-up site of its own, entered without a password, and gone when the console is closed. */
final class DemoServer implements Site.Search, AutoCloseable {
  private final String role;
  private final Clock clock;
  private Optional<Hosted> hosted = Optional.empty();

  /**
   * @param role whose desk it is, by its name on the wire
   */
  DemoServer(String role, Clock clock) {
    this.role = role;
    this.clock = clock;
  }

  /** Whoever left comes in again, with a session of their own. */
  @Override
  public Site find() {
    return as(role);
  }

  /** The same site with the desk of somebody else. */
  Site as(String other) {
    return entered(
        demo -> Optional.ofNullable(demo.demoTokens().get(other)).map(SessionToken::new));
  }

  /** The same site for who has to sign in. */
  Site entrance() {
    return entered(_ -> Optional.empty());
  }

  private synchronized Site entered(Function<Hosted, Optional<SessionToken>> token) {
    try {
      if (hosted.isEmpty()) {
        hosted = Optional.of(Hosted.freshDemo(0));
      }
      var demo = hosted.get();
      return new Site.Serving(Line.to(demo.address(), clock), token.apply(demo));
    } catch (CannotStart reason) {
      return new Site.Refused(reason.what(), reason.remedy());
    } catch (IOException _) {
      return new Site.Refused(
          "the folder for temporary files cannot be written.",
          "Check that its disk is mounted and has room, and try again.");
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (hosted.isPresent()) {
      hosted.get().close();
      hosted = Optional.empty();
    }
  }
}
