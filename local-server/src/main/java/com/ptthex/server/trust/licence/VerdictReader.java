package com.ptthex.server.trust.licence;

import com.ptthex.shared.signed.Contents;
import com.ptthex.shared.signed.Customer;
import com.ptthex.shared.signed.DocumentType;
import com.ptthex.shared.signed.Expected;
import com.ptthex.shared.signed.Floor;
import com.ptthex.shared.signed.SignedDocument;
import com.ptthex.shared.signed.Verdict;
import com.ptthex.shared.signed.Verification;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What this site thinks of a licence, and of whatever else the authority signed. */
final class VerdictReader {
  private final Handle db;
  private final TrustReader anchor;

  VerdictReader(Handle db, TrustReader anchor) {
    this.db = db;
    this.anchor = anchor;
  }

  Verdict<Licence> of(byte[] file, Instant now, Floor floor) {
    return of(file, Licence.TYPE, now, floor);
  }

  <B> Verdict<B> of(byte[] file, DocumentType<B> type, Instant now, Floor floor) {
    // The first licence says whose site this is; all others must say the same.
    var customer = customer().or(() -> named(file)).orElse(new Customer("unknown"));
    var expected = new Expected<>(type, customer, SiteNameReader.of(db), Licence.SCOPE, now, floor);
    return Verification.of(file, anchor.trust(db), expected);
  }

  private Optional<Customer> customer() {
    return new LicenceStore(db).inForce().flatMap(kept -> named(kept.bytes()));
  }

  private static Optional<Customer> named(byte[] file) {
    return content(file).map(document -> document.header().customer());
  }

  /** What it says, believed or not. */
  @SuppressWarnings("unchecked") // The wire was told which body to read.
  static Optional<SignedDocument<Licence>> content(byte[] file) {
    try {
      var payload = Contents.of(file).payload().getBytes(StandardCharsets.UTF_8);
      return Optional.of(
          (SignedDocument<Licence>) Wire.file(payload, SignedDocument.class, Licence.class));
    } catch (Malformed _) {
      return Optional.empty();
    }
  }
}
