package com.ptthex.shared.value;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A phone number in E.164 form: a plus sign, then digits. It prints itself masked, so that a number
 * gets into a log or a sentence only where {@link #value()} or {@link #shown()} is asked for.
 */
public record PhoneNumber(String value) implements Scalar {
  private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();
  private static final Set<Integer> COUNTRIES = PLAN.getSupportedCallingCodes();

  /** The parser reads letters as a keypad does: an O written for a zero would be a six. */
  private static final Pattern WRITTEN =
      Pattern.compile("\\+[\\p{Zs}(]*\\p{Nd}[\\p{Nd}\\p{Zs}()./\\-\u2010-\u2015]{0,30}");

  /**
   * A number in the form that it is kept in and of a plan in which no other can be meant: it need
   * not be read as somebody's writing, which takes a hundred times as long. Most numbers of a site
   * come in it, with each message and out of each row.
   */
  private static final Pattern NORTH_AMERICAN = Pattern.compile("\\+1[2-9]\\d{9}");

  /** Without a plus sign. */
  private static final Pattern NATIONAL =
      Pattern.compile("[(\\p{Nd}][\\p{Nd}\\p{Zs}()./\\-\u2010-\u2015]{0,30}");

  public PhoneNumber {
    if (!NORTH_AMERICAN.matcher(value).matches()) {
      value = possible(parse(value));
    }
  }

  private static String possible(Phonenumber.PhoneNumber parsed) {
    // The shorter question also says yes to a number that can be dialled only within its area.
    if (PLAN.isPossibleNumberWithReason(parsed) != ValidationResult.IS_POSSIBLE
        || parsed.hasExtension()) {
      throw malformed();
    }
    return PLAN.format(parsed, PhoneNumberFormat.E164);
  }

  /**
   * As somebody types it: one that does not say its country is of theirs, where that is known. All
   * that is typed is read here and nowhere else.
   */
  public static PhoneNumber typed(String typed, Optional<CountryCode> country) {
    var text = typed.strip();
    if (country.isEmpty() || !NATIONAL.matcher(text).matches()) {
      return new PhoneNumber(text);
    }
    try {
      return new PhoneNumber(possible(PLAN.parse(text, country.get().value())));
    } catch (NumberParseException _) {
      throw malformed();
    }
  }

  private static Phonenumber.PhoneNumber parse(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      throw malformed();
    }
    try {
      return PLAN.parse(text, null);
    } catch (NumberParseException _) {
      throw malformed();
    }
  }

  private static Malformed malformed() {
    return new Malformed("phone-number", Map.of("form", "e164"));
  }

  /** As people write it, with its country code. */
  public String shown() {
    return PLAN.format(parse(value), PhoneNumberFormat.INTERNATIONAL);
  }

  /** Country code and last two digits: the one masked rendering. */
  public String masked() {
    var country = value.substring(0, 1 + digitsOfCountry());
    var hidden = value.length() - country.length() - 2;
    return country + " " + "•".repeat(Math.max(hidden, 0)) + value.substring(value.length() - 2);
  }

  /** No country's code begins with another's, so none of it has to be parsed again. */
  private int digitsOfCountry() {
    var digits = 1;
    while (!COUNTRIES.contains(Integer.valueOf(value.substring(1, 1 + digits)))) {
      digits++;
    }
    return digits;
  }

  @Override
  public String toString() {
    return masked();
  }
}
