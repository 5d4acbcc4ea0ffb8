package com.ptthex.shared.signed;

import com.ptthex.shared.value.Malformed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** What every document says of itself, whatever it is about. */
public record Header(
    TypeName type,
    DocumentId id,
    Serial serial,
    Edition version,
    Customer customer,
    ServerName server,
    Scope scope,
    Instant notBefore,
    Instant notAfter,
    Instant issuedAt) {
  public Header {
    notBefore = notBefore.truncatedTo(ChronoUnit.MICROS);
    notAfter = notAfter.truncatedTo(ChronoUnit.MICROS);
    issuedAt = issuedAt.truncatedTo(ChronoUnit.MICROS);
    if (notAfter.isBefore(notBefore)) {
      throw new Malformed("ends-before-it-begins", Map.of());
    }
    if (issuedAt.isAfter(notAfter)) {
      throw new Malformed("issued-after-its-end", Map.of());
    }
  }

  /** The earliest moment at which it can be believed. */
  Instant startsAt() {
    return issuedAt.isAfter(notBefore) ? issuedAt : notBefore;
  }
}
