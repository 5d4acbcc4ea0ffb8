package com.ptthex.server.trust.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes by time, against the numbers of RFC 6238, RFC 4226 and RFC 4648. */
final class TotpTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
  private static final long BEGINNING = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();

  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codesOfEightDigitsAreThoseOfRfc6238(long seconds, String code) {
    var step = Totp.stepAt(Instant.ofEpochSecond(seconds));
    assertThat(Totp.code(SECRET, step, 8)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 755224",
    "1, 287082",
    "2, 359152",
    "3, 969429",
    "4, 338314",
    "5, 254676",
    "6, 287922",
    "7, 162583",
    "8, 399871",
    "9, 520489"
  })
  void codesOfSixDigitsAreThoseOfRfc4226(long step, String code) {
    assertThat(Totp.code(SECRET, step, Totp.DIGITS)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void lettersAreThoseOfRfc4648WithoutTheirPadding(String bytes, String letters) {
    assertThat(Base32.of(bytes.getBytes(US_ASCII))).isEqualTo(letters);
  }

  @Property
  void theCodesOfThisStepAndItsNeighboursAreTakenAndNoOthers(
      @ForAll @LongRange(min = 0, max = 1L << 32) long since, @ForAll @IntRange(max = 12) int at) {
    var now = Instant.ofEpochSecond(BEGINNING + since);
    var away = at - 6;
    var step = Totp.stepAt(now) + away;
    var found = Totp.stepOf(SECRET, Totp.code(SECRET, step, Totp.DIGITS), now, 0);
    if (Math.abs(away) <= 1) {
      assertThat(found).hasValue(step);
    } else {
      // One in a million is also the code of a step that counts.
      assertThat(found).isNotEqualTo(OptionalLong.of(step));
    }
  }

  @Property
  void aStepThatIsSpentOrBeforeOneIsNeverTakenAgain(
      @ForAll @LongRange(min = 0, max = 1L << 32) long since, @ForAll @IntRange(max = 4) int at) {
    var now = Instant.ofEpochSecond(BEGINNING + since);
    var last = Totp.stepAt(now) + at - 2;
    for (var step = last - 3; step <= last; step++) {
      var found = Totp.stepOf(SECRET, Totp.code(SECRET, step, Totp.DIGITS), now, last);
      assertThat(found.orElse(Long.MAX_VALUE)).isGreaterThan(last);
    }
  }
}
