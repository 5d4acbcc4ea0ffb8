package com.ptthex.server.messaging.inbox;

import static com.ptthex.shared.messaging.inbox.InboxSettings.ASK_EVERY;
import static com.ptthex.shared.messaging.inbox.InboxSettings.FETCH_EVERY;

import com.ptthex.server.kernel.setting.SettingValues;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** Whose turn it is, for all servers of the site. */
final class TurnStore {
  private static final String SELECT =
      "select ended, troubles, spread, holder, held_until from reconciliation_turn where id = 1";

  private final Handle db;

  TurnStore(Handle db) {
    this.db = db;
  }

  Turn now() {
    return read(SELECT).orElse(Turn.NONE);
  }

  /**
   * Whether it may ask now.
   *
   * @param isFirst when it has not asked yet, and whatever came while it was not there is missing
   */
  boolean isFor(Asker asker, boolean isFirst) {
    return isFor(asker, now(), isFirst);
  }

  private boolean isFor(Asker asker, Turn turn, boolean isFirst) {
    return isFree(asker, turn) && (isMissing(asker, turn, isFirst) || isDue(asker, turn));
  }

  /** Whoever had it on a database of one server is gone, whatever stands there. */
  private boolean isFree(Asker asker, Turn turn) {
    return !asker.store().isShared() || turn.isFreeFor(asker.server(), everybodysNow(asker));
  }

  /** Unless another has asked since. */
  private static boolean isMissing(Asker asker, Turn turn, boolean isFirst) {
    return isFirst && turn.ended().filter(at -> at.isAfter(asker.started())).isEmpty();
  }

  /** Whether all is brought by itself takes a look at all numbers, so it is asked last. */
  private boolean isDue(Asker asker, Turn turn) {
    var values = new SettingValues(db);
    var often = values.of(FETCH_EVERY);
    var seldom = values.of(ASK_EVERY);
    var soonest = often.compareTo(seldom) < 0 ? often : seldom;
    return turn.isDue(soonest, asker.now())
        && turn.isDue(ArrivalReader.every(db, asker.brought().now(db)), asker.now());
  }

  /** Whether it was free, and now is its own. */
  boolean take(Asker asker, boolean isFirst) {
    var turn = locked();
    return isFor(asker, turn, isFirst) && hold(asker, turn);
  }

  /** Whether it still is its own: another may have taken it for dead. */
  boolean holdOn(Asker asker) {
    var turn = locked();
    return turn.isOf(asker.server()) && hold(asker, turn);
  }

  private boolean hold(Asker asker, Turn turn) {
    put(turn.takenBy(asker.server(), everybodysNow(asker).plus(Asker.HELD)));
    return true;
  }

  private Instant everybodysNow(Asker asker) {
    return asker.store().now(db, asker.clock()).truncatedTo(ChronoUnit.MICROS);
  }

  void change(UnaryOperator<Turn> change) {
    put(change.apply(locked()));
  }

  /** The same, and whoever else wants to change it waits. */
  private Turn locked() {
    var known = read(SELECT + " for update");
    if (known.isPresent()) {
      return known.get();
    }
    make();
    return read(SELECT + " for update").orElseThrow();
  }

  private Optional<Turn> read(String query) {
    return db.createQuery(query).mapTo(Turn.class).findOne();
  }

  /** Unless somebody else does at the same time. */
  private void make() {
    db.execute(
        """
        merge into reconciliation_turn using (select 1 as id) as asked
        on reconciliation_turn.id = asked.id
        when not matched then insert (id, troubles, spread) values (asked.id, 0, 100)\
        """);
  }

  private void put(Turn turn) {
    db.createUpdate(
            """
            update reconciliation_turn set ended = :ended, troubles = :troubles, spread = :spread,
              holder = :holder, held_until = :until
            where id = 1\
            """)
        .bind("ended", turn.ended())
        .bind("troubles", turn.troubles())
        .bind("spread", turn.spread())
        .bind("holder", turn.holder())
        .bind("until", turn.heldUntil())
        .execute();
  }
}
