package com.ptthex.shared.trust.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.ptthex.shared.value.Malformed;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PinTest {

  private static void isRefused(String digits, String code) {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> new Pin(digits))
        .satisfies(why -> assertThat(why.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @CsvSource({
    "20486, length",
    "2048671357924, length",
    "20486a, digits-only",
    "'20486 ', digits-only",
    "٢٠٤٨٦٧, digits-only",
    "000000, too-easy",
    "123456, too-easy",
    "567890, too-easy",
    "987654, too-easy",
    "135791, too-easy",
    "121212, too-easy",
    "123123, too-easy",
    "12341234, too-easy"
  })
  void whatIsNoneIsRefusedByItsReason(String digits, String code) {
    isRefused(digits, code);
  }

  @Property
  void everyRunRoundTheDialIsTooEasy(
      @ForAll @IntRange(min = 0, max = 9) int first,
      @ForAll @IntRange(min = 0, max = 9) int step,
      @ForAll @IntRange(min = Pin.SHORTEST, max = Pin.LONGEST) int length) {
    var digits = new StringBuilder();
    for (var at = 0; at < length; at++) {
      digits.append((first + at * step) % 10);
    }
    isRefused(digits.toString(), "too-easy");
  }

  @Property
  void whateverIsRepeatedIsTooEasy(@ForAll("pieces") String piece) {
    isRefused(piece.repeat(2), "too-easy");
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.strings().numeric().ofMinLength(3).ofMaxLength(6);
  }

  @Test
  void nearlyEveryOneOfSixDigitsMayBeChosen() {
    var refused =
        IntStream.range(0, 1_000_000)
            .mapToObj("%06d"::formatted)
            .filter(digits -> !isOne(digits))
            .count();
    assertThat(refused).isBetween(1_000L, 10_000L);
  }

  private static boolean isOne(String digits) {
    try {
      return new Pin(digits).value().equals(digits);
    } catch (Malformed _) {
      return false;
    }
  }
}
