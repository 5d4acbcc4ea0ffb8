package com.ptthex.shared.trust.devices;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/**
 * The public half of a device's key pair on P-256, as {@code SubjectPublicKeyInfo} in base64url.
 * Its other half never leaves the device.
 */
public record DeviceKey(String value) implements Scalar {
  /** What every {@code SubjectPublicKeyInfo} of a key on P-256 has, its point uncompressed. */
  private static final int BYTES = 91;

  private static final int FIELD_BITS = 256;
  private static final int LONGEST = 200;

  public DeviceKey {
    var _ = key(value);
  }

  public static DeviceKey of(PublicKey key) {
    return new DeviceKey(Base64.getUrlEncoder().withoutPadding().encodeToString(key.getEncoded()));
  }

  private static PublicKey key(String value) {
    if (value.length() > LONGEST) {
      throw malformed();
    }
    try {
      var encoded = Base64.getUrlDecoder().decode(value);
      var key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
      if (encoded.length == BYTES
          && key instanceof ECPublicKey point
          && isOnTheCurve(point)
          && Arrays.equals(encoded, spelled(point))
          && value.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(encoded))) {
        return key;
      }
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      // It is no key at all.
    }
    throw malformed();
  }

  /**
   * One form of each key, since two spellings would be two devices. A key that was read keeps the
   * bytes it was read from, and DER leaves some of them open; so it is made of its point anew.
   */
  private static byte[] spelled(ECPublicKey key) throws GeneralSecurityException {
    var made = new ECPublicKeySpec(key.getW(), key.getParams());
    return KeyFactory.getInstance("EC").generatePublic(made).getEncoded();
  }

  /** The JDK reads points that lie on no curve. */
  private static boolean isOnTheCurve(ECPublicKey key) {
    var curve = key.getParams().getCurve();
    if (!(curve.getField() instanceof ECFieldFp field) || field.getFieldSize() != FIELD_BITS) {
      return false;
    }
    var p = field.getP();
    var x = key.getW().getAffineX();
    var y = key.getW().getAffineY();
    var right = x.modPow(BigInteger.valueOf(3), p).add(curve.getA().multiply(x)).add(curve.getB());
    return x.compareTo(p) < 0
        && y.compareTo(p) < 0
        && y.modPow(BigInteger.TWO, p).equals(right.mod(p));
  }

  private static Malformed malformed() {
    return new Malformed("not-a-device-key", Map.of("form", "P-256"));
  }

  public boolean verifies(DeviceStatement statement, DeviceSignature signature) {
    try {
      var verifier = Signature.getInstance(DeviceSignature.ALGORITHM);
      verifier.initVerify(key(value));
      verifier.update(statement.text().getBytes(StandardCharsets.UTF_8));
      return verifier.verify(Base64.getUrlDecoder().decode(signature.value()));
    } catch (SignatureException | IllegalArgumentException _) {
      // It is no signature at all.
      return false;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has ECDSA", impossible);
    }
  }
}
