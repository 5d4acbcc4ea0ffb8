package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Every;
import com.ptthex.server.kernel.Ground;
import com.ptthex.shared.messaging.inbox.ReconciliationApi.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

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
  private Instant due = Instant.MIN;
  private int troubles;

  ReconciliationRounds(Ground ground, ProviderLink link) {
    this.ground = ground;
    this.link = link;
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
    } else if (!ground.clock().instant().isBefore(due)) {
      due = next(reconciliation.run(tie.get()));
    }
  }

  private Instant next(Run run) {
    troubles = run.trouble().isPresent() ? Math.min(troubles + 1, MOST_DOUBLINGS) : 0;
    var pause = troubles == 0 ? USUAL : FIRST_AGAIN.multipliedBy(1L << (troubles - 1));
    var millis = pause.toMillis();
    return ground
        .clock()
        .instant()
        .plusMillis(millis - millis / 5 + ThreadLocalRandom.current().nextLong(2 * millis / 5));
  }
}
