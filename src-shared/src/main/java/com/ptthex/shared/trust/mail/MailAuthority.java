package com.ptthex.shared.trust.mail;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The certificate of the authority that a mail server of the house has its own from, in base64 and
 * with or without the lines that PEM puts around it.
 */
public record MailAuthority(String value) implements Scalar {
  private static final int LONGEST = 8_000;
  private static final Pattern AROUND = Pattern.compile("-----(BEGIN|END) CERTIFICATE-----|\\s");

  public MailAuthority {
    if (value.length() > LONGEST) {
      throw new Malformed("length", Map.of("max", Integer.toString(LONGEST)));
    }
    value = AROUND.matcher(value).replaceAll("");
    read(value);
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
