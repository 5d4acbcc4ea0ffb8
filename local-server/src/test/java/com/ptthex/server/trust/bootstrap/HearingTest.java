package com.ptthex.server.trust.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.trust.bootstrap.GuestPlaces;
import com.ptthex.shared.trust.bootstrap.GuestState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Who asks to be admitted is heard while there is a place, and else learns nothing. */
final class HearingTest {
  @Property
  void withoutPlacesNobodyIsHeard(
      @ForAll @IntRange(max = 60) int waiting, @ForAll GuestState before) {
    assertThat(Hearing.of(GuestPlaces.NONE, waiting, Optional.of(before)))
        .isEqualTo(Hearing.NOT_HERE);
    assertThat(Hearing.of(GuestPlaces.NONE, waiting, Optional.empty())).isEqualTo(Hearing.NOT_HERE);
  }

  @Property
  void neverDoMoreWaitThanThereArePlacesAndNobodyTakesTwo(
      @ForAll @IntRange(min = 1, max = 5) int places,
      @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> keys) {
    Map<Integer, GuestState> known = new HashMap<>();
    for (var key : keys) {
      var waiting = waiting(known);
      var before = Optional.ofNullable(known.get(key));
      switch (Hearing.of(new GuestPlaces(places), waiting, before)) {
        case WAITS -> known.put(key, GuestState.WAITING);
        case KNOWN -> assertThat(before).contains(GuestState.WAITING);
        case NO_PLACE -> assertThat(waiting).isEqualTo(places);
        case NOT_HERE -> throw new AssertionError("there are places");
      }
      assertThat(waiting(known)).isLessThanOrEqualTo(places);
    }
  }

  private static int waiting(Map<Integer, GuestState> known) {
    return (int) known.values().stream().filter(GuestState.WAITING::equals).count();
  }

  @Property
  void aDecisionStandsHoweverOftenSomebodyAsks(
      @ForAll @IntRange(min = 1, max = 50) int places, @ForAll @IntRange(max = 60) int waiting) {
    for (var decided : List.of(GuestState.ADMITTED, GuestState.REFUSED)) {
      assertThat(Hearing.of(new GuestPlaces(places), waiting, Optional.of(decided)))
          .isEqualTo(Hearing.KNOWN);
    }
  }
}
