package com.ptthex.shared.signed;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The vendor's side: a root, or one whom a root lets issue certificates in its stead. */
public final class Authority {
  private static final int SERIAL_BITS = 120;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final X500Name name;
  private final KeyPair key;
  private final X509Certificate certificate;

  /** What a signer of this authority shows: up to the root, which nobody needs to be told. */
  private final List<X509Certificate> chain;

  private Authority(
      X500Name name, KeyPair key, X509Certificate certificate, List<X509Certificate> chain) {
    this.name = name;
    this.key = key;
    this.certificate = certificate;
    this.chain = List.copyOf(chain);
  }

  /** A root, which stands for itself; beneath it there may be one authority between. */
  public static Authority root(String name, Period valid) {
    var key = newKey();
    var root = named(name);
    var certificate = certified(root, key, root, key.getPublic(), valid, authorityAbove(1));
    return new Authority(root, key, certificate, List.of());
  }

  /** A root that was made before. */
  static Authority root(KeyPair key, X509Certificate certificate) {
    var name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    return new Authority(name, key, certificate, List.of());
  }

  KeyPair key() {
    return key;
  }

  /** An authority between this root and signers. */
  public Authority intermediate(String name, Period valid) {
    return beneath(name, valid, authorityAbove(0));
  }

  Authority beneath(String name, Period valid, List<Extension> extensions) {
    var own = newKey();
    var issued = issue(name, own.getPublic(), valid, extensions);
    return new Authority(named(name), own, issued, led(issued));
  }

  /**
   * Who signs documents for this authority.
   *
   * @param crls what each document brings along
   */
  public DocumentSigner signer(String name, Period valid, List<byte[]> crls) {
    var signing = newKey();
    return signerOf(issue(name, signing.getPublic(), valid, forSigning()), signing, crls);
  }

  DocumentSigner signerOf(X509Certificate certificate, KeyPair key, List<byte[]> crls) {
    return new DocumentSigner(key.getPrivate(), led(certificate), crls);
  }

  private List<X509Certificate> led(X509Certificate by) {
    var path = new ArrayList<X509Certificate>();
    path.add(by);
    path.addAll(chain);
    return path;
  }

  public X509Certificate certificate() {
    return certificate;
  }

  /** In DER: which of the certificates that this authority issued no longer count. */
  public byte[] crl(List<X509Certificate> revoked, Period valid) {
    return crl(revoked, valid, List.of());
  }

  byte[] crl(List<X509Certificate> revoked, Period valid, List<Extension> extensions) {
    var list = new X509v2CRLBuilder(name, Date.from(valid.from()));
    list.setNextUpdate(Date.from(valid.until()));
    for (var each : revoked) {
      list.addCRLEntry(each.getSerialNumber(), Date.from(valid.from()), CRLReason.keyCompromise);
    }
    try {
      list.addExtension(Extension.cRLNumber, false, numberOf(valid.from()));
      for (var extension : extensions) {
        list.addExtension(extension);
      }
      return list.build(signerWith(key)).getEncoded();
    } catch (IOException failure) {
      throw new IllegalStateException("a list of our own cannot be written", failure);
    }
  }

  private static CRLNumber numberOf(Instant made) {
    return new CRLNumber(BigInteger.valueOf(made.toEpochMilli()));
  }

  X509Certificate issue(String subject, PublicKey of, Period valid, List<Extension> extensions) {
    return certified(name, key, named(subject), of, valid, extensions);
  }

  private static X500Name named(String name) {
    return new X500NameBuilder().addRDN(BCStyle.CN, name).build();
  }

  private static X509Certificate certified(
      X500Name issuer,
      KeyPair by,
      X500Name subject,
      PublicKey of,
      Period valid,
      List<Extension> extensions) {
    var draft =
        new X509v3CertificateBuilder(
            issuer,
            new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS),
            Date.from(valid.from()),
            Date.from(valid.until()),
            subject,
            SubjectPublicKeyInfo.getInstance(of.getEncoded()));
    try {
      for (var extension : extensions) {
        draft.addExtension(extension);
      }
      return Certificates.certificate(draft.build(signerWith(by)).getEncoded());
    } catch (IOException | CertificateException failure) {
      throw new IllegalStateException("a certificate of our own cannot be written", failure);
    }
  }

  private static ContentSigner signerWith(KeyPair key) {
    try {
      return new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate());
    } catch (OperatorCreationException impossible) {
      throw new IllegalStateException("every JDK has ECDSA", impossible);
    }
  }

  static List<Extension> authorityAbove(int more) {
    return List.of(
        extension(Extension.basicConstraints, new BasicConstraints(more)),
        extension(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)));
  }

  static List<Extension> forSigning() {
    return List.of(extension(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature)));
  }

  static Extension extension(ASN1ObjectIdentifier which, ASN1Encodable what) {
    try {
      return Extension.create(which, true, what);
    } catch (IOException failure) {
      throw new IllegalStateException("an extension of our own cannot be written", failure);
    }
  }

  static KeyPair newKey() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has P-256", impossible);
    }
  }
}
