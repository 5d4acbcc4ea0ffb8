package com.ptthex.console.ui.view;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows as text that spreadsheets read, after RFC 4180. */
final class CsvText {
  private static final String LINE = "\r\n";

  private CsvText() {}

  static String of(List<String> header, List<List<String>> rows) {
    return Stream.concat(Stream.of(header), rows.stream())
        .map(row -> row.stream().map(CsvText::field).collect(Collectors.joining(",")))
        .collect(Collectors.joining(LINE, "", LINE));
  }

  private static String field(String value) {
    var harmless = runsInASpreadsheet(value) ? "'" + value : value;
    return harmless.matches("(?s).*[\",\r\n].*")
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }

  /** A spreadsheet would take what somebody sent for a formula; a phone number is none. */
  private static boolean runsInASpreadsheet(String value) {
    return value.matches("(?s)[=@\t\r].*") || value.matches("(?s)[+-].*[^\\d .()+-].*");
  }
}
