package com.ptthex.shared.messaging.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stands for a message of the provider, whose own id leaves the place it arrived at no further. */
public record MessageKey(String value) implements Scalar {
  private static final int LONGEST = 64;

  public MessageKey {
    value = Check.line(value, 1, LONGEST);
  }

  public static MessageKey of(String providersId) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(providersId.getBytes(UTF_8));
      return new MessageKey(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
