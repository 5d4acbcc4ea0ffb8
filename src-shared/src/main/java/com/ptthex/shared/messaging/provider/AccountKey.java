package com.ptthex.shared.messaging.provider;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.util.Map;
import java.util.regex.Pattern;

/** What the provider calls the site's account. It prints itself hidden. */
public record AccountKey(String value) implements Scalar {
  private static final Pattern FORM = Pattern.compile("AC[0-9a-f]{32}");

  public AccountKey {
    value = value.strip();
    if (!FORM.matcher(value).matches()) {
      throw new Malformed("account-key", Map.of());
    }
  }

  @Override
  public String toString() {
    return "provider's key of the account";
  }
}
