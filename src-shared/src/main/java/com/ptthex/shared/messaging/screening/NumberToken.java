package com.ptthex.shared.messaging.screening;

import com.ptthex.shared.messaging.screening.NumberFinder.Digits;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Digits that stand together without a space.
 *
 * @param groups its digits, as signs divide them
 * @param signs which those are, in their order
 */
record NumberToken(int from, int to, List<String> groups, String signs) {
  /** Whom people call who need help; together they may be as long as a number. */
  private static final Set<String> FOR_HELP =
      Set.of(
          "100", "101", "102", "108", "110", "111", "112", "113", "114", "115", "116", "117", "118",
          "119", "120", "122", "123", "190", "191", "192", "193", "199", "900", "901", "911", "920",
          "937", "989", "990", "993", "994", "995", "996", "997", "998", "999");

  NumberToken {
    groups = List.copyOf(groups);
  }

  static NumberToken of(List<Digits> pieces) {
    return new NumberToken(
        pieces.getFirst().from(),
        pieces.getLast().to(),
        pieces.stream().map(Digits::digits).toList(),
        pieces.stream().skip(1).map(Digits::between).collect(Collectors.joining()));
  }

  String digits() {
    return String.join("", groups);
  }

  /** A date, a time, or an amount: whatever its digits, no part of a number to call. */
  boolean isSomethingElse() {
    return isDates() || isStamp() || isAmount() || isTimes();
  }

  boolean isYear() {
    return groups.size() == 1 && isYear(groups.getFirst());
  }

  boolean isForHelp() {
    return groups.size() == 1 && FOR_HELP.contains(groups.getFirst());
  }

  private static boolean isYear(String group) {
    return group.length() == 4 && isWithin(group, 1900, 2199);
  }

  private static boolean isWithin(String group, int least, int most) {
    var number = group.length() > 4 ? -1 : Integer.parseInt(group);
    return number >= least && number <= most;
  }

  private static boolean isMonth(String group) {
    return group.length() <= 2 && isWithin(group, 1, 12);
  }

  private static boolean isDay(String group) {
    return group.length() <= 2 && isWithin(group, 1, 31);
  }

  /** One date, or two with a sign between them; of a month as well. */
  private boolean isDates() {
    return switch (groups.size()) {
      case 2 -> isMonthOfAYear(groups.getFirst(), groups.getLast());
      case 3 -> isDate(groups);
      case 6 -> isDate(groups.subList(0, 3)) && isDate(groups.subList(3, 6));
      default -> false;
    };
  }

  private static boolean isMonthOfAYear(String one, String other) {
    return (isMonth(one) && isYear(other))
        || (isYear(one) && isMonth(other))
        || (isYear(one) && isYear(other));
  }

  private static boolean isDate(List<String> parts) {
    var first = parts.get(0);
    var second = parts.get(1);
    var third = parts.get(2);
    var isYearFirst = isYear(first) && isMonth(second) && isDay(third);
    var isYearLast =
        (isYear(third) || third.length() == 2)
            && ((isDay(first) && isMonth(second)) || (isMonth(first) && isDay(second)));
    return isYearFirst || isYearLast;
  }

  /** A date and perhaps a time, written together. */
  private boolean isStamp() {
    var all = groups.getFirst();
    return groups.size() == 1
        && (all.length() == 8 || all.length() == 12 || all.length() == 14)
        && (isYearFirst(all) || (all.length() == 8 && isYearLast(all)));
  }

  private static boolean isYearFirst(String all) {
    return isYear(all.substring(0, 4))
        && isMonth(all.substring(4, 6))
        && isDay(all.substring(6, 8));
  }

  private static boolean isYearLast(String all) {
    return isYear(all.substring(4))
        && ((isDay(all.substring(0, 2)) && isMonth(all.substring(2, 4)))
            || (isMonth(all.substring(0, 2)) && isDay(all.substring(2, 4))));
  }

  private boolean isAmount() {
    return groups.size() == 2
        && signs.equals(".")
        && groups.getFirst().length() <= 7
        && groups.getLast().length() <= 2;
  }

  /** From when to when, to the minute or not. */
  private boolean isTimes() {
    return switch (signs) {
      case ".-." -> isTime(groups.get(0), groups.get(1)) && isTime(groups.get(2), groups.get(3));
      case ".-" -> isTime(groups.get(0), groups.get(1)) && groups.get(2).length() <= 2;
      case "-." -> groups.get(0).length() <= 2 && isTime(groups.get(1), groups.get(2));
      case "-" -> groups.stream().allMatch(group -> group.length() <= 2);
      default -> false;
    };
  }

  private static boolean isTime(String hour, String minute) {
    return hour.length() <= 2
        && isWithin(hour, 0, 24)
        && minute.length() == 2
        && isWithin(minute, 0, 59);
  }
}
