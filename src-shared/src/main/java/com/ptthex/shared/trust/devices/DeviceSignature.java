package com.ptthex.shared.trust.devices;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;

/**
 * What a device says under its key: ECDSA over SHA-256, both numbers one after the other as
 * browsers make them, in base64url.
 */
public record DeviceSignature(String value) implements Secret {
  static final String ALGORITHM = "SHA256withECDSAinP1363Format";
  private static final int LONGEST = 100;

  public DeviceSignature {
    value = Check.line(value, 1, LONGEST);
  }

  /** As a device makes it. */
  public static DeviceSignature of(DeviceStatement statement, PrivateKey key) {
    try {
      var signer = Signature.getInstance(ALGORITHM);
      signer.initSign(key);
      signer.update(statement.text().getBytes(StandardCharsets.UTF_8));
      return new DeviceSignature(
          Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign()));
    } catch (GeneralSecurityException refused) {
      throw new IllegalArgumentException("not a key to sign with", refused);
    }
  }

  @Override
  public String toString() {
    return "device signature";
  }
}
