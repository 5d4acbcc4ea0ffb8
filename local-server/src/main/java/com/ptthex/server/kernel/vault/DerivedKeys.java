package com.ptthex.server.kernel.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys for whatever must hold beyond a restart and on every server of the site: one for each
 * purpose, all from one root. They stay as they are when the master key is exchanged.
 */
public final class DerivedKeys {
  static final int ROOT_BYTES = 32;

  private final SecretKey root;

  DerivedKeys(byte[] root) {
    this.root = new SecretKeySpec(root, "HKDF-SHA256");
  }

  /** Keys that nobody else has and that are gone with this process, for trials. */
  public static DerivedKeys passing() {
    return new DerivedKeys(MasterKey.random(ROOT_BYTES));
  }

  public SecretKey key(Purpose purpose) {
    try {
      var information = ("ptthex 1 " + purpose.code()).getBytes(US_ASCII);
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              "HmacSHA256",
              HKDFParameterSpec.ofExtract().addIKM(root).thenExpand(information, ROOT_BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK from 25 on has HKDF", impossible);
    }
  }

  public KeyedHash hash(Purpose purpose) {
    return new KeyedHash(key(purpose));
  }

  @Override
  public String toString() {
    return "derived keys";
  }
}
