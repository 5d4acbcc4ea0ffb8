package com.ptthex.server.messaging.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.messaging.provider.ProviderError;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TwilioCodesTest {
  /** What comes of ourselves, of a line, or of an answer without a code. */
  private static final EnumSet<ProviderError> WITHOUT_A_CODE =
      EnumSet.of(
          ProviderError.NOT_REACHED,
          ProviderError.TIMED_OUT,
          ProviderError.RESTING,
          ProviderError.NOT_UNDERSTOOD,
          ProviderError.NOT_CONNECTED,
          ProviderError.NO_CREDIT,
          ProviderError.UNKNOWN);

  private static IntStream known() {
    return IntStream.range(10_000, 70_000)
        .filter(code -> TwilioCodes.of(code) != ProviderError.UNKNOWN);
  }

  @Test
  void overAHundredCodesHaveTheirMeaning() {
    assertThat(known().count()).isGreaterThan(100);
  }

  @Test
  void eachMeaningThatAProviderCanHaveHasACode() {
    var meant = known().mapToObj(TwilioCodes::of).collect(Collectors.toSet());
    var others = EnumSet.complementOf(WITHOUT_A_CODE);
    assertThat(meant).containsExactlyInAnyOrderElementsOf(others);
  }

  @ParameterizedTest
  @CsvSource({
    "20003, CREDENTIALS_REFUSED",
    "20429, TOO_FAST",
    "21211, RECIPIENT_MALFORMED",
    "21408, COUNTRY_NOT_OPEN",
    "21422, NUMBER_TAKEN",
    "21610, RECIPIENT_OPTED_OUT",
    "21614, RECIPIENT_CANNOT_TEXT",
    "21649, PAPERS_NEEDED",
    "30003, RECIPIENT_UNREACHABLE",
    "30004, RECIPIENT_BLOCKS",
    "30005, RECIPIENT_UNKNOWN",
    "30006, RECIPIENT_CANNOT_TEXT",
    "30007, TEXT_FILTERED",
    "30008, NO_REASON_GIVEN",
    "30032, NUMBER_NOT_VERIFIED",
    "30034, NUMBER_NOT_REGISTERED",
    "11200, SITE_NOT_REACHED",
    "99999, UNKNOWN"
  })
  void theUsualOnesMeanWhatPeopleKnow(int code, ProviderError meant) {
    assertThat(TwilioCodes.of(code)).isEqualTo(meant);
  }
}
