package com.ptthex.server.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.testing.Hushed;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When H2 has counted somebody out twice, whoever comes next turns in it without end. */
final class StuckInH2Test {
  @RegisterExtension private final Hushed log = new Hushed(Store.class.getPackageName());

  @Test
  void whoTurnsInItIsFreedAndNothingThatItAnswersIsBelieved() throws Exception {
    try (var store = Store.open(TestDatabase.H2.fresh())) {
      // With nothing left to write it begins no new version, whose count would be right again.
      store.sync();
      var begun = new CountDownLatch(1);
      var stuck =
          CompletableFuture.supplyAsync(
              () ->
                  store.<Integer>writing(
                      db -> {
                        countSomebodyOutTwice(db);
                        begun.countDown();
                        return db.execute("insert into guard (rule) values ('a rule')");
                      }),
              // Nobody waits for it when it stays stuck.
              turning -> Thread.ofPlatform().daemon().start(turning));
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

      assertThat(stuck.get(20, TimeUnit.SECONDS)).isEqualTo(1);
      assertThat(store.healthy()).isFalse();
      assertThatThrownBy(store::sync)
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.refusal())
                      .isEqualTo(new Refusal.OutcomeUnknown("storage-failed")));
    }
  }

  @Test
  void nobodyIsBotheredByTheWatchOfAHealthyDatabase() throws Exception {
    try (var store = Store.open(TestDatabase.H2.fresh())) {
      for (var deed = 0; deed < 300; deed++) {
        var rule = "rule " + deed;
        store.<Integer>writing(db -> db.execute("insert into guard (rule) values (?)", rule));
        store.sync();
      }
      assertThat(new CountDownLatch(1).await(1_200, TimeUnit.MILLISECONDS)).isFalse();
      assertThat(store.healthy()).isTrue();
    }
  }

  private static void countSomebodyOutTwice(Handle db) {
    var store = H2Disk.engineOf(db).getMvStore();
    MVStore.TxCounter own = store.registerVersionUsage();
    store.deregisterVersionUsage(own);
    // Until nobody is counted in, and then once more.
    for (var count = 0; count < 100; count++) {
      store.deregisterVersionUsage(own);
    }
  }
}
