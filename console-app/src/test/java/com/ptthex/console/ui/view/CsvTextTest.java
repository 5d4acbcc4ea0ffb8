package com.ptthex.console.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTextTest {
  @Test
  void writesAHeaderAndRowsAndQuotesWhatNeedsIt() {
    assertThat(CsvText.of(List.of("Name", "Said"), List.of(List.of("Mara, North", "a \"b\""))))
        .isEqualTo("Name,Said\r\n\"Mara, North\",\"a \"\"b\"\"\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "@SUM(A1)", "+cmd|x", "-2+3=A1", "\t=1"})
  void whatASpreadsheetWouldRunIsMadeHarmless(String formula) {
    assertThat(CsvText.of(List.of(), List.of(List.of(formula)))).contains("'" + formula);
  }

  @Test
  void aPhoneNumberStaysOne() {
    assertThat(CsvText.of(List.of(), List.of(List.of("+1 555-010-0199")))).contains("\r\n+1 555");
  }
}
