package com.ptthex.server.kernel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.live.Position;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class RingTest {
  private static final long PLENTY = 1_000_000;

  private static Position at(long number) {
    return new Position(1, number, 0);
  }

  private static Batch batch(long number) {
    return new Batch(at(number), at(number + 1), List.of());
  }

  private static Ring holding(int most, int added) {
    var ring = new Ring(most, PLENTY, at(0));
    for (var number = 0; number < added; number++) {
      ring.add(batch(number));
    }
    return ring;
  }

  @Property
  void whoeverIsServedFromItGetsWhatComesRightAfter(
      @ForAll @IntRange(min = 1, max = 8) int most,
      @ForAll @IntRange(min = 0, max = 30) int added,
      @ForAll @IntRange(min = 0, max = 30) int served) {
    var ring = holding(most, added);
    var first = ring.firstAfter(at(served));
    if (served < added - most) {
      assertThat(first).as("forgotten").isEmpty();
    } else if (served < added) {
      assertThat(ring.batch(first.getAsLong()).orElseThrow().upTo()).isEqualTo(at(served + 1));
    } else {
      assertThat(ring.batch(first.getAsLong())).as("yet to come").isEmpty();
      assertThat(ring.hasForgotten(first.getAsLong())).isFalse();
      ring.add(batch(added));
      assertThat(ring.batch(first.getAsLong()).orElseThrow().upTo()).isEqualTo(at(added + 1));
    }
  }

  @Test
  void whatIsForgottenIsNotTakenForWhatStandsInItsPlace() {
    var ring = holding(2, 2);
    assertThat(ring.batch(0)).isPresent();
    ring.add(batch(2));
    assertThat(ring.batch(0)).isEmpty();
    assertThat(ring.hasForgotten(0)).isTrue();
    assertThat(ring.batch(2).orElseThrow().upTo()).isEqualTo(at(3));
  }

  @Test
  void itForgetsSoonerWhenBatchesAreLarge() {
    var ring = new Ring(100, 1_000, at(0));
    for (var number = 0; number < 10; number++) {
      ring.add(BatchTest.of(at(number), at(number + 1), "x".repeat(400)));
    }
    assertThat(ring.hasForgotten(7)).isTrue();
    assertThat(ring.hasForgotten(8)).isFalse();
    assertThat(ring.firstAfter(at(8))).isEqualTo(OptionalLong.of(8));
    assertThat(ring.firstAfter(at(7))).isEmpty();
  }
}
