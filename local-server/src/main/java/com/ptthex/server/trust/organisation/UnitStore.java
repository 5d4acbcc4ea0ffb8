package com.ptthex.server.trust.organisation;

import com.ptthex.server.kernel.AuthorityStore;
import com.ptthex.server.kernel.Scope;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.trust.organisation.UnitKind;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The units of the customer. */
final class UnitStore {
  private final Handle db;

  UnitStore(Handle db) {
    this.db = db;
  }

  List<Unit> within(Scope scope) {
    return db.createQuery(
            """
            select id, kind, name, parent from organisation_unit
            where id = any(:scope) order by path\
            """)
        .bind("scope", scope.ids())
        .mapTo(Unit.class)
        .list();
  }

  Optional<Unit> find(Scope scope, UnitId id) {
    return db.createQuery(
            """
            select id, kind, name, parent from organisation_unit
            where id = any(:scope) and id = :id\
            """)
        .bind("scope", scope.ids())
        .bind("id", id)
        .mapTo(Unit.class)
        .findOne();
  }

  Optional<UnitId> customer() {
    return db.createQuery("select id from organisation_unit where parent is null")
        .mapTo(UnitId.class)
        .findOne();
  }

  int count() {
    return db.createQuery("select count(*) from organisation_unit").mapTo(Integer.class).one();
  }

  Unit insert(UnitKind kind, Label name, Optional<UnitId> parent) {
    AuthorityStore.changed(db);
    var id = UnitId.made();
    db.createUpdate(
            """
            insert into organisation_unit (id, parent, kind, name, path)
            values (:id, :parent, :kind, :name,
              coalesce((select path from organisation_unit where id = :parent), '') || :step)\
            """)
        .bind("id", id)
        .bind("parent", parent)
        .bind("kind", kind)
        .bind("name", name)
        .bind("step", id.value() + "/")
        .execute();
    return new Unit(id, kind, name, parent);
  }
}
