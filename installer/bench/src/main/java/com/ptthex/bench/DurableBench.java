package com.ptthex.bench;

import com.ptthex.server.kernel.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
        onPostgres(terms, figures, postgres, scratch.folder());
      }
    }
    return figures;
  }

  private static void onH2(Terms terms, Figures figures, Path folder) throws Exception {
    var sharing = new SharedSync();
    try (var site = BenchSite.open(folder.resolve("h2"));
        var each = BareInsert.into(file(folder, "each"), "select 1", SharedSync::each);
        var durable = BareInsert.into(file(folder, "durable"), "select 1", sharing::await);
        var loose = BareInsert.into(file(folder, "loose"), "select 1", _ -> {})) {
      var contest = new Contest("h2", new DeedsInside(site), each, durable, loose);
      contest.run(terms);
      contest.tell(terms, figures, "");
      figures.floor("sharedToOneByOne", 10).floor("sharedToBareDurable", 0.4);
    }
  }

  private static Database file(Path folder, String name) {
    return Database.file(folder.resolve(name));
  }

  /** All in one server, as a site would have it; each side has a database of its own. */
  private static void onPostgres(Terms terms, Figures figures, BenchPostgres postgres, Path folder)
      throws Exception {
    var waits = "set synchronous_commit = on";
    try (var site =
            BenchSite.open(folder.resolve("postgres"), Optional.of(postgres.database("deeds")));
        var each = BareInsert.into(postgres.database("each"), waits, _ -> {});
        var durable = BareInsert.into(postgres.database("durable"), waits, _ -> {});
        var loose =
            BareInsert.into(postgres.database("loose"), "set synchronous_commit = off", _ -> {})) {
      var contest = new Contest("postgres", new DeedsInside(site), each, durable, loose);
      contest.run(terms);
      contest.tell(terms, figures, "postgres.");
    }
  }

  /** The sides of one database. */
  private static final class Contest {
    private final String database;
    private final Side oneByOne;
    private final Side shared1;
    private final Side shared8;
    private final Side shared;
    private final Side bareEach;
    private final Side bareDurable;
    private final Side bareLoose;

    Contest(
        String database, DeedsInside deeds, BareInsert each, BareInsert durable, BareInsert loose) {
      this.database = database;
      this.oneByOne = new Side("deeds, one by one, 64", MANY, deeds::deedAlone);
      this.shared1 = new Side("deeds, shared sync, 1", 1, deeds::deed);
      this.shared8 = new Side("deeds, shared sync, 8", 8, deeds::deed);
      this.shared = new Side("deeds, shared sync, 64", MANY, deeds::deed);
      this.bareEach = new Side("bare insert, own sync, 64", MANY, each::insert);
      this.bareDurable = new Side("bare durable insert, 64", MANY, durable::insert);
      this.bareLoose = new Side("bare insert, not durable", MANY, loose::insert);
    }

    private List<Side> sides() {
      return List.of(oneByOne, shared1, shared8, shared, bareEach, bareDurable, bareLoose);
    }

    void run(Terms terms) throws InterruptedException {
      var round = Duration.ofMillis(terms.quick() ? 1_000 : 5_000);
      Side.compare(sides(), round, terms.quick() ? 2 : 5);
    }

    void tell(Terms terms, Figures figures, String prefix) {
      terms.say("");
      terms.say(database);
      terms.say(Side.head());
      sides().forEach(side -> terms.say(side.line()));
      figures
          .figure(database + ".oneByOne.perSecond", oneByOne.rate())
          .figure(database + ".shared1.perSecond", shared1.rate())
          .figure(database + ".shared8.perSecond", shared8.rate())
          .figure(database + ".shared64.perSecond", shared.rate())
          .figure(database + ".shared64.coresBusy", shared.busy())
          .durations(database + ".shared64", shared.took())
          .peer(database + ".bareDurable.perSecond", bareDurable.rate())
          .peer(database + ".bareOwnSync.perSecond", bareEach.rate())
          .peer(database + ".bareNotDurable.perSecond", bareLoose.rate())
          .ratio(prefix + "sharedToOneByOne", shared.rate() / oneByOne.rate())
          .ratio(prefix + "sharedToBareDurable", shared.rate() / bareDurable.rate());
    }
  }
}
