package com.ptthex.console.launch;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's phone that took the secret from the screen. */
record Authenticator(String secret) {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int STEP_SECONDS = 30;

  Authenticator {
    secret = secret.replaceAll("[^A-Za-z2-7]", "").toUpperCase(Locale.ROOT);
  }

  String now() {
    return code(step());
  }

  /** The next that it will show, which a clock that is a little late takes already. */
  String next() {
    return code(step() + 1);
  }

  private static long step() {
    return Instant.now().getEpochSecond() / STEP_SECONDS;
  }

  private String code(long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(), "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      var at = hash[hash.length - 1] & 0xf;
      return "%06d".formatted((ByteBuffer.wrap(hash, at, 4).getInt() & 0x7fff_ffff) % 1_000_000);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private byte[] bytes() {
    var bytes = new byte[secret.length() * 5 / 8];
    var bits = 0L;
    var held = 0;
    var at = 0;
    for (var each = 0; each < secret.length(); each++) {
      bits = (bits << 5 | LETTERS.indexOf(secret.charAt(each))) & 0xffffL;
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes[at++] = (byte) (bits >> held);
      }
    }
    return bytes;
  }
}
