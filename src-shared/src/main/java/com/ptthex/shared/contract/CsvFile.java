package com.ptthex.shared.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table for other programs. Over HTTP it is the file itself and not JSON.
 *
 * @param text its lines, without the mark that says how the file's letters are written
 */
public record CsvFile(FileName name, String text) {
  public static final String MEDIA_TYPE = "text/csv; charset=utf-8";

  /** Without it, spreadsheets take the letters of a file for those of their own country. */
  private static final String MARK = "\uFEFF";

  private static final Pattern NAMED =
      Pattern.compile("attachment; filename=\"([a-z0-9]+(?:[.-][a-z0-9]+)*)\"");

  /** What stands in the file. */
  public byte[] bytes() {
    return (MARK + text).getBytes(UTF_8);
  }

  /** The header that has browsers keep it under its name, and not show it. */
  public String disposition() {
    return "attachment; filename=\"" + name.value() + "\"";
  }

  /** The same from what was sent, if it is a file that was sent. */
  public static Optional<CsvFile> of(String disposition, byte[] bytes) {
    var named = NAMED.matcher(disposition);
    return named.matches()
        ? Optional.of(new CsvFile(new FileName(named.group(1)), textOf(bytes)))
        : Optional.empty();
  }

  private static String textOf(byte[] bytes) {
    var text = new String(bytes, UTF_8);
    return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
  }
}
