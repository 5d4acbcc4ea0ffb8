package com.ptthex.shared.signed;

import java.io.ByteArrayInputStream;
import java.security.cert.CRLException;
import java.security.cert.CertPath;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;

/** Certificates and lists of revoked ones, as the JDK reads them. */
final class Certificates {
  /** SHA-256 with ECDSA: the one algorithm that is believed. */
  static final String ALGORITHM = "1.2.840.10045.4.3.2";

  private Certificates() {}

  static X509Certificate certificate(byte[] encoded) throws CertificateException {
    return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(encoded));
  }

  static X509CRL crl(byte[] encoded) throws CertificateException, CRLException {
    return (X509CRL) factory().generateCRL(new ByteArrayInputStream(encoded));
  }

  /** All that a file holds, at least one. */
  static List<X509CRL> crls(byte[] encoded) throws CertificateException, CRLException {
    var found = factory().generateCRLs(new ByteArrayInputStream(encoded));
    if (found.isEmpty()) {
      throw new CRLException("none");
    }
    return found.stream().map(X509CRL.class::cast).toList();
  }

  static CertPath path(List<X509Certificate> certificates) throws CertificateException {
    return factory().generateCertPath(certificates);
  }

  private static CertificateFactory factory() throws CertificateException {
    return CertificateFactory.getInstance("X.509");
  }
}
