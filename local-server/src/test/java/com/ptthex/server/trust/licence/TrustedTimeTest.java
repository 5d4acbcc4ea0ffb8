package com.ptthex.server.trust.licence;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.store.Unusable;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.trust.licence.ClockStore.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** What several servers of a site know of the time. */
final class TrustedTimeTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Instant AHEAD = Instant.parse("2027-03-01T08:00:00Z");

  private static Mark kept(Store store) {
    return store.reading(db -> new ClockStore(db).mark());
  }

  private static boolean raised(Store store, Mark mark) {
    return store.writing(db -> new ClockStore(db).raise(mark));
  }

  @OnBothDatabases
  void aTimeThatWasSetAnewIsFollowedByTheOtherServersAndNotRaisedAgain(TestDatabase database)
      throws Unusable {
    try (var store = Store.open(database.fresh())) {
      var ticks = new AtomicLong();
      var another = new TrustedTime(store, ticks::get);
      another.heard(AHEAD);
      another.keep();
      assertThat(kept(store)).isEqualTo(new Mark(AHEAD, 0));
      store.writing(
          db -> {
            new ClockStore(db).set(NOW);
            return true;
          });
      another.keep();
      assertThat(another.atLeast()).isEqualTo(NOW);
      ticks.addAndGet(Duration.ofMinutes(3).toNanos());
      another.keep();
      assertThat(kept(store)).isEqualTo(new Mark(NOW.plus(Duration.ofMinutes(3)), 1));
      // As of a server that read it just before it was set.
      assertThat(raised(store, new Mark(AHEAD, 0))).isFalse();
    }
  }

  @OnBothDatabases
  void aJumpAheadCountsOnceSomebodyElseSaysItTooAndNeitherAlone(TestDatabase database)
      throws Unusable {
    try (var store = Store.open(database.fresh())) {
      var time = new TrustedTime(store, () -> 0);
      time.heard(NOW);
      time.witnessed(AHEAD, NOW);
      time.witnessed(NOW, AHEAD);
      assertThat(time.atLeast()).isEqualTo(NOW);
      time.witnessed(AHEAD.plusSeconds(60), AHEAD);
      assertThat(time.atLeast()).isEqualTo(AHEAD);
      assertThat(time.movedBack(NOW)).isTrue();
    }
  }
}
