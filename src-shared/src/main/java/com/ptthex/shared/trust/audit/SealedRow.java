package com.ptthex.shared.trust.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What evidence of a deed or a refused attempt shows to everybody, as it is stored. Of its detail
 * there is the salted hash only: the detail may go without the evidence going with it. Where there
 * never was one, it is the hash of nothing.
 */
public record SealedRow(
    long number,
    UUID deed,
    Instant at,
    Instant lastAt,
    long times,
    String trace,
    String caller,
    Optional<UUID> account,
    Optional<String> role,
    String endpoint,
    String outcome,
    Optional<String> code,
    Optional<String> fields,
    Optional<UUID> subject,
    Optional<UUID> unit,
    Hash detailHash) {

  /** The same row under another number, to tell rows that changed places. */
  public SealedRow as(long other) {
    return new SealedRow(
        other,
        deed,
        at,
        lastAt,
        times,
        trace,
        caller,
        account,
        role,
        endpoint,
        outcome,
        code,
        fields,
        subject,
        unit,
        detailHash);
  }
}
