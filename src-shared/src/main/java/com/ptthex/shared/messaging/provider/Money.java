package com.ptthex.shared.messaging.provider;

import com.ptthex.shared.value.Malformed;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An amount as a provider tells it, to the last digit: a text may cost a fraction of a cent.
 *
 * @param currency three letters
 */
public record Money(BigDecimal amount, String currency) {
  private static final Pattern THREE_LETTERS = Pattern.compile("[A-Z]{3}");
  private static final int FINEST = 8;
  private static final int LONGEST = 18;

  public Money {
    if (!THREE_LETTERS.matcher(currency).matches()) {
      throw new Malformed("currency", Map.of());
    }
    if (amount.scale() > FINEST || amount.scale() < 0 || amount.precision() > LONGEST) {
      throw new Malformed("amount", Map.of());
    }
  }
}
