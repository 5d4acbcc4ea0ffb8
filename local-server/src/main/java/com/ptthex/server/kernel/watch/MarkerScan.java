package com.ptthex.server.kernel.watch;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds, by their form alone, phone numbers and tokens of ours in any text. It is the last net
 * below the rule that nobody writes them down in the first place. What it lets pass on purpose:
 * ids, times, codes, names of classes, and numbers of up to nine digits.
 */
public final class MarkerScan {
  public static final String MASK = "•••";

  private static final int SHORTEST = 6;

  /**
   * Forty-three characters or more of what tokens are written in, unless they are a code, a
   * hexadecimal hash, or words run together as in the name of a method.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          """
          (?<![A-Za-z0-9_-])
          (?! (?: [a-z0-9_-]++ | [A-Z0-9_-]++ | [A-Za-z][a-z]*+ (?:[A-Z][a-z]++)*+ )
              (?![A-Za-z0-9_-]) )
          [A-Za-z0-9_-]{43,}+\
          """,
          Pattern.COMMENTS);

  private static final Pattern BEARER =
      Pattern.compile("\\bbearer[\\s:=]++[^\\s\"',;]++", Pattern.CASE_INSENSITIVE);

  /**
   * A plus sign and digits, grouped in whatever way; or so many digits in a row as only a number
   * with its country has. Identities are passed over as a whole, since their last group may be
   * digits only; a longer row or one among hexadecimal letters is no number that can be dialled.
   */
  private static final Pattern PHONE =
      Pattern.compile(
          """
          (?<id> (?<![A-Za-z0-9]) [0-9a-f]{8} (?:-[0-9a-f]{4}){3} -[0-9a-f]{12} (?![A-Za-z0-9]) )
          | [+\\uFF0B] (?: [\\p{Zs}()./\\-\\u2010-\\u2015]{0,3}+ \\p{Nd} ){5,}+
          | (?<! [\\p{Nd}A-Fa-f] ) \\p{Nd}{10,15}+ (?! [\\p{Nd}A-Fa-f] )\
          """,
          Pattern.COMMENTS);

  private MarkerScan() {}

  public static boolean finds(String text) {
    return !masked(text).equals(text);
  }

  /** The same text, with a mask wherever something was found. */
  public static String masked(String text) {
    if (text.length() < SHORTEST) {
      return text;
    }
    var noTokens = TOKEN.matcher(text).replaceAll(MASK);
    var noBearers = BEARER.matcher(noTokens).replaceAll(MASK);
    return PHONE.matcher(noBearers).replaceAll(MarkerScan::unlessId);
  }

  private static String unlessId(MatchResult found) {
    var id = found.group("id");
    return id == null ? MASK : id;
  }
}
