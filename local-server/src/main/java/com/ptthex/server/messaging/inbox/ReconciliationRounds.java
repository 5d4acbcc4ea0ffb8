package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Every;
import com.ptthex.server.kernel.Pipeline;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.messaging.inbox.ProviderLink.Tie;
import com.ptthex.shared.messaging.inbox.ReconciliationApi.Run;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/**
 * When the provider is asked what it has: at the start, as soon as the site is tied to one, as
 * often as the site has chosen, and sooner after trouble. Of several servers one asks at a time;
 * when it dies while it does, another goes on once its turn has run out.
 */
final class ReconciliationRounds {
  private static final Duration LOOK = Duration.ofSeconds(5);

  private final Asker self;
  private final Store store;
  private final ProviderLink link;
  private final Reconciliation reconciliation;
  private boolean hasBegun;

  ReconciliationRounds(
      Store store, Pipeline pipeline, Clock clock, ProviderLink link, BroughtReader brought) {
    this.self = Asker.of(store, clock, brought);
    this.store = store;
    this.link = link;
    this.reconciliation = new Reconciliation(store, pipeline, clock, brought);
  }

  Background background() {
    return new Every(
            LOOK,
            "reconciliation",
            this::look,
            "the provider was not asked what it has; the next try is in a moment")
        .atTheStart();
  }

  void look() {
    Optional<Tie> tie = link.now();
    if (tie.isEmpty()) {
      forget();
    } else if (isOurs() && take()) {
      hasBegun = true;
      reconciliation.run(tie.get(), this::holdOn).ifPresent(this::end);
    }
  }

  private void forget() {
    Turn known = store.reading(db -> new TurnStore(db).now());
    if (known.ended().isPresent()) {
      change(Turn::untied);
    }
  }

  /** Looked at first without keeping anybody from writing. */
  private boolean isOurs() {
    return store.<Boolean>reading(db -> new TurnStore(db).isFor(self, !hasBegun));
  }

  private boolean take() {
    return store.<Boolean>writing(db -> new TurnStore(db).take(self, !hasBegun));
  }

  private boolean holdOn() {
    return store.<Boolean>writing(db -> new TurnStore(db).holdOn(self));
  }

  private void end(Run run) {
    var spread = 80 + ThreadLocalRandom.current().nextInt(40);
    change(
        turn ->
            turn.isOf(self.server())
                ? turn.over(self.now(), run.trouble().isPresent(), spread)
                : turn);
  }

  private void change(UnaryOperator<Turn> change) {
    store.writing(
        db -> {
          new TurnStore(db).change(change);
          return change;
        });
  }
}
