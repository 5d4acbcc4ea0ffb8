package com.ptthex.console.messaging.supply;

import static com.ptthex.console.ui.model.TypedNumbers.OF_NO_COUNTRY;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.ui.model.TypedNumbers;
import com.ptthex.shared.messaging.supply.HeldAs;
import com.ptthex.shared.messaging.supply.Hindrance;
import com.ptthex.shared.value.CountryCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What somebody pastes is judged line by line before it is sent. */
final class PastedLineTest {
  private static final String KEY = "PN00000000000000000000000000000000";

  @Test
  void numbersAndKeysArePartedByLinesCommasSemicolonsAndTabs() {
    assertThat(
            PastedLine.read(
                "+1 202 555 0100\r\n\n+12025550101,+12025550102;" + KEY + "\t+12025550103",
                OF_NO_COUNTRY))
        .extracting(line -> line.held().map(HeldAs::value).orElseThrow())
        .containsExactly("+1 202 555 0100", "+12025550101", "+12025550102", KEY, "+12025550103");
  }

  @Test
  void theSameNumberWrittenOtherwiseIsNamedTwice() {
    assertThat(PastedLine.read("+1 202 555 0100\n+1 (202) 555-0100", OF_NO_COUNTRY))
        .extracting(PastedLine::against)
        .containsExactly(Optional.empty(), Optional.of(Hindrance.NAMED_TWICE));
  }

  @Test
  void whatIsNeitherIsSaidAtItsPlace() {
    var lines = PastedLine.read("+12025550100\n202 555 0101\n" + "x".repeat(80), OF_NO_COUNTRY);
    assertThat(lines).extracting(PastedLine::place).containsExactly(1, 2, 3);
    assertThat(lines)
        .extracting(PastedLine::against)
        .containsExactly(
            Optional.empty(),
            Optional.of(Hindrance.NOT_UNDERSTOOD),
            Optional.of(Hindrance.NOT_UNDERSTOOD));
  }

  @Test
  void emptySpaceIsNoLine() {
    assertThat(PastedLine.read(" \n , \n", OF_NO_COUNTRY)).isEmpty();
  }

  @Test
  void aNumberWithoutItsCountryIsOneOfTheSites() {
    var numbers = new TypedNumbers(() -> Optional.of(new CountryCode("US")));
    var lines = PastedLine.read("(202) 555-0101\n+1 202 555 0101\n" + KEY, numbers);
    assertThat(lines)
        .extracting(line -> line.held().map(HeldAs::value).orElseThrow())
        .containsExactly("+12025550101", "+1 202 555 0101", KEY);
    assertThat(lines).extracting(PastedLine::isCompleted).containsExactly(true, false, false);
    assertThat(lines)
        .extracting(PastedLine::against)
        .containsExactly(Optional.empty(), Optional.of(Hindrance.NAMED_TWICE), Optional.empty());
  }
}
