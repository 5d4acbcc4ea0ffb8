package com.ptthex.bench;

import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many deeds a second: the whole pipeline against a bare handler, asked by the same clients in
 * turns, so that what else the machine does meets both.
 */
final class DeedRate {
  private static final int CLIENTS = 64;
  private static final double FLOOR = 0.3;

  private final Bench.Terms terms;
  private final UnitId unit;
  private final Duration round;
  private final int rounds;

  DeedRate(Bench.Terms terms, UnitId unit) {
    this.terms = terms;
    this.unit = unit;
    this.round = Duration.ofMillis(terms.quick() ? 1_000 : 5_000);
    this.rounds = terms.quick() ? 3 : 5;
  }

  /** Who is asked, and what came of each round. */
  private final class Side {
    private final String name;
    private final ApiClient client;
    private final MadeUpNumbers phones;
    private final List<Clients.Outcome> outcomes = new ArrayList<>();

    Side(String name, ApiClient client, MadeUpNumbers phones) {
      this.name = name;
      this.client = client;
      this.phones = phones;
    }

    private void register() {
      var label = Optional.of(new Label("Bench"));
      var wish = new Register(phones.next(), NumberClass.SITTER, unit, label);
      client.call(NumbersApi.REGISTER, wish).orThrow();
    }

    Clients.Outcome once(Duration time) throws InterruptedException {
      return new Clients(CLIENTS).run(Clients.Until.over(time), () -> this::register);
    }

    void round() throws InterruptedException {
      outcomes.add(once(round));
    }

    double rate() {
      return Figures.median(outcomes.stream().mapToDouble(Clients.Outcome::perSecond).toArray());
    }

    Percentiles took() {
      return Percentiles.together(
          outcomes.stream().map(Clients.Outcome::took).toArray(Percentiles[]::new));
    }

    void tell() {
      var each = new StringBuilder();
      outcomes.forEach(outcome -> each.append("%8.0f".formatted(outcome.perSecond())));
      terms.say(
          "  %-18s %10.0f %8.2f %8.2f  %s"
              .formatted(name, rate(), took().millis(50), took().millis(99), each));
    }
  }

  /**
   * @param owner asks the pipeline
   * @param folder where the peers' databases may lie
   */
  void measure(ApiClient owner, MadeUpNumbers phones, Path folder, Figures figures)
      throws Exception {
    try (var each = BareHandler.inserting(folder.resolve("each"), unit, SharedSync::each);
        var shared =
            BareHandler.inserting(folder.resolve("shared"), unit, new SharedSync()::await);
        var nothing = BareHandler.keepingNothing();
        var eachClient = ApiClient.at(each.address());
        var sharedClient = ApiClient.at(shared.address());
        var nothingClient = ApiClient.at(nothing.address())) {
      var ours = new Side("pipeline", owner, phones);
      var bare = peer("bare handler", eachClient);
      var sharing = peer("bare, shared sync", sharedClient);
      var ceiling = peer("keeps nothing", nothingClient);
      var sides = List.of(ours, bare, sharing, ceiling);
      for (var side : sides) {
        side.once(round);
      }
      for (var count = 0; count < rounds; count++) {
        ours.round();
        bare.round();
        sharing.round();
      }
      ceiling.round();
      tell(sides);
      figures
          .figure("deeds.perSecond", ours.rate())
          .durations("deed", ours.took())
          .peer("bareHandler.perSecond", bare.rate())
          .peer("bareHandler.p99", bare.took().millis(99))
          .peer("sharedSyncHandler.perSecond", sharing.rate())
          .peer("sharedSyncHandler.p99", sharing.took().millis(99))
          .peer("keepsNothing.perSecond", ceiling.rate())
          .ratio("deedsToBareHandler", ours.rate() / bare.rate())
          .ratio("deedsToSharedSyncHandler", ours.rate() / sharing.rate())
          .floor("deedsToBareHandler", FLOOR);
      terms.say(
          "pipeline to bare handler %.2f (floor %.1f), to the sharing one %.2f"
              .formatted(ours.rate() / bare.rate(), FLOOR, ours.rate() / sharing.rate()));
    }
  }

  /** With a token for a header of the same length, which it ignores. */
  private Side peer(String name, ApiClient client) {
    return new Side(name, client.as("x".repeat(43)), new MadeUpNumbers());
  }

  private void tell(List<Side> sides) {
    terms.say("");
    terms.say(
        "deeds, %d clients, rounds of %.1f s in turns".formatted(CLIENTS, round.toMillis() / 1e3));
    terms.say("                       /s median   p50 ms   p99 ms   /s of each round");
    sides.forEach(Side::tell);
    terms.say(
        "\"bare handler\" syncs for each row, as the pipeline does for each deed; \"shared\"");
    terms.say(
        "once for all who wait; \"keeps nothing\" is as fast as clients and HTTP can be here.");
  }
}
