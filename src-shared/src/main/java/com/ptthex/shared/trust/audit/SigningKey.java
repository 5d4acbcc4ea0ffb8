package com.ptthex.shared.trust.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Both halves of the key that a site signs with. */
public final class SigningKey {
  private static final String SEPARATOR = "\n";

  private final KeyPair pair;
  private final SiteKey shown;

  private SigningKey(KeyPair pair) {
    this.pair = pair;
    this.shown = SiteKey.of(pair.getPublic());
  }

  public static SigningKey made() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return new SigningKey(generator.generateKeyPair());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has P-256", impossible);
    }
  }

  /** Both halves, one a line: a secret of whoever keeps it. */
  public String kept() {
    var base64 = Base64.getEncoder();
    return base64.encodeToString(pair.getPrivate().getEncoded())
        + SEPARATOR
        + base64.encodeToString(pair.getPublic().getEncoded());
  }

  public static SigningKey of(String kept) {
    try {
      var halves = kept.split(SEPARATOR, 2);
      var keys = KeyFactory.getInstance("EC");
      var base64 = Base64.getDecoder();
      return new SigningKey(
          new KeyPair(
              keys.generatePublic(new X509EncodedKeySpec(base64.decode(halves[1]))),
              keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(halves[0])))));
    } catch (GeneralSecurityException | RuntimeException _) {
      // Told without its cause, which could hold a part of the secret.
      throw new IllegalStateException("the kept signing key is none");
    }
  }

  public SiteKey shown() {
    return shown;
  }

  /** The head must name this key. */
  public Checkpoint sign(TreeHead head) {
    if (!head.key().equals(shown.id())) {
      throw new IllegalArgumentException("names another key");
    }
    return new Checkpoint(head, sign(head.text()));
  }

  /**
   * In Base64.
   *
   * @param text begins as nothing else does that is signed with this key
   */
  public String sign(String text) {
    try {
      var signer = Signature.getInstance(SiteKey.ALGORITHM);
      signer.initSign(pair.getPrivate());
      signer.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signer.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has ECDSA", impossible);
    }
  }
}
