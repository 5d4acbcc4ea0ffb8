package com.ptthex.shared.messaging.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Phone numbers in what somebody wrote, with whatever stands between their digits. Times, dates,
 * prices and short numbers are none, also where several of them follow each other.
 */
final class NumberFinder {
  private static final int FEWEST = 9;
  private static final int FEWEST_WHOLE = 8;

  /** Where the words before it say that it is one. */
  private static final int FEWEST_ANNOUNCED = 7;

  private static final int MOST = 15;
  private static final int MOST_BETWEEN = 3;
  private static final int LOOK_BACK = 24;

  private static final List<String> ANNOUNCING =
      List.of(
          "call",
          "phone",
          "mobile",
          "tel",
          "number",
          "text me",
          "ring",
          "whatsapp",
          "رقم",
          "هاتف",
          "جوال",
          "موبايل",
          "واتس",
          "اتصل",
          "تلفون");

  private final PlainText text;
  private final List<WrittenNumber> found = new ArrayList<>();

  NumberFinder(PlainText text) {
    this.text = text;
  }

  List<WrittenNumber> numbers() {
    var place = 0;
    while (place < text.length()) {
      place = text.isDigit(place) ? run(place) : place + 1;
    }
    return List.copyOf(found);
  }

  /** Digits, and what stands between them where it is little; it ends where it answers. */
  private int run(int from) {
    var pieces = new ArrayList<Digits>();
    var end = from;
    var next = from;
    while (next >= 0) {
      var start = next;
      end = next;
      while (text.isDigit(end)) {
        end++;
      }
      var between = pieces.isEmpty() ? "" : text.part(pieces.getLast().to(), start);
      pieces.add(new Digits(start, end, text.part(start, end), between));
      next = next(end);
    }
    judge(tokens(pieces));
    return end;
  }

  /** Where more digits follow; none when they are others. */
  private int next(int end) {
    for (var place = end; place <= end + MOST_BETWEEN; place++) {
      if (text.isDigit(place)) {
        return place == end || !isSigned(place) ? place : -1;
      }
      if (" .-/()_".indexOf(text.at(place)) < 0) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isSigned(int place) {
    return text.at(place - 1) == '+' || (text.at(place - 1) == '(' && text.at(place - 2) == '+');
  }

  /**
   * @param between what stands between it and the one before
   */
  record Digits(int from, int to, String digits, String between) {}

  /** What stands between spaces. */
  private static List<NumberToken> tokens(List<Digits> pieces) {
    var tokens = new ArrayList<NumberToken>();
    var together = new ArrayList<Digits>();
    for (var piece : pieces) {
      if (!together.isEmpty() && piece.between().contains(" ")) {
        tokens.add(NumberToken.of(together));
        together.clear();
      }
      together.add(piece);
    }
    tokens.add(NumberToken.of(together));
    return tokens;
  }

  private void judge(List<NumberToken> tokens) {
    var row = new ArrayList<NumberToken>();
    for (var token : tokens) {
      if (token.isSomethingElse() || isWithinALatinWord(token) || isOfATime(token)) {
        close(row);
      } else {
        row.add(token);
      }
    }
    close(row);
  }

  /** A key of something, as in a link that was torn apart. */
  private boolean isWithinALatinWord(NumberToken token) {
    return isLatin(text.at(token.from() - 1)) || isLatin(text.at(token.to()));
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || c == '_';
  }

  private boolean isOfATime(NumberToken token) {
    return token.digits().length() <= 2
        && ((text.at(token.from() - 1) == ':' && text.isDigit(token.from() - 2))
            || (text.at(token.to()) == ':' && text.isDigit(token.to() + 1)));
  }

  private void close(List<NumberToken> row) {
    if (!row.isEmpty()) {
      numbersIn(row);
      row.clear();
    }
  }

  /** Longer than any number, it may be several, or one among others. */
  private void numbersIn(List<NumberToken> row) {
    var all = row.stream().mapToInt(token -> token.digits().length()).sum();
    if (all <= MOST) {
      take(row);
      return;
    }
    var some = new ArrayList<NumberToken>();
    var length = 0;
    for (var token : row) {
      some.add(token);
      length += token.digits().length();
      if (length >= FEWEST) {
        take(some);
        some.clear();
        length = 0;
      }
    }
    if (!some.isEmpty()) {
      take(some);
    }
  }

  private void take(List<NumberToken> row) {
    var first = row.getFirst();
    var digits = row.stream().map(NumberToken::digits).reduce("", String::concat);
    var isWhole = isWhole(first) || digits.startsWith("00");
    var fewest = isWhole ? FEWEST_WHOLE : isAnnounced(first.from()) ? FEWEST_ANNOUNCED : FEWEST;
    if (digits.length() >= fewest
        && digits.length() <= MOST
        && (isWhole || (!isAList(row) && !isAPrice(row)))) {
      found.add(new WrittenNumber(digits, isWhole));
    }
  }

  private boolean isWhole(NumberToken first) {
    var place = first.from() - 1;
    while (text.at(place) == ' ' || text.at(place) == '(') {
      place--;
    }
    return text.at(place) == '+';
  }

  private boolean isAnnounced(int from) {
    var before = text.part(from - LOOK_BACK, from);
    return ANNOUNCING.stream().anyMatch(before::contains);
  }

  /** Years, numbers to call for help, and numbers that follow each other by the same step. */
  private static boolean isAList(List<NumberToken> row) {
    return row.size() > 1
        && (row.stream().allMatch(NumberToken::isYear)
            || row.stream().allMatch(NumberToken::isForHelp)
            || (row.size() > 2 && isCounting(row)));
  }

  private static boolean isCounting(List<NumberToken> row) {
    if (row.stream().anyMatch(token -> token.digits().length() > 4)) {
      return false;
    }
    var numbers = row.stream().mapToInt(token -> Integer.parseInt(token.digits())).toArray();
    var step = numbers[1] - numbers[0];
    for (var place = 2; place < numbers.length; place++) {
      if (numbers[place] - numbers[place - 1] != step) {
        return false;
      }
    }
    return step != 0;
  }

  private boolean isAPrice(List<NumberToken> row) {
    var last = row.getLast();
    var groups = row.stream().flatMap(token -> token.groups().stream()).toList();
    return isMoney(text.part(row.getFirst().from() - 4, row.getFirst().from()))
        || isMoney(text.part(last.to(), last.to() + 5))
        || isInThousands(groups);
  }

  private static boolean isMoney(String beside) {
    return beside.codePoints().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL)
        || Stream.of("usd", "eur", "gbp", "sar", "aed", "qar", "kwd", "ريال", "درهم", "دينار")
            .anyMatch(beside::contains);
  }

  private static boolean isInThousands(List<String> groups) {
    var rest = groups.subList(1, groups.size());
    return !rest.isEmpty()
        && groups.getFirst().length() <= 3
        && !groups.getFirst().startsWith("0")
        && rest.stream().allMatch(group -> group.length() == 3)
        && (groups.getFirst().length() == 1 || rest.getLast().equals("000"));
  }
}
