package com.ptthex.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One of those that are compared: who asks how, and what came of each round. */
final class Side {
  private final String name;
  private final int clients;
  private final Runnable turn;
  private final List<Clients.Outcome> outcomes = new ArrayList<>();

  Side(String name, int clients, Runnable turn) {
    this.name = name;
    this.clients = clients;
    this.turn = turn;
  }

  /** Its sides take turns, so that what else the machine does meets all of them. */
  static void compare(List<Side> sides, Duration round, int rounds) throws InterruptedException {
    for (var side : sides) {
      side.once(round);
    }
    for (var count = 0; count < rounds; count++) {
      for (var side : sides) {
        side.outcomes.add(side.once(round));
      }
    }
  }

  private Clients.Outcome once(Duration time) throws InterruptedException {
    return new Clients(clients).run(Clients.Until.over(time), () -> turn);
  }

  double rate() {
    return Figures.median(outcomes.stream().mapToDouble(Clients.Outcome::perSecond).toArray());
  }

  Percentiles took() {
    return Percentiles.together(
        outcomes.stream().map(Clients.Outcome::took).toArray(Percentiles[]::new));
  }

  /** How many cores were busy with it. */
  double busy() {
    return Figures.median(outcomes.stream().mapToDouble(Clients.Outcome::busy).toArray());
  }

  static String head() {
    return "%-26s %10s %8s %8s %6s   %s"
        .formatted("", "/s median", "p50 ms", "p99 ms", "cores", "/s of each round");
  }

  String line() {
    var each = new StringBuilder();
    outcomes.forEach(outcome -> each.append("%8.0f".formatted(outcome.perSecond())));
    return "%-26s %10.0f %8.2f %8.2f %6.2f  %s"
        .formatted(name, rate(), took().millis(50), took().millis(99), busy(), each);
  }
}
