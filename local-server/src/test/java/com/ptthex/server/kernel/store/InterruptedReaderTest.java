package com.ptthex.server.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Refused;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

/** Java closes a file for all when one of its readers is interrupted, unless it is asked not to. */
final class InterruptedReaderTest {
  private static final int ROWS = 3_000;

  private static int fill(Handle db) {
    db.execute("create table thick (id int primary key, filling varchar(1000))");
    return db.execute(
        "insert into thick select x, repeat('x', 1000) from system_range(1, ?)", ROWS);
  }

  private static int read(Handle db) {
    return db.createQuery("select count(*) from thick where filling <> ''")
        .mapTo(Integer.class)
        .one();
  }

  @Test
  void whoIsInterruptedWhileReadingClosesTheFileForNobodyElse() throws Exception {
    var database = TestDatabase.H2.fresh();
    try (var store = Store.open(database)) {
      store.<Integer>writing(InterruptedReaderTest::fill);
    }
    // Opened anew, so that nothing is in memory and each row has to come from the file.
    try (var store = Store.open(database);
        var reader = Executors.newSingleThreadExecutor()) {
      reader
          .submit(() -> interrupted(() -> store.<Integer>reading(InterruptedReaderTest::read)))
          .get();
      assertThat(store.<Integer>reading(InterruptedReaderTest::read)).isEqualTo(ROWS);
      store.sync();
      assertThat(store.healthy()).isTrue();
    }
  }

  /** Whether the reader itself gets an answer is nobody's concern. */
  private static void interrupted(Runnable reading) {
    Thread.currentThread().interrupt();
    try {
      reading.run();
    } catch (Refused | JdbiException _) {
      // It was interrupted, after all.
    }
  }
}
