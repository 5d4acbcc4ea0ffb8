package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Every;
import com.ptthex.server.kernel.Ground;
import com.ptthex.shared.messaging.inbox.ReconciliationApi.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;

/**
 * When the provider is asked what it has: at the start, as soon as the site is tied to one, every
 * few minutes, and sooner after trouble. No two servers keep in step.
 */
final class ReconciliationRounds {
  static final Duration USUAL = Duration.ofMinutes(3);
  private static final Duration FIRST_AGAIN = Duration.ofSeconds(15);
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final int MOST_DOUBLINGS = 4;

  private final Ground ground;
  private final ProviderLink link;
  private final Reconciliation reconciliation;
  private final AtomicReference<Optional<Instant>> next;
  private Instant due = Instant.MIN;
  private int troubles;

  /**
   * @param next where it is told when the provider is asked next
   */
  ReconciliationRounds(Ground ground, ProviderLink link, AtomicReference<Optional<Instant>> next) {
    this.ground = ground;
    this.link = link;
    this.next = next;
    this.reconciliation = new Reconciliation(ground.store(), ground.pipeline(), ground.clock());
  }

  Background background() {
    return new Every(
            LOOK,
            "reconciliation",
            this::look,
            "the provider was not asked what it has; the next try is in a moment")
        .atTheStart();
  }

  private void look() {
    var tie = link.now();
    if (tie.isEmpty()) {
      // Whenever it is tied again, it may have missed something.
      due = Instant.MIN;
      next.set(Optional.empty());
    } else if (!ground.clock().instant().isBefore(due)) {
      due = after(reconciliation.run(tie.get()));
      next.set(Optional.of(due));
    }
  }

  private Instant after(Run run) {
    troubles = run.trouble().isPresent() ? Math.min(troubles + 1, MOST_DOUBLINGS) : 0;
    var pause = troubles == 0 ? USUAL : FIRST_AGAIN.multipliedBy(1L << (troubles - 1));
    var millis = pause.toMillis();
    return ground
        .clock()
        .instant()
        .plusMillis(millis - millis / 5 + ThreadLocalRandom.current().nextLong(2 * millis / 5));
  }
}
