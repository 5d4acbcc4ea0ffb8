package com.ptthex.shared.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A table for other programs, as its text; over HTTP it is the file itself and not JSON.
 *
 * @param text its lines, without the mark that says how the file's letters are written
 */
public record CsvFile(FileName name, String text) {
  public static final String MEDIA_TYPE = "text/csv";

  /** Without it, spreadsheets take the letters of a file for those of their own country. */
  private static final String MARK = "\uFEFF";

  /** What stands in the file. */
  public byte[] bytes() {
    return (MARK + text).getBytes(UTF_8);
  }

  /** The same from what stood in it. */
  public static CsvFile of(FileName name, byte[] bytes) {
    var text = new String(bytes, UTF_8);
    return new CsvFile(name, text.startsWith(MARK) ? text.substring(MARK.length()) : text);
  }
}
