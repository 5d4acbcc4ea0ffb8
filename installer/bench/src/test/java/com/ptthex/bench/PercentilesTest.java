package com.ptthex.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class PercentilesTest {
  private static final Percentiles HUNDRED = Percentiles.of(upTo(100));

  private static LongStream upTo(long millis) {
    // Latest first: what came when must not matter.
    return LongStream.rangeClosed(1, millis).map(value -> (millis + 1 - value) * 1_000_000);
  }

  @Test
  void ofAHundredTheNinetyNinthIsTheP99() {
    assertEquals(50, HUNDRED.millis(50));
    assertEquals(95, HUNDRED.millis(95));
    assertEquals(99, HUNDRED.millis(99));
    assertEquals(100, HUNDRED.worstMillis());
  }

  @Test
  void ofOneItIsAlwaysThatOne() {
    var one = Percentiles.of(LongStream.of(3_000_000));

    assertEquals(3, one.millis(0));
    assertEquals(3, one.millis(50));
    assertEquals(3, one.millis(99));
  }

  @Test
  void togetherTheyAreOne() {
    var both = Percentiles.together(Percentiles.of(upTo(10)), Percentiles.of(upTo(1000)));

    assertEquals(1010, both.count());
    assertEquals(495, both.millis(50));
  }

  @Test
  void nothingHasNoPercentile() {
    assertThrows(IllegalArgumentException.class, () -> Percentiles.of(LongStream.empty()));
  }

  @Test
  void theMedianOfAnEvenCountLiesBetweenTheTwoInTheMiddle() {
    assertEquals(2, Figures.median(9, 1, 2));
    assertEquals(2.5, Figures.median(9, 1, 2, 3));
  }
}
