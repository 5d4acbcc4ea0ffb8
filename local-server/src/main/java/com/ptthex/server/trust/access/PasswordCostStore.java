package com.ptthex.server.trust.access;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What a guess at a password of this site costs, once that is settled. */
final class PasswordCostStore {
  private final Handle db;

  PasswordCostStore(Handle db) {
    this.db = db;
  }

  Optional<PasswordCost> known() {
    return db.createQuery("select memory, passes, lanes from password_cost")
        .mapTo(PasswordCost.class)
        .findOne();
  }

  /** Whoever settles it first has settled it. */
  void settle(PasswordCost cost) {
    db.createUpdate(
            """
            insert into password_cost (memory, passes, lanes)
            select :memory, :passes, :lanes where not exists (select 1 from password_cost)\
            """)
        .bind("memory", cost.memory())
        .bind("passes", cost.passes())
        .bind("lanes", cost.lanes())
        .execute();
  }
}
