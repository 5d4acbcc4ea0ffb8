package com.ptthex.shared.signed;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * The certificates from a document's signer up to the root.
 *
 * @param path the signer first, the root not among them
 */
record Chain(List<X509Certificate> path, X509Certificate root) {
  private static final int LONGEST = 4;
  private static final int DIGITAL_SIGNATURE = 0;
  private static final String SIGNED_MESSAGES = "1.3.6.1.5.5.7.3.4";
  private static final AlgorithmIdentifier P256 =
      new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp256r1);

  /** Each certificate of the envelope must be one of the chain. */
  static Chain of(Envelope envelope, X509Certificate root)
      throws Doubted, GeneralSecurityException, IOException {
    if (envelope.certificates().size() > LONGEST) {
      throw new Doubted(Doubt.CHAIN);
    }
    var brought = new ArrayList<X509Certificate>();
    for (var certificate : envelope.certificates()) {
      if (!ofOurKind(certificate)) {
        throw new Doubted(Doubt.CHAIN);
      }
      brought.add(Certificates.certificate(certificate.getEncoded()));
    }
    var path = new ArrayList<X509Certificate>();
    path.add(signer(envelope, brought));
    while (!issues(root, path.getLast()) && path.size() < brought.size()) {
      path.add(issuerOf(path.getLast(), brought));
    }
    if (path.size() != brought.size() || !issues(root, path.getLast())) {
      throw new Doubted(Doubt.CHAIN);
    }
    return new Chain(List.copyOf(path), root);
  }

  private static boolean ofOurKind(Certificate certificate) {
    return P256.equals(certificate.getSubjectPublicKeyInfo().getAlgorithm())
        && wholeBytes(certificate.getSignature())
        && certificate
            .getSignatureAlgorithm()
            .getAlgorithm()
            .getId()
            .equals(Certificates.ALGORITHM);
  }

  /** The JDK would drop bits that are said not to count, so that two texts had one meaning. */
  static boolean wholeBytes(ASN1BitString signature) {
    return signature.getPadBits() == 0;
  }

  private static X509Certificate signer(Envelope envelope, List<X509Certificate> brought)
      throws Doubted, IOException {
    var issuer = envelope.signer().getName().getEncoded();
    var serial = envelope.signer().getSerialNumber().getValue();
    return only(
        brought.stream()
            .filter(each -> each.getSerialNumber().equals(serial))
            .filter(each -> Arrays.equals(each.getIssuerX500Principal().getEncoded(), issuer)));
  }

  private static X509Certificate issuerOf(X509Certificate one, List<X509Certificate> brought)
      throws Doubted {
    return only(brought.stream().filter(each -> issues(each, one)));
  }

  private static boolean issues(X509Certificate issuer, X509Certificate one) {
    return issuer.getSubjectX500Principal().equals(one.getIssuerX500Principal());
  }

  private static X509Certificate only(Stream<X509Certificate> found) throws Doubted {
    var all = found.toList();
    if (all.size() != 1) {
      throw new Doubted(Doubt.CHAIN);
    }
    return all.getFirst();
  }

  /** Whether the first of the path signed the payload. */
  void signed(Envelope envelope) throws Doubted, GeneralSecurityException, IOException {
    var digest = MessageDigest.getInstance("SHA-256").digest(envelope.payload().getOctets());
    var verifier = Signature.getInstance("SHA256withECDSA");
    verifier.initVerify(path.getFirst().getPublicKey());
    verifier.update(Envelope.toSign(envelope.digest()));
    if (!MessageDigest.isEqual(digest, envelope.digest().getOctets())
        || !verifier.verify(envelope.signature().getOctets())) {
      throw new Doubted(Doubt.SIGNATURE);
    }
  }

  /**
   * By PKIX, without asking any network. The time is the one nearest to now at which the chain can
   * hold: a document lies within that span, so that one whose certificates have ended is called
   * expired, and not forged.
   */
  void leadsToTheRoot(Instant now) throws Doubted, GeneralSecurityException {
    if (!madeForSigning(path.getFirst())) {
      throw new Doubted(Doubt.CHAIN);
    }
    var parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(period().nearest(now)));
    CertPathValidator.getInstance("PKIX").validate(Certificates.path(path), parameters);
  }

  /** As OpenSSL has it for signed messages: a certificate of a web server, say, signs none. */
  private static boolean madeForSigning(X509Certificate signer) throws CertificateException {
    var usage = signer.getKeyUsage();
    var extended = signer.getExtendedKeyUsage();
    return signer.getBasicConstraints() < 0
        && usage != null
        && usage[DIGITAL_SIGNATURE]
        && (extended == null || extended.contains(SIGNED_MESSAGES));
  }

  /** When all of its certificates are valid, the root among them. */
  Period period() throws Doubted {
    var from = root.getNotBefore().toInstant();
    var until = root.getNotAfter().toInstant();
    for (var one : path) {
      var begins = one.getNotBefore().toInstant();
      var ends = one.getNotAfter().toInstant();
      from = begins.isAfter(from) ? begins : from;
      until = ends.isBefore(until) ? ends : until;
    }
    if (until.isBefore(from)) {
      throw new Doubted(Doubt.CHAIN);
    }
    return new Period(from, until);
  }

  /** Who issued the certificate of this place in the path. */
  X509Certificate issuer(int at) {
    return at + 1 < path.size() ? path.get(at + 1) : root;
  }
}
