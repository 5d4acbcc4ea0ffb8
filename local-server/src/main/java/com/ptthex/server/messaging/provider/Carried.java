package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A message, as the provider that carried it knows it.
 *
 * @param madeAt when the provider first knew of it
 * @param sentAt when it was sent to us, or by us; nothing while it waits
 * @param attachments how many things came with it
 */
public record Carried(
    CarriedKey key,
    Direction direction,
    Party from,
    Party to,
    MessageText text,
    Progress progress,
    Instant madeAt,
    Optional<Instant> sentAt,
    int attachments,
    OptionalInt segments,
    Optional<Money> price) {

  public enum Direction {
    IN,
    OUT
  }

  /** When it was sent, or else when it was made. */
  public Instant at() {
    return sentAt.orElse(madeAt);
  }
}
