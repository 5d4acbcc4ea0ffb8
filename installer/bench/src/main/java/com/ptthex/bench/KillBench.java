package com.ptthex.bench;

import com.ptthex.server.testing.crash.Findings;
import com.ptthex.server.testing.crash.Kills;
import com.ptthex.server.testing.crash.Pace;
import com.ptthex.server.testing.crash.PostgresKills;
import com.ptthex.server.testing.crash.PowerCuts;
import com.ptthex.server.testing.crash.QueueKills;
import com.ptthex.server.testing.crash.RegisteringNumbers;
import java.time.Duration;

/** Crashes a site under load, as often as asked, and counts what should not be. */
final class KillBench implements Bench {
  private static final Pace BUSY = Pace.busy(16);
  private static final int USUAL_TIMES = 20;
  private static final int QUICK_TIMES = 3;

  @Override
  public String name() {
    return "kill";
  }

  @Override
  public String purpose() {
    return "kills and power cuts under load: what was acknowledged and is lost or doubled";
  }

  @Override
  public Figures run(Terms terms) throws Exception {
    var figures = new Figures(name());
    var times = terms.times().orElse(terms.quick() ? QUICK_TIMES : USUAL_TIMES);
    var seed = System.nanoTime();
    try (var scratch = Scratch.make()) {
      terms.say(
          "%s; %d kills under load, of a quiet site, of PostgreSQL and of a queue, and power cuts, seed %d"
              .formatted(Machine.told(), times, seed));
      var kills =
          Kills.run(new RegisteringNumbers(), scratch.folder().resolve("kills"), seed, times, BUSY);
      tell(terms, figures, "kills", kills);
      var quiet =
          Kills.run(
              new RegisteringNumbers(),
              scratch.folder().resolve("quiet"),
              seed,
              times,
              Pace.quiet());
      tell(terms, figures, "quietKills", quiet);
      var postgres = scratch.folder().resolve("postgres");
      tell(
          terms,
          figures,
          "postgresKills",
          PostgresKills.run(new RegisteringNumbers(), postgres, seed, times, BUSY));
      tell(terms, figures, "powerCuts", cuts(scratch, "young", seed, times, PowerCuts.YOUNG));
      tell(terms, figures, "powerCutsAged", cuts(scratch, "aged", seed, times, PowerCuts.AGED));
      var queues = QueueKills.run(scratch.folder().resolve("queue"), seed, times);
      tell(terms, figures, "queue", queues);
    }
    return figures;
  }

  private static Findings cuts(Scratch scratch, String name, long seed, int times, Duration rest)
      throws Exception {
    var folder = scratch.folder().resolve(name);
    return PowerCuts.run(new RegisteringNumbers(), folder, seed, times, BUSY, rest);
  }

  private static void tell(Terms terms, Figures figures, String kind, Findings found) {
    terms.say(
        "%s: %d, %,d deeds acknowledged, %d in doubt and taken again, %d faults"
            .formatted(
                kind,
                found.crashes(),
                found.acknowledged(),
                found.repeated(),
                found.faults().size()));
    found.faults().forEach(fault -> terms.say("  " + fault));
    figures
        .figure(kind, found.crashes())
        .figure(kind + ".acknowledged", found.acknowledged())
        .figure(kind + ".takenAgain", found.repeated())
        .figure(kind + ".faults", found.faults().size())
        .floor(kind + ".faults", 0);
  }
}
