package com.ptthex.server.trust.lan;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.trust.lan.Enrolment.Open;
import com.ptthex.server.trust.lan.Enrolment.Terms;
import com.ptthex.server.trust.lan.Enrolment.Withdrawn;
import com.ptthex.shared.trust.lan.EnrolmentCodeHash;
import com.ptthex.shared.trust.lan.EnrolmentId;
import com.ptthex.shared.trust.lan.EnrolmentSalt;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The codes by which desks join. */
final class EnrolmentStore {
  private static final String COLUMNS =
      "id, salt, unit, made_by, made_at, until, used, last_used_at, withdrawn_at";

  private final Handle db;

  EnrolmentStore(Handle db) {
    this.db = db;
  }

  record Row(
      EnrolmentId id,
      EnrolmentSalt salt,
      UnitId unit,
      Label madeBy,
      Instant madeAt,
      Instant until,
      int used,
      Optional<Instant> lastUsedAt,
      Optional<Instant> withdrawnAt) {

    Enrolment state() {
      var terms = new Terms(id, salt, unit, madeBy, madeAt, until);
      return withdrawnAt
          .<Enrolment>map(at -> new Withdrawn(terms, used, lastUsedAt, at))
          .orElseGet(() -> new Open(terms, used, lastUsedAt));
    }
  }

  void insert(Open made, EnrolmentCodeHash hash) {
    var terms = made.terms();
    db.createUpdate(
            """
            insert into lan_enrolment (id, code_hash, salt, unit, made_by, made_at, until, used)
            values (:id, :hash, :salt, :unit, :madeBy, :madeAt, :until, :used)\
            """)
        .bind("id", terms.id())
        .bind("hash", hash)
        .bind("salt", terms.salt())
        .bind("unit", terms.unit())
        .bind("madeBy", terms.madeBy())
        .bind("madeAt", terms.madeAt())
        .bind("until", terms.until())
        .bind("used", made.used())
        .execute();
  }

  /** The one with this code, from now until this transaction ends for nobody else. */
  Optional<Enrolment> held(EnrolmentCodeHash hash) {
    return db.createQuery(
            "select " + COLUMNS + " from lan_enrolment where code_hash = :hash for update")
        .bind("hash", hash)
        .mapTo(Row.class)
        .map(Row::state)
        .findOne();
  }

  Optional<Enrolment> held(Scope scope, EnrolmentId id) {
    return db.createQuery(
            "select "
                + COLUMNS
                + " from lan_enrolment where id = :id and "
                + Scope.SEES
                + " for update")
        .bind("id", id)
        .bind("scope", scope.ids())
        .mapTo(Row.class)
        .map(Row::state)
        .findOne();
  }

  List<Enrolment> latest(Scope scope, int most) {
    return db.createQuery(
            "select "
                + COLUMNS
                + " from lan_enrolment where "
                + Scope.SEES
                + " order by made_at desc, id desc limit :most")
        .bind("scope", scope.ids())
        .bind("most", most)
        .mapTo(Row.class)
        .map(Row::state)
        .list();
  }

  void used(Open open) {
    db.createUpdate("update lan_enrolment set used = :used, last_used_at = :at where id = :id")
        .bind("used", open.used())
        .bind("at", open.lastUsedAt())
        .bind("id", open.terms().id())
        .execute();
  }

  void withdraw(Withdrawn withdrawn) {
    db.createUpdate("update lan_enrolment set withdrawn_at = :at where id = :id")
        .bind("at", withdrawn.at())
        .bind("id", withdrawn.terms().id())
        .execute();
  }
}
