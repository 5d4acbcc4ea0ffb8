package com.ptthex.shared.trust.audit;

import com.ptthex.shared.value.Malformed;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;

/** The public half of the key that a site signs with: all that is needed to check its evidence. */
public final class SiteKey {
  static final String ALGORITHM = "SHA256withECDSA";
  private static final int FIELD_BITS = 256;
  private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
  private static final String END = "-----END PUBLIC KEY-----";
  private static final int PEM_LINE = 64;

  private final PublicKey key;

  private SiteKey(PublicKey key) {
    this.key = key;
  }

  public static SiteKey of(PublicKey key) {
    if (key instanceof ECPublicKey curve
        && curve.getParams().getCurve().getField().getFieldSize() == FIELD_BITS) {
      return new SiteKey(key);
    }
    throw malformed();
  }

  /** Refused as {@link Malformed} when it is none. */
  public static SiteKey ofPem(String pem) {
    var text = pem.strip();
    if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
      throw malformed();
    }
    var body = text.substring(BEGIN.length(), text.length() - END.length());
    try {
      var encoded = Base64.getDecoder().decode(body.replaceAll("\\s", ""));
      return of(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      throw malformed();
    }
  }

  private static Malformed malformed() {
    return new Malformed("site-key", Map.of("form", "PEM of a public key on P-256"));
  }

  public String pem() {
    var lines = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'});
    return BEGIN + "\n" + lines.encodeToString(key.getEncoded()) + "\n" + END + "\n";
  }

  public Hash id() {
    return Hash.of(Merkle.sha256().digest(key.getEncoded()));
  }

  public boolean verifies(String text, String signature) {
    try {
      var verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (SignatureException | IllegalArgumentException _) {
      // It is no signature at all.
      return false;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has ECDSA", impossible);
    }
  }
}
