package com.ptthex.shared.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.ptthex.shared.value.Malformed;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CsvFileTest {
  private static final FileName NAME = new FileName("numbers-2026-11-25.csv");

  @Test
  void itsBytesBeginWithTheMarkThatTellsSpreadsheetsItsLetters() {
    var file = new CsvFile(NAME, "name\r\nليلى\r\n");
    assertThat(Arrays.copyOf(file.bytes(), 3))
        .containsExactly((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
    assertThat(CsvFile.of(file.disposition(), file.bytes())).contains(file);
  }

  @Test
  void aFileWithoutTheMarkIsReadToo() {
    var disposition = new CsvFile(NAME, "").disposition();
    assertThat(CsvFile.of(disposition, "name\r\n".getBytes(UTF_8)))
        .contains(new CsvFile(NAME, "name\r\n"));
  }

  @Test
  void anAnswerThatNamesNoFileIsNone() {
    for (var disposition : List.of("", "inline", "attachment; filename=\"../a.csv\"")) {
      assertThat(CsvFile.of(disposition, new byte[0])).isEmpty();
    }
  }

  @Test
  void aNameIsNoPathAndBreaksNoHeader() {
    for (var name :
        List.of(
            "", ".csv", "../a.csv", "a/b.csv", "a\\b.csv", "a\"b.csv", "a\r\nb.csv", "a b.csv")) {
      assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new FileName(name));
    }
  }
}
