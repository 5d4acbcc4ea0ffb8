package com.ptthex.server.trust.licence;

import com.ptthex.shared.signed.Customer;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.signed.Serial;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.signed.SignedDocument;
import com.ptthex.shared.signed.Verdict;
import com.ptthex.shared.trust.licence.Licence;
import java.time.Instant;

/** What the gate looks at, of licences that nobody signed. */
final class SampleFacts {
  private SampleFacts() {}

  static LicenceFacts of(Instant from, Instant until, Licence licence, LicenceChoice choice) {
    var header =
        new Header(
            Licence.TYPE.name(),
            DocumentId.next(),
            new Serial(1),
            new Edition(1),
            new Customer("customer"),
            new ServerName("site"),
            Licence.SCOPE,
            from,
            until,
            from);
    return new LicenceFacts(new Verdict.Accepted<>(new SignedDocument<>(header, licence)), choice);
  }
}
