package com.ptthex.shared.signed;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.wire.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a document holds, be it believed or not: to look at, and never to act upon.
 *
 * @param payload the JSON that was signed
 * @param certificates what it shows on its way to a root
 * @param crls in DER
 */
public record Contents(String payload, List<X509Certificate> certificates, List<byte[]> crls) {
  public Contents {
    certificates = List.copyOf(certificates);
    crls = List.copyOf(crls);
  }

  /** Refused as {@link Malformed} when it is no document. */
  public static Contents of(byte[] document) {
    if (document.length > Verification.MOST_BYTES) {
      throw none();
    }
    try {
      var envelope = Envelope.read(document);
      var certificates = new ArrayList<X509Certificate>();
      for (var each : envelope.certificates()) {
        certificates.add(Certificates.certificate(each.getEncoded()));
      }
      var crls = new ArrayList<byte[]>();
      for (var each : envelope.crls()) {
        crls.add(each.getEncoded());
      }
      var payload = new String(envelope.payload().getOctets(), StandardCharsets.UTF_8);
      return new Contents(payload, certificates, crls);
    } catch (IOException | CertificateException | RuntimeException _) {
      // The parser throws many kinds at bytes that anybody may have written.
      throw none();
    }
  }

  /** Which type it says it is of; nothing when it says nothing of the kind. */
  public Optional<TypeName> type() {
    try {
      var bytes = payload.getBytes(StandardCharsets.UTF_8);
      return Optional.of(
          ((SignedDocument<?>) Wire.file(bytes, SignedDocument.class, Object.class))
              .header()
              .type());
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  /** What it says, if it says that it is of this type. */
  public <B> Optional<B> body(DocumentType<B> type) {
    return document(type).map(SignedDocument::body);
  }

  /** The same, with what it says of itself. */
  @SuppressWarnings("unchecked") // The wire was told which body to read.
  public <B> Optional<SignedDocument<B>> document(DocumentType<B> type) {
    if (!type().equals(Optional.of(type.name()))) {
      return Optional.empty();
    }
    var bytes = payload.getBytes(StandardCharsets.UTF_8);
    return Optional.of((SignedDocument<B>) Wire.file(bytes, SignedDocument.class, type.body()));
  }

  private static Malformed none() {
    return new Malformed("document", Map.of());
  }
}
