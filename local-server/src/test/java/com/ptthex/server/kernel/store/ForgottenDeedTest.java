package com.ptthex.server.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ptthex.server.testing.Hushed;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** H2 closes itself when its disk fails, and would open again without what it had not written. */
final class ForgottenDeedTest {
  @RegisterExtension private final Hushed log = new Hushed(Store.class.getPackageName());

  private static int claim(Handle db) {
    return db.execute("insert into guard (rule) values ('a rule')");
  }

  @Test
  void whatTheDatabaseForgotIsNotCalledDurable() throws Exception {
    var database = TestDatabase.H2.fresh();
    try (var store = Store.open(database)) {
      store.<Integer>writing(ForgottenDeedTest::claim);
      failUnder(database);
      untilThePoolHasLivingConnections(store);

      assertThat(catchThrowableOfType(Refused.class, store::sync).refusal())
          .isEqualTo(new Refusal.OutcomeUnknown("storage-failed"));
      assertThatThrownBy(() -> store.<Integer>writing(ForgottenDeedTest::claim))
          .isInstanceOf(Refused.class);
      assertThat(store.healthy()).isFalse();
    }
    try (var store = Store.open(database)) {
      assertThat(store.healthy()).isTrue();
      assertThat(store.<Integer>writing(ForgottenDeedTest::claim)).isEqualTo(1);
    }
  }

  /** As a power cut would: what was committed and not yet written is gone. */
  private static void failUnder(Database database) throws SQLException {
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute("shutdown immediately");
    }
  }

  /**
   * A connection that has rested for half a second is looked at before it is given out, so from
   * then on the pool gives out new ones, to a database that opened again.
   */
  private static void untilThePoolHasLivingConnections(Store store) throws InterruptedException {
    assertThat(new CountDownLatch(1).await(700, TimeUnit.MILLISECONDS)).isFalse();
    assertThat(store.healthy()).isTrue();
  }
}
