package com.ptthex.shared.messaging.screening;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody wrote, made alike however it is written: digits of every script are digits, letters
 * are small and bare of marks, and nothing stands in it that nobody sees. What was recognised is
 * struck out, so that one thing is not found twice. Each look at it goes over it once.
 */
final class PlainText {
  /** Stands where something was struck out; part of nothing. */
  private static final char STRUCK = '\u0001';

  private static final char TATWEEL = '\u0640';

  private final char[] text;

  private PlainText(String made) {
    this.text = made.toCharArray();
  }

  static PlainText of(String written) {
    var made = new StringBuilder(written.length());
    written.codePoints().forEach(c -> add(made, c));
    return new PlainText(made.toString());
  }

  private static void add(StringBuilder made, int c) {
    var type = Character.getType(c);
    if (isUnseen(c, type)) {
      return;
    }
    var digit = Character.digit(c, 10);
    if (digit >= 0) {
      made.append((char) ('0' + digit));
    } else if (type == Character.DASH_PUNCTUATION || c == '\u2212') {
      made.append('-');
    } else if (c == '\n' || c == '\r') {
      made.append('\n');
    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      made.append(' ');
    } else if (c >= '\uFF01' && c <= '\uFF5E') {
      made.append((char) Character.toLowerCase(c - '\uFF01' + '!'));
    } else {
      made.appendCodePoint(bare(Character.toLowerCase(c)));
    }
  }

  private static boolean isUnseen(int c, int type) {
    return type == Character.FORMAT
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (type == Character.CONTROL && !Character.isWhitespace(c))
        || c == TATWEEL;
  }

  /** Letters of Arabic that people write one for the other. */
  private static int bare(int letter) {
    return switch (letter) {
      case '\u0623', '\u0625', '\u0622', '\u0671' -> '\u0627';
      case '\u0629' -> '\u0647';
      case '\u0649' -> '\u064A';
      default -> letter;
    };
  }

  int length() {
    return text.length;
  }

  /** What stands there; before its beginning and behind its end nothing does. */
  char at(int place) {
    return place < 0 || place >= text.length ? STRUCK : text[place];
  }

  boolean isDigit(int place) {
    return at(place) >= '0' && at(place) <= '9';
  }

  boolean isLetter(int place) {
    return Character.isLetter(at(place)) || Character.isSurrogate(at(place));
  }

  boolean isOfAWord(int place) {
    return isDigit(place) || isLetter(place);
  }

  String part(int from, int to) {
    return new String(text, Math.max(from, 0), Math.min(to, text.length) - Math.max(from, 0));
  }

  void strike(int from, int to) {
    for (var place = Math.max(from, 0); place < Math.min(to, text.length); place++) {
      text[place] = STRUCK;
    }
  }

  /** A part without spaces in it. */
  record Chunk(int from, int to, String text) {}

  /** What stands between spaces. */
  List<Chunk> chunks() {
    return runs((it, place) -> it.at(place) != ' ' && it.at(place) != '\n');
  }

  /** Its words, and numbers as well. */
  List<Chunk> words() {
    return runs(PlainText::isOfAWord);
  }

  /** Whether a place of it belongs to what is looked for. */
  interface Belonging {
    boolean holds(PlainText text, int place);
  }

  List<Chunk> runs(Belonging belongs) {
    var found = new ArrayList<Chunk>();
    var from = 0;
    for (var place = 0; place <= text.length; place++) {
      if (place == text.length || text[place] == STRUCK || !belongs.holds(this, place)) {
        if (place > from) {
          found.add(new Chunk(from, place, part(from, place)));
        }
        from = place + 1;
      }
    }
    return found;
  }
}
