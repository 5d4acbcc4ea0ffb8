package com.ptthex.shared.trust.lan;

import com.ptthex.shared.value.Crockford;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * Proves to a desk which authority is the site's: 120 bits of a hash over the authority's key and a
 * salt. It never travels. Nobody else's key gives the same code, so who stands between a desk and
 * the site has nothing to show, even when they know the code.
 */
public record EnrolmentCode(String value) implements Secret {
  public static final int LENGTH = 24;

  private static final int BYTES = LENGTH * 5 / 8;
  private static final byte[] MEANING = "ptthex site 1".getBytes(StandardCharsets.US_ASCII);

  public EnrolmentCode {
    value =
        Crockford.read(value, LENGTH)
            .orElseThrow(
                () ->
                    new Malformed(
                        "not-an-enrolment-code", Map.of("length", Integer.toString(LENGTH))));
  }

  public static EnrolmentCode of(X509Certificate authority, EnrolmentSalt salt) {
    var digest = sha256();
    digest.update(MEANING);
    digest.update(salt.bytes());
    var whole = digest.digest(authority.getPublicKey().getEncoded());
    return new EnrolmentCode(Crockford.write(Arrays.copyOf(whole, BYTES)));
  }

  /** Whether this is the authority that whoever gave the code meant. */
  public boolean proves(X509Certificate authority, EnrolmentSalt salt) {
    return MessageDigest.isEqual(
        value.getBytes(StandardCharsets.US_ASCII),
        of(authority, salt).value().getBytes(StandardCharsets.US_ASCII));
  }

  /** By which the site finds it, and all that the site keeps of it. */
  public EnrolmentCodeHash hash() {
    var whole = sha256().digest(value.getBytes(StandardCharsets.US_ASCII));
    return new EnrolmentCodeHash(HexFormat.of().formatHex(whole));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** As it is read to somebody, or printed. */
  public String grouped() {
    return Crockford.grouped(value);
  }

  @Override
  public String toString() {
    return "enrolment code";
  }
}
