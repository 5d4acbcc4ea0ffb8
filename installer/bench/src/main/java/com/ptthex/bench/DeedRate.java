package com.ptthex.bench;

import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.nio.file.Path;
import java.time.Duration;
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

  private Side side(String name, ApiClient client, MadeUpNumbers phones) {
    return new Side(name, CLIENTS, () -> register(client, phones));
  }

  private void register(ApiClient client, MadeUpNumbers phones) {
    var label = Optional.of(new Label("Bench"));
    var wish = new Register(phones.next(), NumberClass.SITTER, unit, label);
    client.call(NumbersApi.REGISTER, wish).orThrow();
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
      var ours = side("pipeline", owner, phones);
      var bare = peer("bare handler", eachClient);
      var sharing = peer("bare, shared sync", sharedClient);
      var ceiling = peer("keeps nothing", nothingClient);
      var sides = List.of(ours, bare, sharing, ceiling);
      Side.compare(sides, round, rounds);
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
    return side(name, client.as("x".repeat(43)), new MadeUpNumbers());
  }

  private void tell(List<Side> sides) {
    terms.say("");
    terms.say(
        "deeds, %d clients, rounds of %.1f s in turns".formatted(CLIENTS, round.toMillis() / 1e3));
    terms.say(Side.head());
    sides.forEach(side -> terms.say(side.line()));
    terms.say("\"bare handler\" syncs for each row; \"shared\" once for all who wait, as we do;");
    terms.say("\"keeps nothing\" is as fast as clients and HTTP can be here.");
  }
}
