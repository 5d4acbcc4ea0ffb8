package com.ptthex.server.trust.licence;

import com.ptthex.shared.signed.SignedDocument;
import com.ptthex.shared.trust.licence.Licence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is to be said of the licence that holds, before anybody is refused for it. */
public enum LicenceWarning {
  THIRTY_DAYS_LEFT,
  FOURTEEN_DAYS_LEFT,
  SEVEN_DAYS_LEFT,
  ONE_DAY_LEFT,
  IN_GRACE,
  READS_ONLY,
  ENDED,
  REVOKED,
  UNTRUSTED,
  CLOCK_MOVED_BACK;

  private record Ahead(int days, LicenceWarning warning) {}

  static Optional<LicenceWarning> of(LicenceFacts facts, Instant now, boolean movedBack) {
    return switch (facts.state(now, movedBack)) {
      case NONE -> Optional.empty();
      case VALID -> facts.licence().flatMap(held -> ahead(held, now));
      case GRACE -> Optional.of(IN_GRACE);
      case READING -> Optional.of(READS_ONLY);
      case ENDED -> Optional.of(ENDED);
      case REVOKED -> Optional.of(REVOKED);
      case UNTRUSTED -> Optional.of(UNTRUSTED);
      case CLOCK_MOVED_BACK -> Optional.of(CLOCK_MOVED_BACK);
    };
  }

  private static Optional<LicenceWarning> ahead(SignedDocument<Licence> held, Instant now) {
    var left = Duration.between(now, held.header().notAfter());
    return Stream.of(
            new Ahead(1, ONE_DAY_LEFT),
            new Ahead(7, SEVEN_DAYS_LEFT),
            new Ahead(14, FOURTEEN_DAYS_LEFT),
            new Ahead(30, THIRTY_DAYS_LEFT))
        .filter(each -> left.compareTo(Duration.ofDays(each.days())) <= 0)
        .findFirst()
        .map(Ahead::warning);
  }
}
