package com.ptthex.server.kernel.ledger;

import com.ptthex.shared.live.Position;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Up to where each of the server's own subscribers has acted. */
public final class CursorStore {
  private final Handle db;

  public CursorStore(Handle db) {
    this.db = db;
  }

  /**
   * Where a subscriber goes on. One that is new begins with the site's first deed; after a restore
   * everybody begins with what comes after it, since what was done before then is as it was.
   */
  public Position find(String name, int epoch) {
    var stored = stored(name);
    if (stored.isPresent() && stored.get().epoch() == epoch) {
      return stored.get();
    }
    return stored.isEmpty() && Epochs.start(db) == 0
        ? Position.beginning(epoch)
        : new EventReader(db).end(epoch, Epochs.start(db));
  }

  private Optional<Position> stored(String name) {
    return db.createQuery("select epoch, number, ordinal from subscriber_cursor where name = :name")
        .bind("name", name)
        .mapTo(Position.class)
        .findOne();
  }

  /** Moves it, and never back: servers that share a database may act on the same event. */
  public void move(String name, Position to) {
    db.createUpdate(
            """
            merge into subscriber_cursor c using (select cast(:name as varchar(80)) as name,
              cast(:epoch as int) as epoch, cast(:number as bigint) as number,
              cast(:ordinal as int) as ordinal) t
            on c.name = t.name
            when matched and (c.epoch, c.number, c.ordinal) < (t.epoch, t.number, t.ordinal)
              then update set epoch = t.epoch, number = t.number, ordinal = t.ordinal
            when not matched then insert (name, epoch, number, ordinal)
              values (t.name, t.epoch, t.number, t.ordinal)\
            """)
        .bind("name", name)
        .bind("epoch", to.epoch())
        .bind("number", to.number())
        .bind("ordinal", to.ordinal())
        .execute();
  }
}
