package com.ptthex.server.testing.crash;

import java.time.Duration;

/**
 * How clients act between crashes. A busy site hides what only a quiet one shows: there the
 * database finds time to tidy its file up, and a crash meets it at that.
 */
public record Pace(int clients, Duration pause) {
  public static Pace busy(int clients) {
    return new Pace(clients, Duration.ZERO);
  }

  public static Pace quiet() {
    return new Pace(1, Duration.ofMillis(20));
  }
}
