package com.ptthex.server.messaging.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.messaging.arrival.Looking.Look;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Aim;
import com.ptthex.shared.messaging.arrival.ArrivalApi.State;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What becomes of a number that was looked at, whatever was known of it and since when. */
final class LookingTest {
  private static final NumberId NUMBER = NumberId.made();
  private static final Instant ASKED = Instant.parse("2026-03-01T08:00:00Z");
  private static final Instant ANSWERED = ASKED.plusSeconds(30);

  private final ArrayList<NumberId> amiss = new ArrayList<>();

  private static Finding is(State state, Instant at) {
    return Finding.plain(NUMBER, new Version(1), state, at);
  }

  private Finding settled(Aim aim, State found, Optional<Finding> before) {
    amiss.clear();
    return Looking.settled(amiss, new Look(aim, ASKED), is(found, ANSWERED), before);
  }

  @Property
  void nothingStaysAmissAfterALookThatIsToPutItRight(
      @ForAll State found, @ForAll State before, @ForAll @IntRange(min = -60, max = 29) int known) {
    Assume.that(found != State.WAITING);
    var last = is(before, ASKED.plusSeconds(known));
    var settled = settled(Aim.PUT_RIGHT, found, Optional.of(last));
    assertThat(settled.differs()).isFalse();
    assertThat(!amiss.isEmpty())
        .as("it is asked for exactly when it is said to be on its way from now on")
        .isEqualTo(settled.equals(is(State.WAITING, ANSWERED)));
  }

  @Property
  void aLookAloneHasNothingPutRight(
      @ForAll State found, @ForAll State before, @ForAll @IntRange(min = -60, max = 29) int known) {
    var last = is(before, ASKED.plusSeconds(known));
    var settled = settled(Aim.LOOK, found, Optional.of(last));
    assertThat(amiss).isEmpty();
    assertThat(settled).isIn(is(found, ANSWERED), last);
  }

  @Property
  void whatIsKnownOfLaterThanTheQuestionIsNotForgotten(
      @ForAll State found, @ForAll Aim aim, @ForAll @IntRange(min = 1, max = 29) int known) {
    var last = is(State.RIGHT, ASKED.plusSeconds(known));
    assertThat(settled(aim, found, Optional.of(last))).isEqualTo(last);
  }
}
