package com.ptthex.console.messaging.numbers;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.messaging.arrival.AbilityApi;
import com.ptthex.shared.messaging.arrival.AbilityApi.Arriving;
import com.ptthex.shared.messaging.arrival.AbilityApi.OfNumber;
import com.ptthex.shared.messaging.arrival.AbilityApi.Page;
import com.ptthex.shared.messaging.arrival.AbilityApi.Row;
import com.ptthex.shared.messaging.arrival.AbilityApi.Told;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.Clearance;
import com.ptthex.shared.messaging.provider.EmergencyAddress;
import com.ptthex.shared.messaging.supply.CostsApi;
import com.ptthex.shared.messaging.supply.CostsApi.Monthly;
import com.ptthex.shared.messaging.supply.SupplyApi.Price;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a provider says that the first few numbers can do, and what stands against them. */
final class AbilitySample {
  private static final List<Capability> ALL =
      List.of(Capability.TEXT, Capability.PICTURE, Capability.VOICE);

  static final Row MUTE =
      row(
          SampleNumbers.SPARE,
          Optional.of(told(List.of(Capability.VOICE), EmergencyAddress.NONE, Clearance.NOT_TOLD)),
          step("number-without-text"),
          step("number-brought-elsewhere"));

  private static final List<Row> ROWS =
      List.of(
          row(
              SampleNumbers.FRONT_DESK,
              Optional.of(told(ALL, EmergencyAddress.REGISTERED, Clearance.CLEARED))),
          row(
              SampleNumbers.ASSIGNED,
              Optional.of(told(ALL, EmergencyAddress.NONE, Clearance.UNDER_WAY)),
              step("number-clearance-under-way")),
          MUTE,
          row(SampleNumbers.POOLED, Optional.empty(), step("number-not-there")),
          row(
              SampleNumbers.RESTING,
              Optional.of(told(ALL, EmergencyAddress.NOT_TOLD, Clearance.CLEARED)),
              new Step("number-rests", Finding.FIRED, Map.of("until", "2027-01-25T08:00:00Z"))),
          row(
              SampleNumbers.ASIDE,
              Optional.of(told(ALL, EmergencyAddress.UNDER_WAY, Clearance.NOT_NEEDED)),
              new Step(
                  "number-set-aside-until",
                  Finding.FIRED,
                  Map.of("until", "2026-12-01T14:32:00Z", "by", "Demo owner"))));

  private AbilitySample() {}

  private static Step step(String rule) {
    return new Step(rule, Finding.FIRED, Map.of());
  }

  private static Told told(List<Capability> able, EmergencyAddress emergency, Clearance clearance) {
    return new Told(able, emergency, Optional.of(clearance), Desks.NOW.minusSeconds(900));
  }

  private static Row row(NumbersApi.Row number, Optional<Told> told, Step... against) {
    return new Row(
        number.id(),
        number.number(),
        number.label(),
        number.numberClass(),
        number.unit(),
        told,
        List.of(against));
  }

  private static OfNumber one(NumberId id) {
    var row =
        ROWS.stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElse(row(SampleNumbers.POOLED, Optional.empty()));
    var arriving = row.equals(MUTE) ? Arriving.ELSEWHERE : Arriving.BROUGHT;
    return new OfNumber(row, arriving, 180);
  }

  static FakeApi into(FakeApi api) {
    return api.on(AbilityApi.LIST, _ -> FakeApi.done(new Page(ROWS, Optional.empty())))
        .on(AbilityApi.ONE, which -> FakeApi.done(one(which.id())))
        .on(
            CostsApi.OF_NUMBER,
            which ->
                FakeApi.done(
                    new Monthly(
                        Optional.of(new Price("1.15", "USD"))
                            .filter(_ -> !which.id().equals(MUTE.id())))));
  }
}
