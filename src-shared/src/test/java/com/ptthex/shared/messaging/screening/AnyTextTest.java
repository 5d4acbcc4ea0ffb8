package com.ptthex.shared.messaging.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.messaging.inbox.MessageText;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of screening whatever stands around what it looks for. */
final class AnyTextTest {
  private static final List<String> WORDS =
      List.of(
          "hello",
          "thanks",
          "the",
          "dog",
          "is",
          "fine",
          "tomorrow",
          "we",
          "come",
          "again",
          "مرحبا",
          "شكرا",
          "غدا",
          "in",
          "the",
          "garden",
          "bring",
          "keys,",
          "please.",
          "really?",
          "(soon)");

  private final Chosen usual = new Chosen();

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(12).map(it -> String.join(" ", it));
  }

  /** Reserved ones, written in one of the ways in which people write them. */
  @Provide
  Arbitrary<String> numbers() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 999),
            Arbitraries.of("", " ", ".", "-", " - ", "/"),
            Arbitraries.of("07700", "+447700", "00447700", "+44 7700"),
            Arbitraries.of('0', '\u0660', '\u06F0', '\uFF10', '\u0966'))
        .as(
            (last, sign, first, zero) ->
                first
                    .concat(sign)
                    .concat("900")
                    .concat(sign)
                    .concat("%03d".formatted(last))
                    .chars()
                    .mapToObj(c -> c >= '0' && c <= '9' ? (char) (zero + c - '0') : (char) c)
                    .map(String::valueOf)
                    .reduce("", String::concat));
  }

  @Property
  void aNumberIsFoundAmongWhicheverWords(
      @ForAll("words") String before,
      @ForAll("numbers") String number,
      @ForAll("words") String after) {
    assertThat(usual.kinds(before + " " + number + " " + after))
        .containsExactly(DetailKind.PHONE_NUMBER);
  }

  @Provide
  Arbitrary<String> mails() {
    var name = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(12);
    return Combinators.combine(
            name,
            Arbitraries.of("@", " @ ", " at ", " (at) ", "＠"),
            Arbitraries.of("example.com", "mail.example.org"),
            Arbitraries.of(true, false))
        .as(
            (who, sign, where, loud) -> {
              var host = sign.equals(" at ") || sign.equals(" (at) ") ? "example dot com" : where;
              var all = who + sign + host;
              return loud ? all.toUpperCase(Locale.ROOT) : all;
            });
  }

  @Property
  void anAddressIsFoundAmongWhicheverWords(
      @ForAll("words") String before, @ForAll("mails") String mail, @ForAll("words") String after) {
    assertThat(usual.kinds(before + " " + mail + " " + after))
        .containsExactly(DetailKind.MAIL_ADDRESS);
  }

  @Provide
  Arbitrary<String> harmless() {
    var hour = Arbitraries.integers().between(0, 23);
    var minute = Arbitraries.integers().between(0, 59);
    var day = Arbitraries.integers().between(1, 28);
    var month = Arbitraries.integers().between(1, 12);
    var year = Arbitraries.integers().between(2000, 2099);
    return Arbitraries.oneOf(
        Combinators.combine(hour, minute).as("%02d:%02d"::formatted),
        Combinators.combine(hour, minute, minute)
            .as((h, m, n) -> "%d.%02d-%d.%02d".formatted(h, m, 23 - h, n)),
        Combinators.combine(year, month, day).as("%d-%02d-%02d"::formatted),
        Combinators.combine(day, month, year).as("%02d.%02d.%d"::formatted),
        Combinators.combine(month, day, year).as("%d/%d/%d"::formatted),
        Arbitraries.integers()
            .between(0, 99_999)
            .map(it -> "%d.%02d".formatted(it / 100, it % 100)),
        Arbitraries.integers().between(0, 999_999).map(it -> "$" + it),
        Arbitraries.integers().between(0, 999_999).map("%,d"::formatted),
        Arbitraries.integers().between(0, 999_999).map(String::valueOf),
        Arbitraries.of("112", "911", "999"));
  }

  @Property
  void timesDatesPricesAndShortNumbersAmongWordsAreNone(
      @ForAll("words") String first,
      @ForAll("harmless") String one,
      @ForAll("words") String second,
      @ForAll("harmless") String other,
      @ForAll("words") String last) {
    assertThat(usual.found(String.join(" ", first, one, second, other, last))).isEmpty();
  }

  /** What would keep a pattern that goes back busy for years. */
  @Provide
  Arbitrary<String> hostile() {
    return Combinators.combine(
            Arbitraries.of(
                "@",
                "a@",
                "1 ",
                "1.",
                "1-",
                "(",
                "www.",
                "a.",
                "://",
                "insta ",
                "insta:",
                "+1",
                "a at ",
                "dot ",
                "12:",
                "at",
                "x",
                "0",
                "\u200B",
                "\uD83D\uDE00",
                "cash "),
            Arbitraries.of("", "!", "@", ".com", "1", "z"),
            Arbitraries.integers().between(1, MessageText.LONGEST))
        .as(
            (part, end, times) ->
                part.repeat(Math.max(1, Math.min(times, 3900 / part.length()))).concat(end));
  }

  @Property
  void whateverIsWrittenIsJudgedWithoutGoingBack(@ForAll("hostile") String text) {
    assertThat(new Chosen().words("cash cash cash cash only").decision(text).steps())
        .hasSize(DetailKind.values().length);
  }

  @Property
  void anyTextAtAllIsJudged(@ForAll String text) {
    var within = text.codePointCount(0, text.length());
    if (within > 0 && within <= MessageText.LONGEST) {
      assertThat(usual.decision(text).steps()).hasSize(DetailKind.values().length);
    }
  }
}
