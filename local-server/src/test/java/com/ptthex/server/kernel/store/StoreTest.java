package com.ptthex.server.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;

/** What every store stands on, alike on both databases. */
final class StoreTest {

  private static Store open(TestDatabase database) {
    try {
      return Store.open(database.fresh());
    } catch (Unusable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static int units(Handle db) {
    return db.createQuery("select count(*) from organisation_unit").mapTo(Integer.class).one();
  }

  private static int insert(Handle db, String path) {
    return db.createUpdate(
            """
            insert into organisation_unit (id, parent, kind, name, path)
            values (:id, null, 'CUSTOMER', :name, :path)\
            """)
        .bind("id", UnitId.made())
        .bind("name", new Label("Some name"))
        .bind("path", path)
        .execute();
  }

  @OnBothDatabases
  void aScalarIsStoredAsItsOneComponentAndComesBackWhole(TestDatabase database) {
    try (var store = open(database)) {
      store.writing(db -> insert(db, "a/"));
      record Named(UnitId id, Label name, Version version) {}
      var row =
          store.reading(
              db ->
                  db.createQuery("select id, name, 7 as version from organisation_unit")
                      .mapTo(Named.class)
                      .one());
      assertThat(row.name()).isEqualTo(new Label("Some name"));
      assertThat(row.version()).isEqualTo(new Version(7));
    }
  }

  @OnBothDatabases
  void anInstantKeepsItsMicroseconds(TestDatabase database) {
    try (var store = open(database)) {
      var instant = Instant.parse("2026-03-29T00:59:59.123456Z");
      store.writing(
          db ->
              db.createUpdate(
                      "insert into replay (caller, replay_key, request, answer, at)"
                          + " values ('c', 'k', 'r', '', :at)")
                  .bind("at", instant)
                  .execute());
      assertThat(
              store.<Instant>reading(
                  db -> db.createQuery("select at from replay").mapTo(Instant.class).one()))
          .isEqualTo(instant);
    }
  }

  @OnBothDatabases
  void aViolatedConstraintIsARefusalOfItsName(TestDatabase database) {
    try (var store = open(database)) {
      store.writing(db -> insert(db, "a/"));
      var refused =
          catchThrowableOfType(Refused.class, () -> store.writing(db -> insert(db, "a/")));
      assertThat(refused.refusal()).isEqualTo(new Refusal.Conflict("unit-path-taken"));
      assertThat(store.<Integer>reading(StoreTest::units)).isEqualTo(1);
    }
  }

  @OnBothDatabases
  void whatIsTriedIsTakenBack(TestDatabase database) {
    try (var store = open(database)) {
      assertThat(store.<Integer>trying(db -> insert(db, "a/"))).isEqualTo(1);
      assertThat(store.<Integer>reading(StoreTest::units)).isZero();
    }
  }

  @OnBothDatabases
  void whatFailsIsTakenBackWhole(TestDatabase database) {
    try (var store = open(database)) {
      assertThatThrownBy(
              () ->
                  store.writing(
                      db -> {
                        insert(db, "a/");
                        throw new IllegalStateException("half way");
                      }))
          .hasMessage("half way");
      assertThat(store.<Integer>reading(StoreTest::units)).isZero();
    }
  }

  @OnBothDatabases
  void aStatementThatTakesTooLongIsRefusedAndLeavesNothing(TestDatabase database) throws Unusable {
    var site = database.fresh();
    var impatient =
        new AlteredDialect(site) {
          @Override
          public String limitStatements(Duration most) {
            return super.limitStatements(Duration.ofMillis(100));
          }
        };
    try (var store = Store.open(site, impatient)) {
      var slow =
          "select count(*) from organisation_unit a, organisation_unit b, organisation_unit c";
      var refused =
          catchThrowableOfType(
              Refused.class,
              () ->
                  store.writing(
                      db -> {
                        for (var count = 0; count < 2_000; count++) {
                          insert(db, count + "/");
                        }
                        return db.createQuery(slow).mapTo(Long.class).one();
                      }));
      assertThat(refused.refusal()).isEqualTo(new Refusal.Unavailable("too-slow"));
      assertThat(store.<Integer>reading(StoreTest::units)).isZero();
    }
  }

  @OnBothDatabases
  void aGuardLetsOneDeedInAtATime(TestDatabase database) throws Exception {
    try (var store = open(database);
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var inside = new CountDownLatch(1);
      var leave = new CountDownLatch(1);
      var first =
          people.submit(
              () ->
                  store.writing(
                      db -> {
                        Guards.lock(db, "rule");
                        inside.countDown();
                        await(leave);
                        return insert(db, "a/");
                      }));
      inside.await();
      var second =
          people.submit(
              () ->
                  store.<Integer>writing(
                      db -> {
                        Guards.lock(db, "rule");
                        return units(db);
                      }));
      leave.countDown();
      assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(1);
      // It waited for the first to end, so it sees what the first did.
      assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(1);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @OnBothDatabases
  void dataOfANewerVersionIsLeftAlone(TestDatabase database) throws Exception {
    var site = database.fresh();
    try (var store = Store.open(site)) {
      store.writing(
          db ->
              db.execute(
                  """
                  insert into "flyway_schema_history" ("installed_rank", "version", "description",
                    "type", "script", "checksum", "installed_by", "execution_time", "success")
                  values (9999, '29990101000000', 'later', 'SQL', 'V29990101000000__later.sql', 1,
                    'later', 1, true)\
                  """));
      store.sync();
    }
    assertThatThrownBy(() -> Store.open(site)).isInstanceOf(Unusable.NewerData.class);
  }
}
