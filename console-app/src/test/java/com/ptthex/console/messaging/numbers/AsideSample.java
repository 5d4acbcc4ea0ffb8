package com.ptthex.console.messaging.numbers;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.messaging.numbers.Aside;
import com.ptthex.shared.messaging.numbers.AsideApi;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is told of the eighth and the tenth number, which are set aside. */
final class AsideSample {
  static final Aside UNTIL_THEN =
      new Aside(
          new Note("Printed on the leaflets for the summer fair."),
          new Label("Demo owner"),
          Desks.NOW.minus(Duration.ofDays(3)),
          Optional.of(Desks.NOW.plus(Duration.ofDays(6))));
  private static final Aside FOR_GOOD =
      new Aside(
          new Note("Kept for the new branch."),
          new Label("Demo owner"),
          Desks.NOW.minus(Duration.ofDays(40)),
          Optional.empty());

  static final Impact IMPACT =
      Impact.of(
              List.of(
                  new Effect("numbers-stay-out-until", Map.of("count", "1", "until", "2026-12-02")),
                  new Effect("pool-runs-low", Map.of("left", "2"))),
              List.of(new Touched("number", new UUID(1, 4), "+1 ••••••••04")),
              Impact.Undo.POSSIBLE)
          .withToken("seen");

  private AsideSample() {}

  static Optional<Aside> of(int at) {
    return at == 8 ? Optional.of(UNTIL_THEN) : Optional.of(FOR_GOOD).filter(_ -> at == 10);
  }

  static FakeApi into(FakeApi api) {
    return api.on(AsideApi.SET_ASIDE.preview(), _ -> FakeApi.done(IMPACT))
        .on(AsideApi.GIVE_BACK.preview(), _ -> FakeApi.done(IMPACT))
        .on(AsideApi.SET_ASIDE_MANY.preview(), _ -> FakeApi.done(IMPACT))
        .on(AsideApi.GIVE_BACK_MANY.preview(), _ -> FakeApi.done(IMPACT))
        .on(AsideApi.SET_ASIDE, _ -> FakeApi.done(SampleNumbers.ASIDE))
        .on(AsideApi.GIVE_BACK, _ -> FakeApi.done(SampleNumbers.POOLED))
        .on(
            AsideApi.SET_ASIDE_MANY,
            input -> SampleNumbers.outcomes(input.rows(), _ -> Optional.empty()))
        .on(
            AsideApi.GIVE_BACK_MANY,
            input -> SampleNumbers.outcomes(input.rows(), _ -> Optional.empty()));
  }
}
