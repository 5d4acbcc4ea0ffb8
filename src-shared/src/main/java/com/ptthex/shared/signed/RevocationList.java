package com.ptthex.shared.signed;

import com.ptthex.shared.value.Malformed;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A list of revoked certificates that comes by itself: only ever a reason not to believe. */
public final class RevocationList {
  private final X509CRL list;

  private RevocationList(X509CRL list) {
    this.list = list;
  }

  /** All that a file holds, in DER or PEM; refused as {@link Malformed} when it holds none. */
  public static List<RevocationList> all(byte[] file) {
    try {
      return Certificates.crls(file).stream().map(RevocationList::new).toList();
    } catch (GeneralSecurityException | RuntimeException _) {
      // The parser throws many kinds at bytes that anybody may have written.
      throw new Malformed("revocation-list", Map.of());
    }
  }

  /** Whether the root signed it; however old it is, what it names stays revoked. */
  public boolean isOf(Trust trust) {
    return trust.root().filter(root -> Revocations.genuine(list, root)).isPresent();
  }

  /** Whether one of the certificates that a document shows is on it. */
  public boolean names(Contents document) {
    return document.certificates().stream()
        .anyMatch(
            one ->
                one.getIssuerX500Principal().equals(list.getIssuerX500Principal())
                    && list.getRevokedCertificate(one) != null);
  }

  public Instant made() {
    return list.getThisUpdate().toInstant();
  }

  /** In DER. */
  public byte[] encoded() {
    try {
      return list.getEncoded();
    } catch (CRLException impossible) {
      throw new IllegalStateException("what was read can be written", impossible);
    }
  }
}
