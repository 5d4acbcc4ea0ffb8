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
  private final SecretKey key;

  KeyedHash(SecretKey key) {
    this.key = key;
  }

  public byte[] of(byte[]... parts) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      for (var part : parts) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HmacSHA256", impossible);
    }
  }
}
