package com.ptthex.shared.signed;

import com.ptthex.shared.signed.Verdict.Accepted;
import com.ptthex.shared.signed.Verdict.Downgraded;
import com.ptthex.shared.signed.Verdict.Expired;
import com.ptthex.shared.signed.Verdict.Malformed;
import com.ptthex.shared.signed.Verdict.Missing;
import com.ptthex.shared.signed.Verdict.NotYetValid;
import com.ptthex.shared.signed.Verdict.Replayed;
import com.ptthex.shared.signed.Verdict.Revoked;
import com.ptthex.shared.signed.Verdict.Untrusted;
import com.ptthex.shared.signed.Verdict.WrongCustomer;
import com.ptthex.shared.signed.Verdict.WrongScope;
import com.ptthex.shared.signed.Verdict.WrongServer;
import com.ptthex.shared.wire.Wire;
import java.io.IOException;
import java.security.GeneralSecurityException;

/**
 * Whether a document is believed. It looks at nothing but what it is handed, and answers whatever
 * it is handed: what it cannot make sense of is not believed.
 *
 * <p>The first reason met is told, in this order: missing, malformed as an envelope, untrusted,
 * malformed in its content, wrong customer, server, scope, not yet valid, expired, revoked,
 * replayed, downgraded. Nothing of the content is read before its signer is known to come from the
 * root. Whether revocations are known at all is asked where they are looked at, after the times:
 * one who was away for long then learns that the document has expired, and not that its list has.
 */
public final class Verification {
  /** Of a whole document, with its certificates and lists. */
  public static final int MOST_BYTES = 256 * 1024;

  private Verification() {}

  /**
   * @param bytes empty when there is no document
   */
  public static <B> Verdict<B> of(byte[] bytes, Trust trust, Expected<B> expected) {
    if (bytes.length == 0) {
      return new Missing<>();
    }
    if (bytes.length > MOST_BYTES) {
      return new Malformed<>(Flaw.TOO_LARGE);
    }
    Envelope envelope;
    try {
      envelope = Envelope.read(bytes);
    } catch (IOException | RuntimeException _) {
      // The parser throws many kinds at bytes that anybody may have written.
      return new Malformed<>(Flaw.ENVELOPE);
    }
    try {
      return believed(envelope, trust, expected);
    } catch (Doubted doubted) {
      return new Untrusted<>(doubted.doubt());
    } catch (GeneralSecurityException _) {
      return new Untrusted<>(Doubt.CHAIN);
    } catch (IOException | RuntimeException _) {
      // Certificates are foreign bytes too; whatever they break, they are not believed.
      return new Untrusted<>(Doubt.UNREADABLE);
    }
  }

  private static <B> Verdict<B> believed(Envelope envelope, Trust trust, Expected<B> expected)
      throws Doubted, GeneralSecurityException, IOException {
    if (trust.root().isEmpty()) {
      return new Untrusted<>(Doubt.NO_ROOT);
    }
    var chain = Chain.of(envelope, trust.root().get());
    chain.signed(envelope);
    chain.leadsToTheRoot(expected.now());
    var revocations = Revocations.of(chain, envelope, trust);
    var payload = envelope.payload().getOctets();
    SignedDocument<B> document;
    try {
      if (!typeOf(payload).equals(expected.type().name())) {
        return new Malformed<>(Flaw.OTHER_TYPE);
      }
      document = read(payload, expected.type().body());
    } catch (com.ptthex.shared.value.Malformed _) {
      return new Malformed<>(Flaw.CONTENT);
    }
    if (!chain.period().covers(document.header().notBefore())
        || !chain.period().covers(document.header().notAfter())
        || !chain.period().covers(document.header().issuedAt())) {
      return new Untrusted<>(Doubt.OUTLIVES_ITS_CERTIFICATE);
    }
    return judged(document, revocations, expected);
  }

  private static <B> Verdict<B> judged(
      SignedDocument<B> document, Revocations revocations, Expected<B> expected) throws Doubted {
    var header = document.header();
    if (!header.customer().equals(expected.customer())) {
      return new WrongCustomer<>(header.customer());
    }
    if (!header.server().equals(expected.server())) {
      return new WrongServer<>(header.server());
    }
    if (!header.scope().equals(expected.scope())) {
      return new WrongScope<>(header.scope());
    }
    if (expected.now().isBefore(header.startsAt())) {
      return new NotYetValid<>(header.startsAt());
    }
    if (expected.now().isAfter(header.notAfter())) {
      return new Expired<>(header.notAfter());
    }
    var revoked = revocations.revoked();
    if (revoked.isPresent()) {
      return new Revoked<>(revoked.get().getSerialNumber());
    }
    revocations.areKnown(expected.now());
    if (expected.floor().replays(header)) {
      return new Replayed<>(header.serial());
    }
    if (expected.floor().liesAbove(header)) {
      return new Downgraded<>(header.version(), header.serial());
    }
    return new Accepted<>(document);
  }

  /** Asked before the body is read as what is expected, which another type's body seldom is. */
  private static TypeName typeOf(byte[] payload) {
    return read(payload, Object.class).header().type();
  }

  @SuppressWarnings("unchecked") // The wire was told which body to read.
  private static <B> SignedDocument<B> read(byte[] payload, Class<B> body) {
    return (SignedDocument<B>) Wire.file(payload, SignedDocument.class, body);
  }
}
