package com.ptthex.shared.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PhoneNumberTest {
  private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();

  /** Numbers of every country, with other last digits than the plan's example. */
  @Provide
  Arbitrary<String> numbers() {
    var examples =
        PLAN.getSupportedRegions().stream()
            .sorted()
            .map(PLAN::getExampleNumber)
            .map(example -> PLAN.format(example, PhoneNumberFormat.E164))
            .toList();
    return Combinators.combine(Arbitraries.of(examples), Arbitraries.integers().between(0, 99))
        .as((example, end) -> example.substring(0, example.length() - 2) + "%02d".formatted(end));
  }

  @Property
  void normalisingTwiceIsNormalisingOnce(@ForAll("numbers") String text) {
    var once = new PhoneNumber(text);
    assertThat(new PhoneNumber(once.value())).isEqualTo(once);
    assertThat(once.value()).matches("\\+[1-9]\\d{3,14}");
  }

  @Property
  void howPeopleWriteItMakesNoDifference(@ForAll("numbers") String text) {
    var number = new PhoneNumber(text);
    assertThat(new PhoneNumber(number.shown())).isEqualTo(number);
  }

  @Property
  void onlyCountryCodeAndLastTwoDigitsAreTold(@ForAll("numbers") String text) {
    var number = new PhoneNumber(text);
    var country = "+" + countryCode(number);
    var end = number.value().substring(number.value().length() - 2);
    var dots = number.value().length() - country.length() - 2;
    assertThat(number.masked()).isEqualTo(country + " " + "•".repeat(dots) + end);
    assertThat(number).hasToString(number.masked());
  }

  @Property
  void aSentenceAboutItNeverHoldsTheNumber(@ForAll("numbers") String text) {
    record Message(PhoneNumber to) {}

    var number = new PhoneNumber(text);
    var national = number.value().substring(1 + countryCode(number).length());
    assertThat(new Message(number).toString()).doesNotContain(number.value(), national);
  }

  /** What is not read anew must be what reading it would give, of whatever area it is. */
  @Property
  void aNumberOfNorthAmericaInItsKeptFormIsWhatThePlanReadsInIt(
      @ForAll @LongRange(min = 2_000_000_000L, max = 9_999_999_999L) long national)
      throws NumberParseException {
    var text = "+1" + national;
    var read = PLAN.parse(text, null);
    assertThat(PLAN.isPossibleNumberWithReason(read)).isEqualTo(ValidationResult.IS_POSSIBLE);
    assertThat(new PhoneNumber(text).value()).isEqualTo(PLAN.format(read, PhoneNumberFormat.E164));
  }

  private static String countryCode(PhoneNumber number) {
    return number.shown().substring(1, number.shown().indexOf(' '));
  }

  @Test
  void bracketsSpacesAndDashesAreOnlyWriting() {
    assertThat(new PhoneNumber("+1 (202) 555-0123").value()).isEqualTo("+12025550123");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "2025550123",
        "0044 20 7946 0958",
        "+12",
        "+999 123 456 789",
        "+1 202 555 0123 0123 0123",
        "+1202555012301230123012301230123012",
        "tel:+12025550123",
        "sitter"
      })
  void whatIsNoInternationalNumberIsRefused(String text) {
    assertRefused(text);
  }

  @Test
  void aNumberWithoutItsAreaCodeIsRefused() {
    assertRefused("+1 555 0123");
  }

  @Test
  void anExtensionIsRefusedRatherThanLost() {
    assertRefused("+1 202 555 0123 ext. 7");
  }

  private static void assertRefused(String text) {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> new PhoneNumber(text))
        .satisfies(
            refused -> {
              assertThat(refused.code()).isEqualTo("phone-number");
              assertThat(refused).hasMessage("phone-number");
              assertThat(refused.facts()).containsOnlyKeys("form");
            });
  }

  /** Every country's own way of writing it, read by whoever is there. */
  @Property
  void asItIsWrittenInItsOwnCountryItIsTheSameNumber(@ForAll("regions") String region) {
    var example = PLAN.getExampleNumber(region);
    var written = PLAN.format(example, PhoneNumberFormat.NATIONAL);
    assertThat(PhoneNumber.typed(written, Optional.of(new CountryCode(region))).value())
        .isEqualTo(PLAN.format(example, PhoneNumberFormat.E164));
  }

  @Provide
  Arbitrary<String> regions() {
    return Arbitraries.of(PLAN.getSupportedRegions().stream().sorted().toList());
  }

  @Test
  void aNumberThatSaysItsCountryIsOfThatCountryWhereverItIsTyped() {
    var us = Optional.of(new CountryCode("US"));
    var british = new PhoneNumber("+44 20 7946 0123");
    assertThat(PhoneNumber.typed(" +44 (20) 7946-0123", us)).isEqualTo(british);
    assertThat(PhoneNumber.typed("011 44 20 7946 0123", us)).isEqualTo(british);
    assertThat(PhoneNumber.typed("(415) 555-0142", us)).isEqualTo(new PhoneNumber("+14155550142"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"555 0142", "911", "415 555 O142", "415 555 0142 ext 7", "", "1-800-CALL"})
  void whatIsNoWholeNumberInACountryIsNone(String typed) {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> PhoneNumber.typed(typed, Optional.of(new CountryCode("US"))));
  }

  @Test
  void withoutACountryANumberMustSayItsOwn() {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> PhoneNumber.typed("(415) 555-0142", Optional.empty()));
  }
}
