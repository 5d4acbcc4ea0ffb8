package com.ptthex.server.trust.access;

import static com.ptthex.server.testing.Entrants.account;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Entrants;
import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.DeviceKind;
import com.ptthex.shared.trust.access.MaskedAddress;
import com.ptthex.shared.trust.access.SessionsApi;
import com.ptthex.shared.trust.access.SessionsApi.Row;
import com.ptthex.shared.trust.access.SessionsApi.Theirs;
import com.ptthex.shared.trust.access.SessionsApi.Which;
import com.ptthex.shared.trust.access.SessionsApi.Whose;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who is in, how long they stay in, and how they are put out. */
final class SessionsApiTest {

  private static List<Row> sessionsOf(ApiClient client) {
    return client.call(SessionsApi.MINE, Nothing.NOTHING).orThrow().rows();
  }

  private static boolean isIn(ApiClient client) {
    return client.call(AccessApi.ME, Nothing.NOTHING) instanceof Answer.Done<?>;
  }

  @OnBothDatabases
  void oneSeesOnesOwnSessionsAndWhatTheyComeFromButNoTokenOfThem(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var account = account(site, Role.DISPATCHER, site.north);
      var first = Entrants.signIn(site, account);
      site.clock.pass(Duration.ofMinutes(1));
      var second = Entrants.signIn(site, account);
      site.clock.pass(Duration.ofMinutes(5));
      var seen = sessionsOf(second);
      assertThat(seen).extracting(Row::current).containsExactly(true, false);
      assertThat(seen)
          .allSatisfy(
              row -> {
                assertThat(row.device()).isEqualTo(DeviceKind.CONSOLE);
                assertThat(row.address()).isEqualTo(MaskedAddress.HERE);
                assertThat(row.until()).isEqualTo(row.openedAt().plus(SessionsApi.LASTS));
              });
      assertThat(seen.getFirst().lastUsedAt()).isEqualTo(site.clock.instant());
      var hashes = site.server.store().reading(SessionsApiTest::tokenHashes);
      assertThat(seen.toString()).doesNotContain(hashes);
      assertThat(isIn(first)).isTrue();
    }
  }

  private static List<String> tokenHashes(Handle db) {
    return db.createQuery("select token_hash from session").mapTo(String.class).list();
  }

  @OnBothDatabases
  void oneEndsOneOfThemOrAllButTheOneInUseAndNobodyElses(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var account = account(site, Role.DISPATCHER, site.north);
      var here = Entrants.signIn(site, account);
      var lost = Entrants.signIn(site, account);
      var other = Entrants.signIn(site, account);
      var lostId =
          sessionsOf(lost).stream().filter(Row::current).map(Row::id).findFirst().orElseThrow();
      var stranger = site.as(Role.DISPATCHER, site.north);
      assertThat(refused(stranger.call(SessionsApi.END, new Which(lostId))).code())
          .isEqualTo("session-not-found");
      assertThat(here.call(SessionsApi.END, new Which(lostId)).orThrow().count()).isEqualTo(1);
      assertThat(isIn(lost)).isFalse();
      assertThat(isIn(other)).isTrue();
      assertThat(here.call(SessionsApi.END_OTHERS, Nothing.NOTHING).orThrow().count()).isEqualTo(1);
      assertThat(isIn(other)).isFalse();
      assertThat(isIn(here)).isTrue();
    }
  }

  @OnBothDatabases
  void anAdminEndsThoseOfWhoIsBelowAndNotOfOtherAdmins(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var admin = site.as(Role.CUSTOMER_ADMIN, site.north);
      var account = account(site, Role.DISPATCHER, site.north);
      var desk = Entrants.signIn(site, account);
      var theirs = admin.call(SessionsApi.OF, new Whose(account.id())).orThrow().rows();
      assertThat(theirs).extracting(Row::current).containsExactly(false);
      var one = new Theirs(account.id(), theirs.getFirst().id());
      admin.call(SessionsApi.REVOKE, one).orThrow();
      assertThat(isIn(desk)).isFalse();
      assertThat(refused(admin.call(SessionsApi.REVOKE, one)).code())
          .isEqualTo("session-not-found");

      var again = Entrants.signIn(site, account);
      assertThat(perform(admin, SessionsApi.REVOKE_ALL, new Whose(account.id())).orThrow().count())
          .isEqualTo(1);
      assertThat(isIn(again)).isFalse();
      var above = account(site, Role.OWNER, site.north);
      assertThat(refused(perform(admin, SessionsApi.REVOKE_ALL, new Whose(above.id()))).code())
          .isEqualTo("account-above-you");
    }
  }

  @OnBothDatabases
  void theNinthSessionEndsTheOneThatWasOpenedFirst(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var account = account(site, Role.DISPATCHER, site.north);
      var desks = new ArrayList<ApiClient>();
      for (var desk = 0; desk <= SessionsApi.MOST_AT_ONCE; desk++) {
        site.clock.pass(Duration.ofSeconds(1));
        desks.add(Entrants.signIn(site, account));
      }
      assertThat(isIn(desks.getFirst())).isFalse();
      assertThat(desks.subList(1, desks.size())).allMatch(SessionsApiTest::isIn);
      assertThat(sessionsOf(desks.getLast())).hasSize(SessionsApi.MOST_AT_ONCE);
      assertThat(Happened.at(site))
          .filteredOn(event -> event.is("access.sessions-ended"))
          .singleElement()
          .satisfies(event -> assertThat(event.event().facts()).contains("too-many"));
    }
  }

  @OnBothDatabases
  void whoDoesNothingForTwelveHoursIsOutAndEveryCallBeginsThemAnew(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var desk = Entrants.signIn(site, account(site, Role.DISPATCHER, site.north));
      site.clock.pass(SessionsApi.IDLE.minusMinutes(1));
      assertThat(isIn(desk)).isTrue();
      site.clock.pass(SessionsApi.IDLE.minusMinutes(1));
      assertThat(isIn(desk)).isTrue();
      site.signInAnew();
      var idle = Entrants.signIn(site, account(site, Role.DISPATCHER, site.north));
      site.clock.pass(SessionsApi.IDLE);
      assertThat(isIn(idle)).isFalse();
    }
  }

  @OnBothDatabases
  void aCallWritesNothingOfItsUse(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var account = account(site, Role.DISPATCHER, site.north);
      var desk = Entrants.signIn(site, account);
      var signedIn = site.clock.instant();
      site.clock.pass(Duration.ofHours(1));
      assertThat(isIn(desk)).isTrue();
      var ofAccount =
          "select last_used_at from session where account = '" + account.id().value() + "'";
      assertThat(site.ask(Instant.class, ofAccount))
          .as("a read writes nothing")
          .isEqualTo(signedIn);
    }
  }

  @OnBothDatabases
  void whatIsWrittenOfTheirUseIsTheLatest(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var account = account(site, Role.DISPATCHER, site.north);
      var desk = Entrants.signIn(site, account);
      assertThat(isIn(desk)).isTrue();
      var use = new SessionUse();
      var hash =
          site.ask(
              String.class,
              "select token_hash from session where account = '" + account.id().value() + "'");
      var now = site.clock.instant();
      assertThat(use.goesOn(hash, now, now.plusSeconds(60))).isTrue();
      assertThat(use.goesOn(hash, now, now.plusSeconds(30))).isTrue();
      use.write(site.server.store());
      var ofAccount =
          "select last_used_at from session where account = '" + account.id().value() + "'";
      assertThat(site.ask(Instant.class, ofAccount)).isEqualTo(now.plusSeconds(60));
    }
  }
}
