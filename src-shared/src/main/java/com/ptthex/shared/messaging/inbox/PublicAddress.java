package com.ptthex.shared.messaging.inbox;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where others find this site from outside, whatever stands in between: what they sign is the
 * address that they called, and not the one under which it came in here.
 */
public record PublicAddress(String value) implements Scalar {
  private static final Pattern FORM =
      Pattern.compile("https?://[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]{0,200})?");

  private static final Pattern THIS_MACHINE =
      Pattern.compile("http://(localhost|127\\.0\\.0\\.1)([:/].*)?");

  public PublicAddress {
    if (!FORM.matcher(value).matches()) {
      throw new Malformed("public-address", Map.of("form", "https://site.example.org"));
    }
    value = value.replaceAll("/+$", "");
  }

  /** Whether nobody on the way can read what is brought there. */
  public boolean isPrivate() {
    return value.startsWith("https://") || THIS_MACHINE.matcher(value).matches();
  }

  /**
   * @param query without its question mark; empty without one
   */
  public String of(String path, String query) {
    return value + path + (query.isEmpty() ? "" : "?" + query);
  }
}
