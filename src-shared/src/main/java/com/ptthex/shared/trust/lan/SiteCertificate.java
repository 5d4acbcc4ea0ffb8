package com.ptthex.shared.trust.lan;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;

/**
 * The certificate of a site's authority, in base64. That it is one does not mean it is believed.
 */
public record SiteCertificate(String value) implements Scalar {
  private static final int LONGEST = 4_000;

  public SiteCertificate {
    if (value.length() > LONGEST) {
      throw new Malformed("length", Map.of("max", Integer.toString(LONGEST)));
    }
    read(value);
  }

  public static SiteCertificate of(X509Certificate certificate) {
    try {
      return new SiteCertificate(Base64.getEncoder().encodeToString(certificate.getEncoded()));
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException("what was read can be written", impossible);
    }
  }

  public X509Certificate x509() {
    return read(value);
  }

  private static X509Certificate read(String text) {
    try {
      var bytes = new ByteArrayInputStream(Base64.getDecoder().decode(text));
      var factory = CertificateFactory.getInstance("X.509");
      return (X509Certificate) factory.generateCertificate(bytes);
    } catch (CertificateException | IllegalArgumentException _) {
      throw new Malformed("certificate", Map.of());
    }
  }
}
