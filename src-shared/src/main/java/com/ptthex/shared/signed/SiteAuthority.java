package com.ptthex.shared.signed;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/**
 * Says which servers on the network are those of a site. It has nothing to do with the vendor's
 * authority: each site makes its own, and whoever joins the site believes it for this site alone.
 */
public final class SiteAuthority {
  private static final String NAME = "PTTHex Console site";
  private static final String SERVER = "PTTHex Console server";

  private final Authority root;

  private SiteAuthority(Authority root) {
    this.root = root;
  }

  public static SiteAuthority made(Period valid) {
    return new SiteAuthority(Authority.root(NAME, valid));
  }

  /** One that was made before, as it was kept. */
  public static SiteAuthority of(byte[] encoded, byte[] secret) {
    try {
      var certificate = Certificates.certificate(encoded);
      var key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(secret));
      var pair = new KeyPair(certificate.getPublicKey(), key);
      return new SiteAuthority(Authority.root(pair, certificate));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("the authority of the site cannot be read", failure);
    }
  }

  /** Its key, to be kept where secrets are. */
  public byte[] secret() {
    return root.key().getPrivate().getEncoded();
  }

  public byte[] encoded() {
    try {
      return certificate().getEncoded();
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException("a certificate of our own cannot be written", impossible);
    }
  }

  public X509Certificate certificate() {
    return root.certificate();
  }

  /** Signs what the site says to who believes it, for as long as one certificate lasts. */
  public DocumentSigner signer(Period valid) {
    return root.signer(NAME, valid, List.of(root.crl(List.of(), valid)));
  }

  /** For a server to keep to itself. */
  public static KeyPair newServerKey() {
    return Authority.newKey();
  }

  /**
   * Certifies that who has this key is a server of the site.
   *
   * @param names host names, and addresses as numbers
   */
  public X509Certificate certify(Set<String> names, PublicKey key, Period valid) {
    return root.issue(SERVER, key, valid, extensions(key, names));
  }

  private List<Extension> extensions(PublicKey own, Set<String> names) {
    try {
      var identifiers = new JcaX509ExtensionUtils();
      return List.of(
          Authority.extension(Extension.basicConstraints, new BasicConstraints(false)),
          Authority.forSigning().getFirst(),
          plain(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth)),
          plain(Extension.subjectAlternativeName, alternatives(names)),
          plain(Extension.subjectKeyIdentifier, identifiers.createSubjectKeyIdentifier(own)),
          plain(
              Extension.authorityKeyIdentifier,
              identifiers.createAuthorityKeyIdentifier(certificate().getPublicKey())));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has SHA-1 for names of keys", impossible);
    }
  }

  /** One that whoever does not know it may pass over. */
  private static Extension plain(ASN1ObjectIdentifier which, ASN1Encodable what) {
    try {
      return Extension.create(which, false, what);
    } catch (IOException failure) {
      throw new IllegalStateException("an extension of our own cannot be written", failure);
    }
  }

  private static GeneralNames alternatives(Set<String> names) {
    return new GeneralNames(
        names.stream()
            .sorted()
            .map(
                name ->
                    new GeneralName(
                        isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
            .toArray(GeneralName[]::new));
  }

  /** No host name ends in digits alone, and none holds a colon. */
  private static boolean isAddress(String name) {
    return name.contains(":") || Arrays.stream(name.split("\\.")).allMatch(SiteAuthority::isNumber);
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty() && part.chars().allMatch(Character::isDigit);
  }
}
