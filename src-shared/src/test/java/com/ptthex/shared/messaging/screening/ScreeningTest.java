package com.ptthex.shared.messaging.screening;

import static com.ptthex.shared.messaging.screening.DetailKind.MAIL_ADDRESS;
import static com.ptthex.shared.messaging.screening.DetailKind.NETWORK_NAME;
import static com.ptthex.shared.messaging.screening.DetailKind.PHONE_NUMBER;
import static com.ptthex.shared.messaging.screening.DetailKind.UNWANTED_WORD;
import static com.ptthex.shared.messaging.screening.DetailKind.WEB_LINK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.contract.setting.SettingValue.Choice;
import com.ptthex.shared.contract.setting.SettingValue.Count;
import com.ptthex.shared.messaging.inbox.MessageText;
import com.ptthex.shared.messaging.screening.Screening.Screened;
import com.ptthex.shared.messaging.screening.ScreeningApi.Found;
import com.ptthex.shared.value.CountryCode;
import com.ptthex.shared.value.PhoneNumber;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What in a message leads past the site, and what does not. */
final class ScreeningTest {
  private final Chosen usual = new Chosen();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+44 7700 900123",
        "my number: 07700900123",
        "07700 900 123",
        "07700.900.123",
        "07700-900-123",
        "0 7 7 0 0 9 0 0 1 2 3",
        "07 70 09 00 12",
        "(077) 009 00123",
        "+44 (0)7700 900123",
        "٠٧٧٠٠٩٠٠١٢٣",
        "رقمي ٠٧٧٠٠ ٩٠٠ ١٢٣ للتواصل",
        "و07700900123",
        "０７７００９００１２３",
        "0\u200B7700\u200B900123",
        "7️⃣7️⃣0️⃣0️⃣9️⃣0️⃣0️⃣1️⃣2️⃣3️⃣",
        "call me on 5550100 then",
        "at 14:00 07700 900123",
        "2026-11-28 07700 900123",
        "1 07700900123 99999",
        "tel:+447700900123",
        "0044 7700 900123"
      })
  void aPhoneNumberIsFoundHoweverItIsWritten(String text) {
    assertThat(usual.kinds(text)).containsExactly(PHONE_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See you at 10:30",
        "10:30-11:30 or 14:15 – 15:45, 16:00 17:30 18:00",
        "from 9.30-10.30 and 11.15-12.45",
        "It costs 12.50, 1,250.00 or 1.250.000",
        "12.50 13.75 14.00 15.25",
        "$1 250 000 000 and 1 250 000 000 SAR",
        "€600 123 456",
        "600 000 000",
        "28.11.2026 29.11.2026 30.11.2026",
        "28.11.2026-30.11.2026",
        "2026-11-28 2026-11-29",
        "11/28/2026 at 10:30 in room 4",
        "20261128 28112026 202611281430",
        "٢٨/١١/٢٠٢٦ الساعة ١٠:٣٠",
        "2024 2025 2026",
        "in 11/2026, 12/2026, 2026/2027",
        "Rooms 101 102 103 104",
        "1 2 3 4 5 6 7 8 9 10",
        "Flat 12, gate 4411, code 123456",
        "call 112 or 911 or 999",
        "112 911 999",
        "24/7, 50% and 3-4 days",
        "9-5 on weekdays",
        "I walked 12345678 steps"
      })
  void timesPricesDatesAndShortNumbersAreNone(String text) {
    assertThat(usual.found(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "write to name.last@example.com",
        "name@mail.example.org.",
        "(NAME@EXAMPLE.COM)",
        "name at example dot com",
        "name [at] example [dot] com",
        "Name (at) Example (dot) org, please",
        "name @ example.com",
        "n＠example.com"
      })
  void anAddressOfMailIsFound(String text) {
    assertThat(usual.kinds(text)).containsExactly(MAIL_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/07700900123",
        "look at www.example.de",
        "example.com",
        "(see example.org)",
        "t.me/example",
        "go to bit.ly/abc123 now",
        "http://192.0.2.7/x"
      })
  void aLinkIsFoundAndTheDigitsInItAreNoNumber(String text) {
    assertThat(usual.kinds(text)).containsExactly(WEB_LINK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I am @example_name",
        "@example.name on there",
        "my insta is example_99",
        "snap: examplename",
        "instagram=example",
        "add me on telegram at example99",
        "سناب: example"
      })
  void aNameAtANetworkIsFound(String text) {
    assertThat(usual.kinds(text)).containsExactly(NETWORK_NAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Meet @noon or @7pm @ the gate",
        "e.g. this, i.e. that, at 5 p.m.",
        "Fine.See you there.OK",
        "and/or his/her",
        "I saw it on instagram yesterday",
        "No signal in room2b",
        "Look at home, dot by dot",
        "a@b, @, @@@, :// and ..."
      })
  void wordsThatLookAlikeAreNone(String text) {
    assertThat(usual.found(text)).isEmpty();
  }

  @Test
  void theSitesOwnWordsAreFoundWholeAndHoweverTheyAreWritten() {
    var site = new Chosen().words("cash only, off the books، خارج التطبيق");
    assertThat(site.kinds("CASH  only!")).containsExactly(UNWANTED_WORD);
    assertThat(site.kinds("let us do it off the\nbooks")).containsExactly(UNWANTED_WORD);
    assertThat(site.kinds("ندفع خارِج التطبيق")).containsExactly(UNWANTED_WORD);
    assertThat(site.found("cashonly, cash, off the bookshelf")).isEmpty();
    assertThat(new Chosen().words(" , ,").found("anything")).isEmpty();
  }

  @Test
  void kindsAndCountsAreToldAndNothingOfWhatWasWritten() {
    var decision = usual.decision("07700 900123, 07700 900124 or name@example.com");
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Chosen.class,
            chosen ->
                assertThat(chosen.value())
                    .isEqualTo(
                        new Screened(
                            List.of(new Found(PHONE_NUMBER, 2), new Found(MAIL_ADDRESS, 1)),
                            Handling.ALERT)));
    assertThat(decision.steps())
        .extracting(Step::rule, Step::finding)
        .containsExactly(
            tuple("phone-number", Finding.FIRED),
            tuple("mail-address", Finding.FIRED),
            tuple("web-link", Finding.DID_NOT_FIRE),
            tuple("network-name", Finding.DID_NOT_FIRE),
            tuple("unwanted-word", Finding.DID_NOT_FIRE));
    assertThat(decision.toString()).doesNotContain("900", "example", "7700");
  }

  @Test
  void aSiteThatHasChosenNothingLooksForEverythingButWordsOfItsOwn() {
    assertThat(usual.kinds("07700 900123 name@example.com www.example.com @example_name"))
        .containsExactly(PHONE_NUMBER, MAIL_ADDRESS, WEB_LINK, NETWORK_NAME);
    assertThat(usual.decision("See you tomorrow"))
        .isInstanceOfSatisfying(
            Decision.Declined.class, none -> assertThat(none.code()).isEqualTo("nothing-found"));
  }

  @Test
  void whatTheSiteAllowsCountsForNothing() {
    var some = new Chosen().allowed("example.com, desk@example.org; +44 7700 900123");
    for (var text :
        List.of(
            "www.example.com/prices",
            "https://shop.example.com",
            "Write to anybody@example.com",
            "desk@example.org",
            "Call 07700 900123",
            "or +447700900123")) {
      assertThat(some.kinds(text)).as(text).isEmpty();
    }
    assertThat(some.kinds("other@example.org")).containsExactly(MAIL_ADDRESS);
    assertThat(some.kinds("07700 900124")).containsExactly(PHONE_NUMBER);
    assertThat(some.kinds("www.notexample.com")).containsExactly(WEB_LINK);
  }

  @Test
  void anAllowedDomainHidesNoOther() {
    var some = new Chosen().allowed("example.com");
    for (var text :
        List.of(
            "https://example.com.example.org/",
            "https://example.com/?to=www.example.org",
            "https://www.example.org/example.com")) {
      assertThat(some.kinds(text)).as(text).containsExactly(WEB_LINK);
    }
  }

  @Test
  void whoHearsOfItIsWhatTheSiteHasChosen() {
    assertThat(handling(usual, "07700 900123")).isEqualTo(Handling.ALERT);
    var noted = new Chosen().with(ScreeningSettings.HANDLING, new Choice(Handling.NOTE.code()));
    assertThat(handling(noted, "07700 900123")).isEqualTo(Handling.NOTE);
  }

  @Test
  void nobodyIsCalledBelowTheScoreThatTheSiteHasChosen() {
    var some = new Chosen().with(ScreeningSettings.ALERT_FROM, new Count(60));
    assertThat(handling(some, "www.example.com")).isEqualTo(Handling.NOTE);
    assertThat(handling(some, "07700 900123")).isEqualTo(Handling.ALERT);
    assertThat(handling(some, "www.example.com or www.example.org")).isEqualTo(Handling.ALERT);
  }

  @Test
  void severalThingsLeadPastTheSiteMoreSurelyThanOneAndNoneForSure() {
    assertThat(Screening.score(List.of())).isZero();
    assertThat(Screening.score(usual.found("www.example.com"))).isEqualTo(40);
    assertThat(Screening.score(usual.found("07700 900123 and name@example.com"))).isEqualTo(100);
  }

  private static Handling handling(Chosen chosen, String text) {
    return ((Decision.Chosen<Screened>) chosen.decision(text)).value().handling();
  }

  @Test
  void aNumberOfTheSiteIsNone() {
    var own = new PhoneNumber("+447700900123");
    Screening.OwnNumbers ours =
        number ->
            number.isEndOf(own)
                || number.readings(Optional.of(new CountryCode("GB"))).contains(own);
    var screening = Screening.of(usual);
    for (var text : List.of("+44 7700 900123", "07700 900123", "0044 7700 900 123")) {
      assertThat(screening.screen(new MessageText(text), ours))
          .as(text)
          .isInstanceOf(Decision.Declined.class);
    }
    assertThat(screening.screen(new MessageText("07700 900124"), ours))
        .isInstanceOf(Decision.Chosen.class);
  }

  @Test
  void aNumberThatSaysItsCountryIsNotTheEndOfAnother() {
    var number = new NumberFinder(PlainText.of("+1 7700 900123")).numbers().getFirst();
    assertThat(number.isEndOf(new PhoneNumber("+447700900123"))).isFalse();
    assertThat(number.toString()).doesNotContain("7700");
  }
}
