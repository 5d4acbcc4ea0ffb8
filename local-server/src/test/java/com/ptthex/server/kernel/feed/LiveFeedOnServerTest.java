package com.ptthex.server.kernel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.http.Limits;
import com.ptthex.server.kernel.ledger.Restored;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.LiveFeed;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.live.LiveEvent;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.trust.access.AccessApi;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The feed that the console follows with, on a real server that comes and goes. */
final class LiveFeedOnServerTest {
  private static final Limits LIMITS =
      new Limits(
          1_000_000,
          1_000_000,
          new FeedLimits(100, 100, Duration.ofMillis(100), Duration.ofSeconds(60), 512));

  private static final class Noting implements LiveFeed.Listener {
    private final BlockingQueue<UUID> numbers = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> states = new LinkedBlockingQueue<>();

    @Override
    public void hear(LiveEvent event) {
      if (event.type().startsWith("numbers.")) {
        numbers.add(event.subject());
      }
    }

    @Override
    public void reload() {
      states.add("reload");
    }

    @Override
    public void changed(LiveState state) {
      states.add(
          switch (state) {
            case LiveState.Connecting _ -> "connecting";
            case LiveState.Live _ -> "live";
            case LiveState.Stale _ -> "stale";
            case LiveState.Ended(var code) -> code;
          });
    }

    UUID number() throws InterruptedException {
      var heard = numbers.poll(30, TimeUnit.SECONDS);
      assertThat(heard).isNotNull();
      return heard;
    }

    /** Others may come before it: a busy machine makes a feed stale now and then. */
    void comesTo(String wanted) throws InterruptedException {
      for (var state = ""; !state.equals(wanted); ) {
        state = states.poll(30, TimeUnit.SECONDS);
        assertThat(state).as("waiting for %s", wanted).isNotNull();
      }
    }
  }

  private static UUID deed(TestSite site) {
    return site.number(NumberClass.POOL, site.north).id().value();
  }

  @OnBothDatabases
  void itHearsAllOfItOnceAlthoughTheServerStopsAndStartsAgain(TestDatabase database)
      throws Exception {
    var data = database.fresh();
    var noting = new Noting();
    try (var site = TestSite.on(data, LIMITS)) {
      var port = site.server.address().getPort();
      try (var _ = site.owner().follow(noting, site.clock)) {
        noting.comesTo("live");
        assertThat(List.of(deed(site), deed(site)))
            .containsExactly(noting.number(), noting.number());
        site.server.close();
        noting.comesTo("stale");
        try (var _ = site.again(data, port)) {
          var later = List.of(deed(site), deed(site), deed(site));
          noting.comesTo("live");
          assertThat(later).containsExactly(noting.number(), noting.number(), noting.number());
          assertThat(noting.numbers).isEmpty();
        }
      }
    }
  }

  @OnBothDatabases
  void itEndsWithItsSession(TestDatabase database) throws Exception {
    var noting = new Noting();
    try (var site = TestSite.on(database, LIMITS)) {
      var dispatcher = site.as(Role.DISPATCHER, site.north);
      try (var _ = dispatcher.follow(noting, site.clock)) {
        noting.comesTo("live");
        dispatcher.call(AccessApi.SIGN_OUT, Nothing.NOTHING).orThrow();
        noting.comesTo("session-ended");
      }
    }
  }

  @OnBothDatabases
  void afterABackupIsPutBackItStartsOver(TestDatabase database) throws Exception {
    var data = database.fresh();
    var noting = new Noting();
    try (var site = TestSite.on(data, LIMITS)) {
      var port = site.server.address().getPort();
      var _ = deed(site);
      var kept = numbers(site.server.store());
      try (var _ = site.owner().follow(noting, site.clock)) {
        noting.comesTo("live");
        site.server.close();
        var backup = database.copyOf(data);
        try (var second = site.again(data, port)) {
          // All this the backup does not know.
          var lost = List.of(deed(site), deed(site), deed(site));
          assertThat(lost).containsExactly(noting.number(), noting.number(), noting.number());
          assertThat(numbers(second.store())).hasSizeGreaterThan(kept.size());
        }
        try (var store = Store.open(backup)) {
          int epoch = store.writing(db -> Restored.begin(db, site.clock.instant(), 0));
          assertThat(epoch).isGreaterThan(1);
        }
        try (var third = site.again(backup, port)) {
          noting.comesTo("reload");
          noting.comesTo("live");
          var fresh = deed(site);
          assertThat(noting.number()).isEqualTo(fresh);
          var all = numbers(third.store());
          assertThat(all).startsWith(kept.toArray(Long[]::new)).isSorted().doesNotHaveDuplicates();
        }
      }
    }
  }

  private static List<Long> numbers(Store store) {
    return store.reading(
        db ->
            db.createQuery("select number from audit order by position").mapTo(Long.class).list());
  }
}
