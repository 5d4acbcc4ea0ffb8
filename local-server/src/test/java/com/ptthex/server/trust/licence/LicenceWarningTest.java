package com.ptthex.server.trust.licence;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.signed.Verdict;
import com.ptthex.shared.trust.licence.Licence;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What there is to be said of a licence as its time runs out. */
final class LicenceWarningTest {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-12-31T12:00:00Z");

  private static LicenceFacts facts() {
    var licence = new Licence(List.of(), List.of(), 14, 30, Optional.empty(), new Edition(1));
    return SampleFacts.of(FROM, UNTIL, licence, LicenceChoice.ALL);
  }

  private static Optional<LicenceWarning> before(Duration left) {
    return LicenceWarning.of(facts(), UNTIL.minus(left), false);
  }

  @ParameterizedTest
  @CsvSource({
    "30, THIRTY_DAYS_LEFT",
    "14, FOURTEEN_DAYS_LEFT",
    "7, SEVEN_DAYS_LEFT",
    "1, ONE_DAY_LEFT"
  })
  void eachWarningBeginsToTheInstant(int days, LicenceWarning warning) {
    assertThat(before(Duration.ofDays(days))).contains(warning);
    assertThat(before(Duration.ofDays(days).plusNanos(1_000))).isNotEqualTo(Optional.of(warning));
  }

  @Test
  void aLicenceWithMonthsBeforeItIsNothingToSpeakOf() {
    assertThat(before(Duration.ofDays(31))).isEmpty();
    var none = new LicenceFacts(new Verdict.Missing<>(), LicenceChoice.ALL);
    assertThat(LicenceWarning.of(none, FROM, false)).isEmpty();
  }

  @Test
  void whatIsNoLongerBelievedIsSaidAtOnce() {
    var revoked = new LicenceFacts(new Verdict.Revoked<>(BigInteger.ONE), LicenceChoice.ALL);
    assertThat(LicenceWarning.of(revoked, FROM, false)).contains(LicenceWarning.REVOKED);
    assertThat(LicenceWarning.of(facts(), UNTIL, true)).contains(LicenceWarning.CLOCK_MOVED_BACK);
  }

  @Property
  void timeOnlyEverMakesItWorse(
      @ForAll @IntRange(max = 9_000) int hour, @ForAll @IntRange(max = 2_000) int later) {
    var first = LicenceWarning.of(facts(), FROM.plus(Duration.ofHours(hour)), false);
    var then = LicenceWarning.of(facts(), FROM.plus(Duration.ofHours(hour + later)), false);
    assertThat(rank(then)).isGreaterThanOrEqualTo(rank(first));
  }

  private static int rank(Optional<LicenceWarning> warning) {
    return warning.map(Enum::ordinal).orElse(-1);
  }
}
