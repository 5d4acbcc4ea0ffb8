package com.ptthex.shared.live;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PositionTest {

  @Property
  void itsTextReadsAsItself(
      @ForAll @IntRange(min = 1, max = 999_999_999) int epoch,
      @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long number,
      @ForAll @IntRange(min = 0, max = 999_999_999) int ordinal) {
    var position = new Position(epoch, number, ordinal);
    assertThat(Position.read(position.text())).contains(position);
  }

  @Property
  void anotherTextIsNoPositionOrTheSameText(@ForAll @Chars({'0', '1', '9', '.', '-'}) String text) {
    Position.read(text).ifPresent(at -> assertThat(at.text()).isEqualTo(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.2",
        "1.2.3.4",
        "0.1.0",
        "01.1.0",
        "1.01.0",
        "-1.1.0",
        "1.1.-1",
        " 1.1.0",
        "1.1.0\n",
        "1.9999999999999999999.0",
        "9999999999.1.0",
        "١.١.٠",
        "1,1,0"
      })
  void whatIsWrittenOtherwiseIsNone(String text) {
    assertThat(Position.read(text)).isEmpty();
  }

  @Property
  void theyAreOrderedByEpochThenNumberThenOrdinal(
      @ForAll @IntRange(min = 1, max = 2) int epoch,
      @ForAll @IntRange(min = 0, max = 2) int number,
      @ForAll @IntRange(min = 0, max = 2) int ordinal,
      @ForAll @IntRange(min = 0, max = 2) int other) {
    var here = new Position(epoch, number, ordinal);
    assertThat(here).isLessThan(new Position(epoch + 1, other, other));
    assertThat(here).isLessThan(new Position(epoch, number + 1, other));
    assertThat(here).isLessThan(new Position(epoch, number, ordinal + 1));
    assertThat(here).isEqualByComparingTo(new Position(epoch, number, ordinal));
  }
}
