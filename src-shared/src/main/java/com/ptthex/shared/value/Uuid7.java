package com.ptthex.shared.value;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Identities made by the application, in order of time, so that an index grows at its end. The
 * layout is RFC 9562's version 7: 48 bits of milliseconds, then random.
 */
public final class Uuid7 {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Uuid7() {}

  public static UUID next() {
    return at(System.currentTimeMillis());
  }

  static UUID at(long millis) {
    // Drawn at once: each time that it is asked, the source takes about as long.
    var random = ByteBuffer.allocate(Short.BYTES + Long.BYTES);
    RANDOM.nextBytes(random.array());
    var high = (millis << 16) | 0x7000L | (random.getShort() & 0x0FFFL);
    var low = 0x8000_0000_0000_0000L | (random.getLong() >>> 2);
    return new UUID(high, low);
  }
}
