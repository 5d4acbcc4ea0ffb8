package com.ptthex.bench;

import com.ptthex.shared.signed.Contents;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * What cannot be left out: the path of the signer's certificate, and one signature over as much.
 */
final class BareSignature {
  private final byte[] payload;
  private final byte[] root;
  private final byte[] certificate;
  private final PublicKey key;
  private final byte[] signature;
  private final Date at;

  BareSignature(SampleDocument made, Instant now) throws GeneralSecurityException {
    payload = Contents.of(made.document()).payload().getBytes(StandardCharsets.UTF_8);
    root = made.root().getEncoded();
    certificate = made.signer().getEncoded();
    at = Date.from(now);
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    var pair = generator.generateKeyPair();
    key = pair.getPublic();
    var signing = Signature.getInstance("SHA256withECDSA");
    signing.initSign(pair.getPrivate());
    signing.update(payload);
    signature = signing.sign();
  }

  void check() throws GeneralSecurityException {
    var factory = CertificateFactory.getInstance("X.509");
    var anchor = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(root));
    var signer = factory.generateCertificate(new ByteArrayInputStream(certificate));
    var parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(at);
    CertPathValidator.getInstance("PKIX")
        .validate(factory.generateCertPath(List.of(signer)), parameters);
    var verifying = Signature.getInstance("SHA256withECDSA");
    verifying.initVerify(key);
    verifying.update(payload);
    if (!verifying.verify(signature)) {
      throw new IllegalStateException("a signature of our own is none");
    }
  }
}
