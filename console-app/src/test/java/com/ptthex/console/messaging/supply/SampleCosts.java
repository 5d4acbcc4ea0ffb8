package com.ptthex.console.messaging.supply;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.supply.CostsApi;
import com.ptthex.shared.messaging.supply.CostsApi.Add;
import com.ptthex.shared.messaging.supply.CostsApi.Cost;
import com.ptthex.shared.messaging.supply.CostsApi.Costs;
import com.ptthex.shared.messaging.supply.CostsApi.Enough;
import com.ptthex.shared.messaging.supply.CostsApi.Forecast;
import com.ptthex.shared.messaging.supply.CostsApi.Idle;
import com.ptthex.shared.messaging.supply.CostsApi.Lacking;
import com.ptthex.shared.messaging.supply.CostsApi.OfKind;
import com.ptthex.shared.messaging.supply.CostsApi.OfUnit;
import com.ptthex.shared.messaging.supply.CostsApi.Outlook;
import com.ptthex.shared.messaging.supply.CostsApi.Untold;
import com.ptthex.shared.messaging.supply.CostsApi.Unused;
import com.ptthex.shared.messaging.supply.SupplyApi.Price;
import com.ptthex.shared.value.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What numbers may cost, and how pools may last. */
final class SampleCosts {
  static final Cost NONE = new Cost(0, List.of(), 0);
  private static final List<String> RULES =
      List.of("pool-falls-short", "pool-history-too-short", "pool-is-outgrown", "pool-suffices");

  private SampleCosts() {}

  static FakeApi into(FakeApi api) {
    return api.on(CostsApi.COSTS, _ -> FakeApi.done(costs()))
        .on(CostsApi.UNUSED, _ -> FakeApi.done(unused()))
        .on(CostsApi.FORECAST, _ -> FakeApi.done(forecast()));
  }

  private static List<Price> usd(String amount) {
    return List.of(new Price(amount, "USD"));
  }

  static Costs costs() {
    return new Costs(
        List.of(
            new OfKind(NumberClass.FRONT_DESK, new Cost(2, usd("2.30"), 0)),
            new OfKind(NumberClass.SITTER, new Cost(14, usd("13.80"), 2)),
            new OfKind(NumberClass.POOL, new Cost(1, List.of(), 1))),
        new Cost(17, usd("16.10"), 3));
  }

  static Unused unused() {
    return new Unused(
        IntStream.range(0, 5).mapToObj(SampleCosts::idle).toList(),
        Optional.empty(),
        new Cost(5, usd("4.60"), 1));
  }

  private static Idle idle(int at) {
    var since = Desks.NOW.minus(Duration.ofDays(120 - 17L * at));
    return new Idle(
        new NumberId(new UUID(4, at)),
        SampleSupply.number(40 + at),
        at == 2 ? Optional.of(new Label("At the door")) : Optional.empty(),
        at == 1 ? NumberClass.FRONT_DESK : NumberClass.POOL,
        SampleSupply.UNIT,
        at == 0 ? Optional.empty() : Optional.of(since),
        since,
        at == 3 ? Optional.empty() : Optional.of(new Price("1.15", "USD")));
  }

  /** As each can turn out. */
  static Forecast forecast() {
    return new Forecast(
        List.of(
            unit(0, 2, new Lacking(1)),
            unit(2, 4, new Add(2, in(14))),
            unit(3, 9, new Enough(in(28))),
            unit(
                1,
                5,
                new Untold("pool-history-too-short", Map.of("knownDays", "9", "least", "14")))));
  }

  private static Instant in(int days) {
    return Desks.NOW.plus(Duration.ofDays(days));
  }

  private static OfUnit unit(int fired, int pool, Outlook outlook) {
    var steps = new ArrayList<Step>();
    for (var at = 0; at < RULES.size(); at++) {
      var finding =
          at < fired ? Finding.DID_NOT_FIRE : at == fired ? Finding.FIRED : Finding.NOT_REACHED;
      steps.add(new Step(RULES.get(at), finding, at > fired ? Map.of() : facts(at, fired)));
    }
    var before = fired == 1 ? List.of(3) : List.of(3, 2, 2, 1);
    return new OfUnit(SampleSupply.UNIT, pool, 3, before, outlook, steps);
  }

  private static Map<String, String> facts(int at, int fired) {
    return switch (at) {
      case 1 -> Map.of("knownDays", fired == 1 ? "9" : "61", "least", "14");
      case 2 -> Map.of("later", "6");
      default -> Map.of();
    };
  }
}
