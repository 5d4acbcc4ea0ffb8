package com.ptthex.server.kernel.vault;

import java.util.regex.Pattern;

/** What a secret or a key is for; one made for another purpose is of no use. */
public record Purpose(String code) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9.-]{0,79}");

  public Purpose {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("a purpose is a short code");
    }
  }
}
