package com.ptthex.server.trust.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change with the time, as RFC 6238 and every authenticator make them. */
final class Totp {
  static final int SECRET_BYTES = 20;
  static final int DIGITS = 6;
  static final int STEP_SECONDS = 30;

  /** Clocks differ, and typing takes a while: the code before and the one after count as well. */
  private static final int DRIFT = 1;

  private Totp() {}

  static long stepAt(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
  }

  /**
   * Of which step of time a code is.
   *
   * @param last the last one whose code was taken: it and those before it are spent
   */
  static OptionalLong stepOf(byte[] secret, String code, Instant now, long last) {
    var step = stepAt(now);
    return LongStream.rangeClosed(step - DRIFT, step + DRIFT)
        .filter(each -> alike(code(secret, each, DIGITS), code))
        .filter(each -> each > last)
        .findFirst();
  }

  private static boolean alike(String made, String shown) {
    return MessageDigest.isEqual(made.getBytes(US_ASCII), shown.getBytes(US_ASCII));
  }

  static String code(byte[] secret, long step, int digits) {
    var hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    var at = hash[hash.length - 1] & 0xF;
    var number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & Integer.MAX_VALUE;
    var most = Math.powExact(10, digits);
    return String.format(Locale.ROOT, "%0" + digits + "d", number % most);
  }

  private static byte[] hmac(byte[] secret, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HmacSHA1", impossible);
    }
  }
}
