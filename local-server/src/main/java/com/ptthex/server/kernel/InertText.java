package com.ptthex.server.kernel;

import java.util.regex.Pattern;

/**
 * Text of people as it may stand in a cell. A spreadsheet takes for a formula what begins with one
 * of a few characters, and runs it on the desk of whoever opens the file; an apostrophe before it
 * makes it text. Some split lines at semicolons or tabs too, whatever the quotes say, so there a
 * cell may begin as well.
 */
final class InertText {
  private static final String FORMULAS_BEGIN_WITH = "=+-@＝＋－＠";
  private static final String CELLS_END_WITH = ";\t\r\n";
  private static final char MAKES_TEXT = '\'';

  /**
   * A whole cell like this stays as it is: it comes to no more than a number, and with anything put
   * before it no program that reads the file would know it for a phone number.
   */
  private static final Pattern PHONE_NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");

  private InertText() {}

  static String of(String cell) {
    if (PHONE_NUMBER.matcher(cell).matches()) {
      return cell;
    }
    var inert = new StringBuilder(cell.length() + 1);
    var atBeginning = true;
    for (var at = 0; at < cell.length(); at++) {
      var c = cell.charAt(at);
      if (atBeginning && isRun(c, at)) {
        inert.append(MAKES_TEXT);
      }
      inert.append(c);
      atBeginning = CELLS_END_WITH.indexOf(c) >= 0 || (atBeginning && isPassedOver(c));
    }
    return inert.toString();
  }

  private static boolean isRun(char c, int at) {
    return FORMULAS_BEGIN_WITH.indexOf(c) >= 0
        || (at == 0 && (c == '\t' || c == '\r' || c == '\n'));
  }

  /** What may stand before a formula: all kinds of spaces, what is not seen, and quotes. */
  private static boolean isPassedOver(char c) {
    return c == '"'
        || Character.isSpaceChar(c)
        || Character.isWhitespace(c)
        || Character.getType(c) == Character.FORMAT
        || Character.isISOControl(c);
  }
}
