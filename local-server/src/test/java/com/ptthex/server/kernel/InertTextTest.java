package com.ptthex.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.contract.FileName;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of people in a cell is text, wherever a spreadsheet lets a cell begin. */
final class InertTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM",
        "\t=1",
        "\rx",
        "\nx",
        "\tx"
      })
  void aCellThatWouldBeRunBeginsWithAnApostrophe(String cell) {
    assertThat(InertText.of(cell)).startsWith("'");
  }

  @Test
  void soDoesWhatStandsWhereSomeSpreadsheetsBeginAnotherCell() {
    assertThat(InertText.of("x;=1+1")).isEqualTo("x;'=1+1");
    assertThat(InertText.of("x;  =1+1")).isEqualTo("x;  '=1+1");
    assertThat(InertText.of("x\t\u00A0@a")).isEqualTo("x\t\u00A0'@a");
    assertThat(InertText.of("x;\"=1+1\"")).isEqualTo("x;\"'=1+1\"");
    assertThat(InertText.of("x;\u200B＝1")).isEqualTo("x;\u200B'＝1");
    assertThat(InertText.of("x;;-1")).isEqualTo("x;;'-1");
    assertThat(InertText.of("a\r\n=1")).isEqualTo("a\r\n'=1");
    assertThat(InertText.of("\t=1")).isEqualTo("'\t'=1");
    assertThat(InertText.of("  =1")).isEqualTo("  '=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Front desk", "a=b", "a + b", "x; y", "1-2", "a@b.example", "'=1", "ليلى-1"})
  void whatIsNoFormulaAnywhereStaysAsItIs(String cell) {
    assertThat(InertText.of(cell)).isEqualTo(cell);
  }

  @Test
  void aPhoneNumberStaysOneAndWhatOnlyLooksLikeOneDoesNot() {
    assertThat(InertText.of("+12025550123")).isEqualTo("+12025550123");
    for (var cell :
        List.of(
            "+1202555+0123",
            "+12025550123 ",
            "+1",
            "+0123456789",
            "+12025550123;=1",
            "+١٢٣٤٥٦٧٨")) {
      assertThat(InertText.of(cell)).startsWith("'");
    }
    assertThat(InertText.of("x;+12025550123")).isEqualTo("x;'+12025550123");
  }

  @Provide
  static Arbitrary<String> nastyText() {
    return Arbitraries.of(
            "=", "+", "-", "@", "＝", "＋", "－", "＠", ";", "\t", "\r", "\n", " ", "\"", ",", "'", "a",
            "1", "\u00A0", "\uFEFF")
        .list()
        .ofMaxSize(12)
        .map(pieces -> String.join("", pieces));
  }

  private static final Pattern RUNS =
      Pattern.compile("[\\s\\u00A0\\uFEFF\"]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

  @Property
  void howeverItIsSplitNoPartOfItRuns(@ForAll("nastyText") String cell) {
    assertThat(Stream.of(InertText.of(cell).split("[;\t\r\n]", -1)))
        .noneMatch(part -> RUNS.matcher(part).matches());
  }

  @Property
  void nothingButApostrophesIsAdded(@ForAll("nastyText") String cell) {
    assertThat(InertText.of(cell).replace("'", "")).isEqualTo(cell.replace("'", ""));
  }

  @Property
  void aTableComesBackCellByCell(
      @ForAll("nastyText") String one, @ForAll("nastyText") String other) {
    var columns = List.of("one", "other");
    var file = Csv.file(new FileName("a.csv"), columns, List.of(List.of(one, other)));
    try (var rows = CsvReader.builder().ofCsvRecord(file.text())) {
      assertThat(rows.stream().map(CsvRecord::getFields))
          .containsExactly(columns, List.of(InertText.of(one), InertText.of(other)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Test
  void everyCellIsQuotedAndEveryLineEndsAsTheFormatHasIt() {
    var file = Csv.file(new FileName("a.csv"), List.of("a", "b"), List.of(List.of("x, \"y\"", "")));
    assertThat(file.text()).isEqualTo("\"a\",\"b\"\r\n\"x, \"\"y\"\"\",\"\"\r\n");
  }
}
