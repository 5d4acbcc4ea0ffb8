package com.ptthex.shared.trust.challenge;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Secret;
import java.util.Base64;

/**
 * A picture as PNG, in Base64. Whoever has it can read off the answer, so it is told to nobody
 * else.
 */
public record PngPicture(String value) implements Secret {
  private static final int MOST_CHARACTERS = 60_000;

  public PngPicture {
    value = Check.line(value, 1, MOST_CHARACTERS);
  }

  public static PngPicture of(byte[] png) {
    return new PngPicture(Base64.getEncoder().encodeToString(png));
  }

  public byte[] bytes() {
    return Base64.getDecoder().decode(value);
  }

  @Override
  public String toString() {
    return "picture";
  }
}
