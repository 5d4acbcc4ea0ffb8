package com.ptthex.server.messaging.inbox;

import static com.ptthex.shared.messaging.inbox.InboxSettings.ASK_EVERY;
import static com.ptthex.shared.messaging.inbox.InboxSettings.FETCH_EVERY;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Every;
import com.ptthex.server.kernel.Pipeline;
import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.messaging.inbox.ProviderLink.Tie;
import com.ptthex.shared.messaging.inbox.ReconciliationApi.Run;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Handle;

/**
 * When the provider is asked what it has: at the start, as soon as the site is tied to one, as
 * often as the site has chosen, and sooner after trouble. Of several servers one asks at a time;
 * when it dies while it does, another goes on once its turn has run out.
 */
final class ReconciliationRounds {
  /** Longer than one answer of the provider is waited for; it is held on to with each of them. */
  static final Duration HELD = Duration.ofMinutes(2);

  private static final Duration LOOK = Duration.ofSeconds(5);

  private final UUID self = UUID.randomUUID();
  private final Store store;
  private final Clock clock;
  private final ProviderLink link;
  private final Brought brought;
  private final Reconciliation reconciliation;
  private final Instant started;
  private boolean hasBegun;

  ReconciliationRounds(
      Store store, Pipeline pipeline, Clock clock, ProviderLink link, Brought brought) {
    this.store = store;
    this.clock = clock;
    this.link = link;
    this.brought = brought;
    this.started = now();
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
      var run = reconciliation.run(tie.get(), this::holdOn);
      run.ifPresent(this::end);
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
    return store.<Boolean>reading(db -> isOurs(db, new TurnStore(db).now()));
  }

  private boolean isOurs(Handle db, Turn turn) {
    return isFree(db, turn) && (isFirst(turn) || isDue(db, turn));
  }

  /** Whether all is brought by itself takes a look at all numbers, so it is asked last. */
  private boolean isDue(Handle db, Turn turn) {
    var values = new SettingValues(db);
    var often = values.of(FETCH_EVERY);
    var seldom = values.of(ASK_EVERY);
    var soonest = often.compareTo(seldom) < 0 ? often : seldom;
    return turn.isDue(soonest, now()) && turn.isDue(every(db), now());
  }

  /** Whoever had it on a database of one server is gone, whatever stands there. */
  private boolean isFree(Handle db, Turn turn) {
    return !store.isShared() || turn.isFreeFor(self, everybodysNow(db));
  }

  /** Whatever came while this server was not there, unless another has asked since. */
  private boolean isFirst(Turn turn) {
    return !hasBegun && turn.ended().filter(at -> at.isAfter(started)).isEmpty();
  }

  private Duration every(Handle db) {
    return ArrivalReader.every(db, brought.now(db));
  }

  private boolean take() {
    return store.<Boolean>writing(
        db -> {
          var turns = new TurnStore(db);
          var turn = turns.locked();
          if (!isOurs(db, turn)) {
            return false;
          }
          turns.put(turn.takenBy(self, everybodysNow(db).plus(HELD)));
          return true;
        });
  }

  /** Whether it still is this server's turn: another may have taken it for dead. */
  private boolean holdOn() {
    return store.<Boolean>writing(
        db -> {
          var turns = new TurnStore(db);
          var turn = turns.locked();
          if (!turn.holder().equals(Optional.of(self))) {
            return false;
          }
          turns.put(turn.takenBy(self, everybodysNow(db).plus(HELD)));
          return true;
        });
  }

  private void end(Run run) {
    var spread = 80 + ThreadLocalRandom.current().nextInt(40);
    change(
        turn ->
            turn.holder().equals(Optional.of(self))
                ? turn.over(now(), run.trouble().isPresent(), spread)
                : turn);
  }

  /** What becomes of the turn, whoever has it. */
  private interface Change {
    Turn of(Turn turn);
  }

  private void change(Change change) {
    store.writing(
        db -> {
          var turns = new TurnStore(db);
          var turn = change.of(turns.locked());
          turns.put(turn);
          return turn;
        });
  }

  private Instant everybodysNow(Handle db) {
    return store.now(db, clock).truncatedTo(ChronoUnit.MICROS);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
