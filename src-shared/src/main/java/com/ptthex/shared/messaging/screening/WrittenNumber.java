package com.ptthex.shared.messaging.screening;

import com.ptthex.shared.value.CountryCode;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Digits of a message that are written like a phone number. They print as nothing. */
public final class WrittenNumber {
  /** As many as say enough to be taken for the end of a whole number. */
  private static final int TELLING = 7;

  private final String digits;
  private final boolean whole;

  /**
   * @param whole whether it says its country itself
   */
  WrittenNumber(String digits, boolean whole) {
    this.digits = digits;
    this.whole = whole;
  }

  /** Which numbers it may be, read in a country where it does not say its own. */
  public List<PhoneNumber> readings(Optional<CountryCode> country) {
    var found = new ArrayList<PhoneNumber>();
    if (!whole) {
      add(found, digits, country);
    }
    add(found, "+" + (digits.startsWith("00") ? digits.substring(2) : digits), Optional.empty());
    return List.copyOf(found);
  }

  private static void add(List<PhoneNumber> found, String written, Optional<CountryCode> country) {
    try {
      found.add(PhoneNumber.typed(written, country));
    } catch (Malformed _) {
      // Then it is nobody's number in that reading.
    }
  }

  /** Whether it is this number as people write it within its country. */
  public boolean isEndOf(PhoneNumber number) {
    var own = digits.startsWith("0") ? digits.substring(1) : digits;
    return !whole && own.length() >= TELLING && number.value().endsWith(own);
  }

  @Override
  public String toString() {
    return "number";
  }
}
