package com.ptthex.server.kernel.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * A hash that only who has the key can make: nobody proves a guess with it, and nobody forges it.
 * Where one part ends and the next begins counts as well.
 */
public final class KeyedHash {
  /** With the key in it. Its copies are used up: whoever looks one up anew looks longer. */
  private final Mac keyed;

  KeyedHash(SecretKey key) {
    try {
      keyed = Mac.getInstance("HmacSHA256");
      keyed.init(key);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HmacSHA256", impossible);
    }
  }

  public byte[] of(byte[]... parts) {
    var mac = copy();
    for (var part : parts) {
      mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
      mac.update(part);
    }
    return mac.doFinal();
  }

  private Mac copy() {
    try {
      return (Mac) keyed.clone();
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("the JDK's own can be copied", impossible);
    }
  }
}
