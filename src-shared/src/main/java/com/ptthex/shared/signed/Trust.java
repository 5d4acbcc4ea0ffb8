package com.ptthex.shared.signed;

import com.ptthex.shared.value.Malformed;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom a site believes, and what it knows of revoked certificates beside what documents bring.
 *
 * @param root without one, nothing is believed
 * @param crlAge how old a list of revoked certificates may be and still tell that one is not on it
 */
public record Trust(Optional<X509Certificate> root, List<X509CRL> crls, Duration crlAge) {
  public static final Trust NOTHING = new Trust(Optional.empty(), List.of(), Duration.ZERO);

  public Trust {
    crls = List.copyOf(crls);
  }

  /**
   * From DER or PEM; refused as {@link Malformed} when one is none.
   *
   * @param crls each one list, or in PEM several behind each other
   */
  public static Trust of(byte[] root, List<byte[]> crls, Duration crlAge) {
    try {
      var lists = new ArrayList<X509CRL>();
      for (var crl : crls) {
        lists.addAll(Certificates.crls(crl));
      }
      return new Trust(Optional.of(Certificates.certificate(root)), lists, crlAge);
    } catch (GeneralSecurityException _) {
      throw new Malformed("trust", Map.of("form", "an X.509 certificate and its CRLs"));
    }
  }
}
