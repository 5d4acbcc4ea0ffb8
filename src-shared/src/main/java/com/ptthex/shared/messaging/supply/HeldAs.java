package com.ptthex.shared.messaging.supply;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.Scalar;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line that names a number which the account holds: the number itself, or the provider's key of
 * it. Whether it is either is told of each line by itself. It prints itself hidden.
 */
public record HeldAs(String value) implements Scalar {
  private static final Pattern KEY = Pattern.compile("PN[0-9a-f]{32}");

  public HeldAs {
    value = Check.line(value, 1, 64);
  }

  /** The number, where it is written as one. */
  public Optional<PhoneNumber> asNumber() {
    try {
      return Optional.of(new PhoneNumber(value));
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  /** Whether it has the form of the provider's keys. */
  public boolean isKey() {
    return KEY.matcher(value).matches();
  }

  @Override
  public String toString() {
    return "a number as it was pasted";
  }
}
