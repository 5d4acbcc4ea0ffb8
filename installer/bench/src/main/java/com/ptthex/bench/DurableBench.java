package com.ptthex.bench;

import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Unusable;
import com.ptthex.server.kernel.vault.WrongKey;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** What durability costs: acknowledged deeds a second, beside the bare limits of each database. */
final class DurableBench implements Bench {
  private static final int MANY = 64;

  @Override
  public String name() {
    return "durable";
  }

  @Override
  public String purpose() {
    return "acknowledged deeds a second: one sync each, one for all, and a bare durable insert";
  }

  @Override
  public Figures run(Terms terms) throws Exception {
    var figures = new Figures(name());
    try (var scratch = Scratch.make()) {
      terms.say("%s, %s below the temporary folder".formatted(Machine.told(), scratch.disk()));
      terms.say("Deeds go through the whole pipeline, without HTTP; all are acknowledged.");
      onH2(terms, figures, scratch.folder());
      try (var postgres = BenchPostgres.start()) {
        onPostgres(terms, figures, postgres);
      }
    }
    return figures;
  }

  private static void onH2(Terms terms, Figures figures, Path folder)
      throws Unusable, WrongKey, SQLException, InterruptedException {
    var sharing = new SharedSync();
    try (var deeds =
            DeedsInside.on(file(folder, "deeds"), new MadeUpNumbers(), UnaryOperator.identity());
        var each = DeedsInside.on(file(folder, "each"), new MadeUpNumbers(), OwnSync::of);
        var durable = BareInsert.into(file(folder, "durable"), "select 1", sharing::await);
        var loose = BareInsert.into(file(folder, "loose"), "select 1", _ -> {})) {
      var contest = new Contest("h2", deeds, each, durable, loose);
      contest.run(terms);
      contest.tell(terms, figures);
      figures
          .ratio("sharedToOneByOne", contest.shared.rate() / contest.oneByOne.rate())
          .ratio("sharedToBareDurable", contest.shared.rate() / contest.bareDurable.rate())
          .floor("sharedToOneByOne", 10)
          .floor("sharedToBareDurable", 0.4);
    }
  }

  private static Database file(Path folder, String name) {
    return Database.file(folder.resolve(name));
  }

  /** All in one server, as a site would have it; each side has its own tables. */
  private static void onPostgres(Terms terms, Figures figures, BenchPostgres postgres)
      throws Unusable, WrongKey, SQLException, InterruptedException {
    try (var deeds =
            DeedsInside.on(
                postgres.database("deeds"), new MadeUpNumbers(), UnaryOperator.identity());
        var each = DeedsInside.on(postgres.database("each"), new MadeUpNumbers(), OwnSync::of);
        var durable =
            BareInsert.into(postgres.database("durable"), "set synchronous_commit = on", _ -> {});
        var loose =
            BareInsert.into(postgres.database("loose"), "set synchronous_commit = off", _ -> {})) {
      var contest = new Contest("postgres", deeds, each, durable, loose);
      contest.run(terms);
      contest.tell(terms, figures);
      figures
          .ratio("postgres.sharedToOneByOne", contest.shared.rate() / contest.oneByOne.rate())
          .ratio(
              "postgres.sharedToBareDurable", contest.shared.rate() / contest.bareDurable.rate());
    }
  }

  /** The sides of one database. */
  private static final class Contest {
    private final String database;
    private final Side oneByOne;
    private final Side shared1;
    private final Side shared8;
    private final Side shared;
    private final Side bareDurable;
    private final Side bareLoose;

    Contest(
        String database,
        DeedsInside deeds,
        DeedsInside each,
        BareInsert durable,
        BareInsert loose) {
      this.database = database;
      this.oneByOne = new Side("deeds, a sync each, 64", MANY, each::deed);
      this.shared1 = new Side("deeds, shared sync, 1", 1, deeds::deed);
      this.shared8 = new Side("deeds, shared sync, 8", 8, deeds::deed);
      this.shared = new Side("deeds, shared sync, 64", MANY, deeds::deed);
      this.bareDurable = new Side("bare durable insert, 64", MANY, durable::insert);
      this.bareLoose = new Side("bare insert, not durable", MANY, loose::insert);
    }

    private List<Side> sides() {
      return List.of(oneByOne, shared1, shared8, shared, bareDurable, bareLoose);
    }

    void run(Terms terms) throws InterruptedException {
      var round = Duration.ofMillis(terms.quick() ? 1_000 : 5_000);
      Side.compare(sides(), round, terms.quick() ? 2 : 5);
    }

    void tell(Terms terms, Figures figures) {
      terms.say("");
      terms.say(database);
      terms.say(Side.head());
      sides().forEach(side -> terms.say(side.line()));
      figures
          .figure(database + ".oneByOne.perSecond", oneByOne.rate())
          .figure(database + ".shared1.perSecond", shared1.rate())
          .figure(database + ".shared8.perSecond", shared8.rate())
          .figure(database + ".shared64.perSecond", shared.rate())
          .durations(database + ".shared64", shared.took())
          .peer(database + ".bareDurable.perSecond", bareDurable.rate())
          .peer(database + ".bareNotDurable.perSecond", bareLoose.rate());
    }
  }
}
