package com.ptthex.server.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.ptthex.server.kernel.store.Unusable.Unreachable;
import com.ptthex.server.testing.TestDatabase;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A kill may fall between H2's word that a deed is committed and its doing so. */
final class HalfCommittedTest {

  @Test
  void aDeedThatWasBeingCommittedIsWholeAfterTheKill() throws Exception {
    var left = killedWhileCommitting();
    try (var store = Store.open(left)) {
      assertThat(rules(store, "a rule")).isEqualTo(1);
      assertThat(store.<Integer>writing(HalfCommittedTest::rename)).isEqualTo(1);
    }
    try (var store = Store.open(left)) {
      assertThat(rules(store, "another rule")).isEqualTo(1);
    }
  }

  @Test
  void whenItCannotBeFinishedTheDatabaseIsLetGo() throws Exception {
    var database = TestDatabase.H2.fresh();
    var stubborn =
        new AlteredDialect(database) {
          @Override
          public boolean endHalfDone(Handle db, OptionalLong killedAt) {
            throw new IllegalStateException("another H2 than the one we know");
          }
        };
    var log = (Logger) LoggerFactory.getLogger(Opening.class);
    log.setLevel(Level.OFF);
    try {
      assertThatThrownBy(() -> Store.open(database, stubborn)).isInstanceOf(Unreachable.class);
      assertThat(sessions(database)).isEqualTo(1);
    } finally {
      log.setLevel(null);
    }
  }

  /** The one that asks, and those of whoever has it open. */
  private static int sessions(Database database) {
    try (var db = Jdbi.open(database.url(), database.user(), database.password())) {
      return db.createQuery("select count(*) from information_schema.sessions")
          .mapTo(Integer.class)
          .one();
    }
  }

  private static int claim(Handle db) {
    return db.execute("insert into guard (rule) values ('a rule')");
  }

  private static int rename(Handle db) {
    return db.execute("update guard set rule = 'another rule' where rule = 'a rule'");
  }

  private static int rules(Store store, String named) {
    return store.<Integer>reading(
        db ->
            db.createQuery("select count(*) from guard where rule = :rule")
                .bind("rule", named)
                .mapTo(Integer.class)
                .one());
  }

  private static Database killedWhileCommitting() throws Exception {
    var database = TestDatabase.H2.fresh();
    var left = new AtomicReference<Database>();
    try (var store = Store.open(database)) {
      store.<Integer>trying(
          db -> {
            claim(db);
            sayCommitted(H2Disk.engineOf(db).getTransactionStore());
            store.sync();
            left.set(TestDatabase.H2.copyOf(database));
            return 0;
          });
    }
    return left.get();
  }

  /** What H2 itself does first when it commits. */
  private static void sayCommitted(TransactionStore transactions) {
    try {
      var mark =
          TransactionStore.class.getDeclaredMethod("markUndoLogAsCommitted", int.class, long.class);
      mark.setAccessible(true);
      for (var open : transactions.getOpenTransactions()) {
        if (open.getStatus() == Transaction.STATUS_OPEN && open.hasChanges()) {
          mark.invoke(transactions, open.getId(), 1);
        }
      }
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
