package com.ptthex.server.messaging.inbox;

import java.util.Optional;
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

  /** The same, and whoever else wants to change it waits. */
  Turn locked() {
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

  void put(Turn turn) {
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
