package com.ptthex.server.trust.duty;

import com.ptthex.server.kernel.AuthorityStore;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.duty.FactorDutyApi.Duty;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Uuid7;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which roles must have a second factor, now and before. */
final class FactorDutyStore {
  private final Handle db;

  FactorDutyStore(Handle db) {
    this.db = db;
  }

  record Kept(Role role, Instant since, Label byName, Note reason) {
    Duty duty() {
      return new Duty(since, byName, reason);
    }
  }

  Optional<Kept> of(Role role) {
    return db.createQuery(
            """
            select role, since, by_name, reason from factor_duty
            where role = :role and ended_at is null\
            """)
        .bind("role", role)
        .mapTo(Kept.class)
        .findOne();
  }

  Map<Role, Kept> all() {
    return db.createQuery(
            "select role, since, by_name, reason from factor_duty where ended_at is null")
        .mapTo(Kept.class)
        .collectToMap(Kept::role, kept -> kept);
  }

  void insert(Kept kept) {
    AuthorityStore.changed(db);
    db.createUpdate(
            """
            insert into factor_duty (id, role, since, by_name, reason)
            values (:id, :role, :since, :by, :reason)\
            """)
        .bind("id", Uuid7.next())
        .bind("role", kept.role())
        .bind("since", kept.since())
        .bind("by", kept.byName())
        .bind("reason", kept.reason())
        .execute();
  }

  void end(Kept ended) {
    AuthorityStore.changed(db);
    db.createUpdate(
            """
            update factor_duty set ended_at = :at, ended_by = :by, ended_reason = :reason
            where role = :role and ended_at is null\
            """)
        .bind("at", ended.since())
        .bind("by", ended.byName())
        .bind("reason", ended.reason())
        .bind("role", ended.role())
        .execute();
  }
}
