package com.ptthex.server.messaging.people;

import static java.util.stream.Collectors.toMap;

import com.ptthex.server.kernel.Scope;
import com.ptthex.shared.messaging.people.PeopleApi.Row;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who somebody is, for the features that deal with people. */
public final class PersonReader {
  private final Handle db;

  public PersonReader(Handle db) {
    this.db = db;
  }

  public Optional<Row> sitter(Scope scope, PersonId id) {
    return find(scope, id, PersonKind.SITTER);
  }

  /** Those of these who are sitters, and in the scope. */
  public Map<PersonId, Row> sitters(Scope scope, Collection<PersonId> ids) {
    return new PersonStore(db)
        .find(scope, ids).stream()
            .filter(row -> row.kind() == PersonKind.SITTER)
            .collect(toMap(Row::id, row -> row));
  }

  public Optional<Row> client(Scope scope, PersonId id) {
    return find(scope, id, PersonKind.CLIENT);
  }

  private Optional<Row> find(Scope scope, PersonId id, PersonKind kind) {
    return new PersonStore(db).find(scope, id).filter(row -> row.kind() == kind);
  }

  /** Who has a phone. Whose it is, a message that comes from it does not say. */
  public record Having(Optional<PersonId> client, Optional<PersonId> sitter) {}

  /** Whichever unit they are of: whoever writes says nothing of it. */
  public Having having(PhoneNumber phone) {
    var found = new PersonStore(db).having(phone);
    return new Having(
        Optional.ofNullable(found.get(PersonKind.CLIENT)),
        Optional.ofNullable(found.get(PersonKind.SITTER)));
  }

  /** For whoever writes to them, and shows it to nobody. */
  public PhoneNumber phoneOf(PersonId id) {
    return new PersonStore(db).phoneOf(id);
  }

  /** Of somebody who is there. */
  public UnitId unitOf(PersonId id) {
    return new PersonStore(db).unitOf(id);
  }

  /** The names of those who stand on rows that a caller may see. */
  public Map<PersonId, Label> names(Collection<PersonId> people) {
    record Named(PersonId id, Label name) {}
    if (people.isEmpty()) {
      return Map.of();
    }
    var ids = people.stream().distinct().map(PersonId::value).toArray(UUID[]::new);
    return db.createQuery("select id, name from person where id = any(:ids)")
        .bind("ids", ids)
        .mapTo(Named.class)
        .collectToMap(Named::id, Named::name);
  }
}
