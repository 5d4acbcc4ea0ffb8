package com.ptthex.shared.messaging.people;

import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.Scalar;

/** All that is ever told of a person's own phone number. */
public record MaskedNumber(String value) implements Scalar {
  public static MaskedNumber of(PhoneNumber number) {
    return new MaskedNumber(number.masked());
  }
}
