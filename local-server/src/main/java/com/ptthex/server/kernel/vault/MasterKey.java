package com.ptthex.server.kernel.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets with AES-256-GCM. Under the seal stand also whose secret it is, what it is for and
 * which key sealed it, so that it opens in its own place only. It prints as its id.
 */
public final class MasterKey {
  static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 8;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String id;
  private final SecretKey key;

  MasterKey(String id, byte[] key) {
    this.id = id;
    this.key = new SecretKeySpec(key, "AES");
  }

  static MasterKey made() {
    return new MasterKey(HexFormat.of().formatHex(random(ID_BYTES)), random(KEY_BYTES));
  }

  static byte[] random(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  public String id() {
    return id;
  }

  byte[] encoded() {
    return key.getEncoded();
  }

  String seal(Reference reference, Purpose purpose, byte[] value) {
    var nonce = random(NONCE_BYTES);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, reference, purpose);
      var sealed = ByteBuffer.allocate(NONCE_BYTES + cipher.getOutputSize(value.length)).put(nonce);
      cipher.doFinal(ByteBuffer.wrap(value), sealed);
      return Base64.getEncoder().encodeToString(sealed.array());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has AES-GCM", impossible);
    }
  }

  byte[] open(Reference reference, Purpose purpose, String sealed) {
    try {
      var bytes = Base64.getDecoder().decode(sealed);
      if (bytes.length < NONCE_BYTES) {
        throw new NotOpened();
      }
      var nonce = ByteBuffer.wrap(bytes, 0, NONCE_BYTES);
      return cipher(Cipher.DECRYPT_MODE, copy(nonce), reference, purpose)
          .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
    } catch (AEADBadTagException | IllegalArgumentException _) {
      throw new NotOpened();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has AES-GCM", impossible);
    }
  }

  private static byte[] copy(ByteBuffer from) {
    var bytes = new byte[from.remaining()];
    from.get(bytes);
    return bytes;
  }

  private Cipher cipher(int mode, byte[] nonce, Reference reference, Purpose purpose)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    // Two parts of a fixed length come first, so where the purpose begins is never in doubt.
    var uuid = reference.value();
    cipher.updateAAD(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(uuid.getMostSignificantBits())
            .putLong(uuid.getLeastSignificantBits())
            .flip());
    cipher.updateAAD(id.getBytes(US_ASCII));
    cipher.updateAAD(purpose.code().getBytes(US_ASCII));
    return cipher;
  }

  @Override
  public String toString() {
    return "master key " + id;
  }
}
