package com.ptthex.server.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.value.Label;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Statements that go to the database by the shortest way say the same as all others. */
final class DirectStatementTest {
  private static final String ADD =
      "insert into guard (rule) select cast(:rule as varchar(80)) where :rule <> ''";

  private record Row(
      UUID id, String text, List<Byte> bytes, long number, int count, Instant at, String role) {}

  private static final byte[] BYTES = {1, 2};

  private static List<Byte> listed(byte[] bytes) {
    return IntStream.range(0, bytes.length).mapToObj(place -> bytes[place]).toList();
  }

  private static Row row(TestDatabase database, Handle db, Row given, Optional<Label> label) {
    return DirectStatement.of(
            db,
            """
            select cast(:id as uuid), cast(:text as varchar(20)), cast(:bytes as %s),
              cast(:number as bigint), cast(:count as int),
              cast(:at as timestamp(6) with time zone), cast(:role as varchar(20))\
            """
                .formatted(database == TestDatabase.H2 ? "varbinary" : "bytea"))
        .bind("id", given.id())
        .bind("text", label)
        .bind("bytes", BYTES)
        .bind("number", given.number())
        .bind("count", given.count())
        .bind("at", given.at())
        .bind("role", Role.OWNER)
        .first(
            row ->
                new Row(
                    row.getObject(1, UUID.class),
                    String.valueOf(row.getString(2)),
                    listed(row.getBytes(3)),
                    row.getLong(4),
                    row.getInt(5),
                    row.getTimestamp(6).toInstant(),
                    row.getString(7)))
        .orElseThrow();
  }

  @OnBothDatabases
  void whatGoesInComesOut(TestDatabase database) throws Unusable {
    var at = Instant.parse("2026-03-01T12:00:00.123456Z");
    var given = new Row(UUID.randomUUID(), "a", listed(BYTES), 1L << 40, 7, at, "OWNER");
    try (var store = Store.open(database.fresh())) {
      var found = store.reading(db -> row(database, db, given, Optional.of(new Label("a"))));
      assertThat(found).isEqualTo(given);
      var nothing = store.reading(db -> row(database, db, given, Optional.empty()));
      assertThat(nothing.text()).isEqualTo("null");
    }
  }

  @OnBothDatabases
  void itsNamesMayStandMoreThanOnce(TestDatabase database) throws Unusable {
    try (var store = Store.open(database.fresh())) {
      assertThat(added(store, "once")).isEqualTo(1);
      assertThat(added(store, "")).isZero();
      assertThat(
              store.<Optional<String>>reading(
                  db ->
                      DirectStatement.of(db, "select rule from guard where rule = :rule")
                          .bind("rule", "never")
                          .first(row -> row.getString(1))))
          .isEmpty();
    }
  }

  private static int added(Store store, String rule) {
    return store.writing(db -> DirectStatement.of(db, ADD).bind("rule", rule).execute());
  }

  @OnBothDatabases
  void allItsRowsAreReadInTheirOrder(TestDatabase database) throws Unusable {
    try (var store = Store.open(database.fresh())) {
      List.of("a", "b", "c").forEach(rule -> added(store, rule));
      var sql = "select rule from guard where (rule <> :other) = :differs order by rule desc";
      assertThat(
              store.<List<String>>reading(
                  db ->
                      DirectStatement.of(db, sql)
                          .bind("other", "b")
                          .bind("differs", true)
                          .all(row -> row.getString(1))))
          .containsExactly("c", "a");
    }
  }

  @OnBothDatabases
  void whatItViolatesIsToldAsOfAnyOther(TestDatabase database) throws Unusable {
    var add = "insert into organisation_unit (id, kind, name, path) values (:id, :kind, '-', '-')";
    try (var store = Store.open(database.fresh())) {
      assertThatThrownBy(
              () ->
                  store.writing(
                      db ->
                          DirectStatement.of(db, add)
                              .bind("id", UUID.randomUUID())
                              .bind("kind", "canary")
                              .execute()))
          .isNotInstanceOf(Refused.class)
          .hasMessage("a statement failed");
      assertThatThrownBy(
              () ->
                  store.writing(
                      db -> {
                        DirectStatement.of(db, ADD).bind("rule", "twice").execute();
                        return DirectStatement.of(db, ADD).bind("rule", "twice").execute();
                      }))
          .as("a name that is made once: tried again, and then too busy")
          .isInstanceOf(Refused.class)
          .extracting(failure -> ((Refused) failure).refusal().code())
          .isEqualTo("too-busy");
    }
  }

  @Test
  void itSaysWhenSomethingIsNotBoundOrCannotBe() throws Unusable {
    try (var store = Store.open(TestDatabase.H2.fresh())) {
      assertThatThrownBy(() -> store.reading(db -> DirectStatement.of(db, ADD).execute()))
          .hasMessageStartingWith("not all that it names is bound");
      assertThatThrownBy(
              () -> store.reading(db -> DirectStatement.of(db, ADD).bind("role", "x").execute()))
          .hasMessageStartingWith("it names no role");
      assertThatThrownBy(
              () ->
                  store.reading(
                      db -> DirectStatement.of(db, ADD).bind("rule", new Object()).execute()))
          .hasMessage("cannot bind class java.lang.Object");
    }
  }
}
