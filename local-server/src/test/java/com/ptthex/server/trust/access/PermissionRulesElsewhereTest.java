package com.ptthex.server.trust.access;

import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static com.ptthex.server.trust.access.PermissionsApiTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.feed.FeedLimits;
import com.ptthex.server.kernel.http.Limits;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestKeys;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.LiveFeed;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.live.LiveEvent;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.trust.access.PermissionsApi;
import com.ptthex.shared.trust.access.PermissionsApi.EndRule;
import com.ptthex.shared.trust.access.PermissionsApi.OfRole;
import com.ptthex.shared.trust.access.RuleBearing;
import com.ptthex.shared.value.Note;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A rule binds wherever somebody is served: on another server, and in what they follow. */
final class PermissionRulesElsewhereTest {
  private static final NumbersApi.Find ALL = NumbersApi.Find.all();

  @Test
  void anotherServerOfTheSiteObeysAtItsNextCall() {
    var data = TestDatabase.POSTGRES.fresh();
    var keys = TestKeys.fresh();
    try (var one = TestSite.of(data, keys);
        var other = TestSite.of(data, keys)) {
      var there = ApiClient.at(other.server.address()).as(one.token(Role.DISPATCHER, one.north));
      there.call(NumbersApi.LIST, ALL).orThrow();
      for (var round = 0; round < 5; round++) {
        var wish =
            rule(RuleBearing.DENY, NumbersApi.NUMBERS_VIEW, new OfRole(Role.DISPATCHER), one.north);
        var made = perform(one.owner(), PermissionsApi.ADD, wish).orThrow();
        assertThat(refused(there.call(NumbersApi.LIST, ALL)).code())
            .isEqualTo("permission-denied-by-rule");
        perform(one.owner(), PermissionsApi.END, new EndRule(made.id(), new Note("Over")))
            .orThrow();
        there.call(NumbersApi.LIST, ALL).orThrow();
      }
    }
  }

  @OnBothDatabases
  void whatCannotBeReadOpensNothing(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var dispatcher = site.as(Role.DISPATCHER, site.north);
      dispatcher.call(NumbersApi.LIST, ALL).orThrow();
      site.unit(site.north, "Has all that is remembered read again");
      lose(site, "permission_rule");
      assertThat(refused(dispatcher.call(NumbersApi.LIST, ALL)).status())
          .isGreaterThanOrEqualTo(500);
    }
  }

  @OnBothDatabases
  void whoseVersionCannotBeReadIsNotRememberedEither(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var dispatcher = site.as(Role.DISPATCHER, site.north);
      dispatcher.call(NumbersApi.LIST, ALL).orThrow();
      lose(site, "authority");
      assertThat(refused(dispatcher.call(NumbersApi.LIST, ALL)).status())
          .isGreaterThanOrEqualTo(500);
    }
  }

  private static void lose(TestSite site, String table) {
    site.server
        .store()
        .writing(db -> db.execute("alter table %s rename to %s_gone".formatted(table, table)));
  }

  private static final class Noting implements LiveFeed.Listener {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Override
    public void hear(LiveEvent event) {
      heard.add(event.type());
    }

    @Override
    public void reload() {
      heard.add("reload");
    }

    @Override
    public void changed(LiveState state) {
      if (state instanceof LiveState.Live) {
        heard.add("live");
      }
    }

    void comesTo(String wanted) throws InterruptedException {
      for (var next = ""; !next.equals(wanted); ) {
        next = heard.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("waiting for %s", wanted).isNotNull();
      }
    }
  }

  @OnBothDatabases
  void whoLosesAPermissionHearsNoMoreOfIt(TestDatabase database) throws Exception {
    var limits =
        new Limits(
            1_000_000,
            1_000_000,
            new FeedLimits(100, 100, Duration.ofMillis(100), Duration.ofSeconds(60), 512));
    try (var site = TestSite.on(database, limits)) {
      var dispatcher = site.as(Role.DISPATCHER, site.north);
      var noting = new Noting();
      try (var _ = dispatcher.follow(noting, site.clock)) {
        noting.comesTo("live");
        site.number(NumberClass.POOL, site.north);
        noting.comesTo("numbers.registered");
        var wish =
            rule(
                RuleBearing.DENY, NumbersApi.NUMBERS_VIEW, new OfRole(Role.DISPATCHER), site.north);
        perform(site.owner(), PermissionsApi.ADD, wish).orThrow();
        noting.comesTo("reload");
        noting.comesTo("live");
        var client = site.thread(site.north);
        noting.comesTo("inbox.opened");
        assertThat(client).isNotNull();
        assertThat(noting.heard).doesNotContain("numbers.registered");
      }
    }
  }
}
