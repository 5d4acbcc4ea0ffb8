package com.ptthex.server.messaging.people;

import static java.util.stream.Collectors.toMap;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.store.DirectStatement;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.kernel.store.Like;
import com.ptthex.shared.messaging.people.MaskedNumber;
import com.ptthex.shared.messaging.people.PeopleApi.Add;
import com.ptthex.shared.messaging.people.PeopleApi.Find;
import com.ptthex.shared.messaging.people.PeopleApi.Row;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.SearchText;
import com.ptthex.shared.value.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Sitters and clients. */
final class PersonStore {
  private static final String SELECT =
      "select id, kind, name, unit, phone from person where " + Scope.SEES + "\n";

  private final Handle db;

  PersonStore(Handle db) {
    this.db = db;
  }

  private record Stored(PersonId id, PersonKind kind, Label name, UnitId unit, PhoneNumber phone) {
    Row shown() {
      return new Row(id, kind, name, unit, MaskedNumber.of(phone));
    }
  }

  List<Row> page(Scope scope, Find find) {
    var after = Keyset.key(find.after(), 2);
    return db.createQuery(
            SELECT
                + """
                  and (cast(:kind as varchar) is null or kind = :kind)
                  and (cast(:search as varchar) is null or lower(name) like :search escape '!')
                  and (cast(:afterName as varchar) is null
                    or (name, cast(id as varchar(36))) > (:afterName, :afterId))
                order by name, cast(id as varchar(36)) limit :limit\
                """)
        .bind("scope", scope.ids())
        .bind("kind", find.kind())
        .bind("search", find.search().map(SearchText::value).map(Like::containing))
        .bind("afterName", after.map(List::getFirst))
        .bind("afterId", after.map(List::getLast))
        .bind("limit", Keyset.fetch(find.limit()))
        .mapTo(Stored.class)
        .map(Stored::shown)
        .list();
  }

  Row insert(Add wish) {
    var person = new Stored(PersonId.made(), wish.kind(), wish.name(), wish.unit(), wish.phone());
    DirectStatement.of(
            db,
            """
            insert into person (id, kind, name, unit, phone)
            values (:id, :kind, :name, :unit, :phone)\
            """)
        .bind("id", person.id())
        .bind("kind", person.kind())
        .bind("name", person.name())
        .bind("unit", person.unit())
        .bind("phone", person.phone())
        .execute();
    return person.shown();
  }

  /** Who has this phone, as a client, as a sitter, or as both. */
  Map<PersonKind, PersonId> having(PhoneNumber phone) {
    return DirectStatement.of(
            db, "select kind, id from person where kind in ('CLIENT', 'SITTER') and phone = :phone")
        .bind("phone", phone)
        .all(
            row ->
                Map.entry(
                    PersonKind.valueOf(row.getString(1)),
                    new PersonId(row.getObject(2, UUID.class))))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  PhoneNumber phoneOf(PersonId id) {
    return db.createQuery("select phone from person where id = :id")
        .bind("id", id)
        .mapTo(PhoneNumber.class)
        .one();
  }

  UnitId unitOf(PersonId id) {
    return db.createQuery("select unit from person where id = :id")
        .bind("id", id)
        .mapTo(UnitId.class)
        .one();
  }

  Optional<Row> find(Scope scope, PersonId id) {
    return find(scope, List.of(id)).stream().findFirst();
  }

  List<Row> find(Scope scope, Collection<PersonId> ids) {
    return db.createQuery(SELECT + " and id = any(:ids)")
        .bind("scope", scope.ids())
        .bind("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
        .mapTo(Stored.class)
        .map(Stored::shown)
        .list();
  }
}
