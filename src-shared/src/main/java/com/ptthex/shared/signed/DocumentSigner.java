package com.ptthex.shared.signed;

import com.ptthex.shared.wire.Wire;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.CertificateList;

/** Signs documents with one key, and puts into each what is needed to check it offline. */
public final class DocumentSigner {
  private final PrivateKey key;
  private final List<X509Certificate> path;
  private final List<byte[]> crls;

  DocumentSigner(PrivateKey key, List<X509Certificate> path, List<byte[]> crls) {
    this.key = key;
    this.path = List.copyOf(path);
    this.crls = List.copyOf(crls);
  }

  public X509Certificate certificate() {
    return path.getFirst();
  }

  /** The document as it travels: CMS SignedData in DER. */
  public <B> byte[] sign(Header header, B body) {
    var signed = sealed(Wire.write(new SignedDocument<>(header, body)));
    if (signed.length > Verification.MOST_BYTES) {
      throw new IllegalArgumentException("no site would read so large a document");
    }
    return signed;
  }

  byte[] sealed(byte[] payload) {
    try {
      var certificates = path.stream().map(DocumentSigner::asn1).toList();
      var digest = octets(MessageDigest.getInstance("SHA-256").digest(payload));
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key);
      signature.update(Envelope.toSign(digest));
      return new Envelope(
              octets(payload),
              new IssuerAndSerialNumber(certificates.getFirst()),
              digest,
              octets(signature.sign()),
              certificates,
              crls.stream().map(CertificateList::getInstance).toList())
          .bytes();
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException("every JDK has ECDSA with SHA-256", impossible);
    }
  }

  private static ASN1OctetString octets(byte[] bytes) {
    return new DEROctetString(bytes);
  }

  private static Certificate asn1(X509Certificate certificate) {
    try {
      return Certificate.getInstance(certificate.getEncoded());
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("a certificate of our own cannot be written", failure);
    }
  }
}
