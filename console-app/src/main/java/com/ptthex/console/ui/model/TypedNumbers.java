package com.ptthex.console.ui.model;

import com.ptthex.shared.value.CountryCode;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.PhoneNumber;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How phone numbers that somebody types are read at this desk.
 *
 * @param country whose they are where they do not say it; it may change while somebody sits there
 */
public record TypedNumbers(Supplier<Optional<CountryCode>> country) {
  /** Where all must say their country. */
  public static final TypedNumbers OF_NO_COUNTRY = new TypedNumbers(Optional::empty);

  public PhoneNumber read(String typed) {
    return PhoneNumber.typed(typed, country.get());
  }

  /** What one without its country code is taken for, to be shown before anything is done. */
  public Optional<PhoneNumber> completed(String typed) {
    try {
      return typed.strip().startsWith("+") ? Optional.empty() : Optional.of(read(typed));
    } catch (Malformed _) {
      return Optional.empty();
    }
  }
}
