package com.ptthex.server.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.value.Scalar;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What goes into a statement, and what comes out of its rows. */
final class ValuesInAndOutTest {
  private static Store open(TestDatabase database) throws Unusable {
    return Store.open(database.fresh());
  }

  record Silent(String value) implements Scalar {
    @Override
    public String toString() {
      throw new AssertionError("somebody makes a text of it");
    }
  }

  private record Row(Silent silent, Optional<Role> givenRole, Optional<Silent> other) {}

  private static Row given(Handle db, Optional<Role> role, Optional<Silent> other) {
    return db.createQuery(
            """
            select cast(:silent as varchar(20)) as silent, cast(:role as varchar(20)) as given_role,
              cast(:other as varchar(20)) as other\
            """)
        .bind("silent", new Silent("a"))
        .bind("role", role)
        .bind("other", other)
        .mapTo(Row.class)
        .one();
  }

  @OnBothDatabases
  void whatIsThereAndWhatIsNotComesBackAsItWent(TestDatabase database) throws Unusable {
    try (var store = open(database)) {
      for (var role : List.of(Optional.of(Role.OWNER), Optional.<Role>empty())) {
        for (var other : List.of(Optional.of(new Silent("b")), Optional.<Silent>empty())) {
          var row = store.reading(db -> given(db, role, other));
          assertThat(row.silent().value()).as("of no value is a text made").isEqualTo("a");
          assertThat(row.givenRole()).isEqualTo(role);
          assertThat(row.other().map(Silent::value)).isEqualTo(other.map(Silent::value));
        }
      }
    }
  }

  @OnBothDatabases
  void aColumnThatTheQueryLacksIsNamed(TestDatabase database) throws Unusable {
    record Wanted(int lastUsed) {}
    try (var store = open(database)) {
      assertThatThrownBy(
              () ->
                  store.reading(db -> db.createQuery("select 1 as used").mapTo(Wanted.class).one()))
          .hasStackTraceContaining("no column last_used");
    }
  }

  @OnBothDatabases
  void aRowThatItsRecordRefusesIsNotRead(TestDatabase database) throws Unusable {
    record Positive(int number) {
      Positive {
        if (number < 1) {
          throw new IllegalArgumentException("not positive");
        }
      }
    }
    try (var store = open(database)) {
      assertThat(
              store.<Positive>reading(
                  db -> db.createQuery("select 1 as number").mapTo(Positive.class).one()))
          .isEqualTo(new Positive(1));
      assertThatThrownBy(
              () ->
                  store.reading(
                      db -> db.createQuery("select 0 as number").mapTo(Positive.class).one()))
          .hasStackTraceContaining("not positive");
    }
  }
}
