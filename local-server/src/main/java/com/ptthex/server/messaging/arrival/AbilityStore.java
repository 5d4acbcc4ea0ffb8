package com.ptthex.server.messaging.arrival;

import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.value.Version;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What the provider said that each number can do, when it was asked last. */
final class AbilityStore {
  private static final String COLUMNS =
      "number_id, connection, capabilities, emergency, clearance, clearance_at, told_at";

  private final Handle db;

  AbilityStore(Handle db) {
    this.db = db;
  }

  /** What another account said of them counts no more. */
  Map<NumberId, Ability> of(Version connection) {
    return db.createQuery(
            "select " + COLUMNS + " from arrival_ability where connection = :connection")
        .bind("connection", connection)
        .mapTo(Ability.class)
        .collectToMap(Ability::numberId, ability -> ability);
  }

  Map<NumberId, Ability> of(Version connection, Collection<NumberId> numbers) {
    return db.createQuery(
            "select "
                + COLUMNS
                + " from arrival_ability where connection = :connection"
                + " and number_id = any(:numbers)")
        .bind("connection", connection)
        .bind("numbers", numbers.stream().map(NumberId::value).toArray(UUID[]::new))
        .mapTo(Ability.class)
        .collectToMap(Ability::numberId, ability -> ability);
  }

  void replaceAll(Collection<Ability> abilities) {
    db.execute("delete from arrival_ability");
    insert(abilities);
  }

  void put(Collection<Ability> abilities) {
    db.createUpdate("delete from arrival_ability where number_id = any(:numbers)")
        .bind("numbers", abilities.stream().map(it -> it.numberId().value()).toArray(UUID[]::new))
        .execute();
    insert(abilities);
  }

  private void insert(Collection<Ability> abilities) {
    if (abilities.isEmpty()) {
      return;
    }
    var batch =
        db.prepareBatch(
            "insert into arrival_ability ("
                + COLUMNS
                + """
                ) values (:number, :connection, :capabilities, :emergency, :clearance, :clearanceAt,
                  :toldAt)\
                """);
    for (var ability : abilities) {
      batch
          .bind("number", ability.numberId())
          .bind("connection", ability.connection())
          .bind("capabilities", ability.capabilities())
          .bind("emergency", ability.emergency())
          .bind("clearance", ability.clearance())
          .bind("clearanceAt", ability.clearanceAt())
          .bind("toldAt", ability.toldAt())
          .add();
    }
    var _ = batch.execute();
  }
}
