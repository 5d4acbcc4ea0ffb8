package com.ptthex.server.trust.access;

import static com.ptthex.server.testing.Entrants.accept;
import static com.ptthex.server.testing.Entrants.invite;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.http.Limits;
import com.ptthex.server.testing.Entrants;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.AccountChange;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.access.InvitationHours;
import com.ptthex.shared.trust.access.InvitationState;
import com.ptthex.shared.trust.access.InvitationsApi;
import com.ptthex.shared.trust.access.InvitationsApi.Accept;
import com.ptthex.shared.trust.access.InvitationsApi.Find;
import com.ptthex.shared.trust.access.InvitationsApi.Invite;
import com.ptthex.shared.trust.access.InvitationsApi.Invited;
import com.ptthex.shared.trust.access.InvitationsApi.Row;
import com.ptthex.shared.trust.access.InvitationsApi.Which;
import com.ptthex.shared.value.Label;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The only way to a new account. */
final class InvitationsApiTest {

  private static Invited invited(TestSite site) {
    return site.owner().call(InvitationsApi.INVITE, invite(site.north)).orThrow();
  }

  private static Row only(TestSite site) {
    return site.owner().call(InvitationsApi.LIST, Find.all()).orThrow().rows().getFirst();
  }

  @OnBothDatabases
  void whoeverHasTheCodeGetsTheAccountThatWasMeantForThem(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var invited = invited(site);
      assertThat(invited.invitation().until())
          .isEqualTo(site.clock.instant().plus(Duration.ofDays(7)));
      var wish = accept(invited.code());
      var joined = site.anonymous().call(InvitationsApi.ACCEPT, wish).orThrow();

      var signIn = new SignIn(wish.login(), wish.password());
      var session = site.anonymous().call(AccessApi.SIGN_IN, signIn).orThrow();
      var me =
          site.anonymous()
              .as(session.token().value())
              .call(AccessApi.ME, Nothing.NOTHING)
              .orThrow();
      assertThat(me.id()).isEqualTo(joined.id());
      assertThat(me.name()).isEqualTo(new Label("Newcomer"));
      assertThat(me.role()).isEqualTo(Role.SUPPORT);
      assertThat(me.unit()).isEqualTo(site.north);
      assertThat(only(site).state()).isEqualTo(InvitationState.USED);
      assertThat(only(site).account()).contains(joined.id());
      var detail =
          site.owner().call(AccountsApi.DETAIL, new AccountsApi.Which(joined.id())).orThrow();
      assertThat(detail.happenings())
          .singleElement()
          .satisfies(past -> assertThat(past.change()).isEqualTo(AccountChange.JOINED));
    }
  }

  @OnBothDatabases
  void whateverIsWrongWithACodeIsToldInTheSameWords(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var used = invited(site);
      site.anonymous().call(InvitationsApi.ACCEPT, accept(used.code())).orThrow();
      var withdrawn = invited(site);
      site.owner().call(InvitationsApi.WITHDRAW, new Which(withdrawn.invitation().id())).orThrow();
      var brief =
          new Invite(
              new Label("Brief"),
              Role.SUPPORT,
              site.north,
              Optional.empty(),
              Optional.of(new InvitationHours(1)));
      var expired = site.owner().call(InvitationsApi.INVITE, brief).orThrow();
      site.clock.pass(Duration.ofHours(1));
      var unknown = new EntryCode("0".repeat(EntryCode.LENGTH));
      var problems =
          Stream.of(used.code(), withdrawn.code(), expired.code(), unknown)
              .map(code -> refused(site.anonymous().call(InvitationsApi.ACCEPT, accept(code))))
              .toList();
      assertThat(problems)
          .allSatisfy(
              problem -> {
                assertThat(problem.code()).isEqualTo("code-not-valid");
                assertThat(problem.status()).isEqualTo(404);
                assertThat(problem.facts()).isEmpty();
              });
      var open = new Find(List.of(InvitationState.OPEN), Optional.empty(), Optional.empty());
      assertThat(site.owner().call(InvitationsApi.LIST, open).orThrow().rows()).isEmpty();
      for (var state :
          List.of(InvitationState.USED, InvitationState.WITHDRAWN, InvitationState.EXPIRED)) {
        var find = new Find(List.of(state), Optional.empty(), Optional.empty());
        assertThat(site.owner().call(InvitationsApi.LIST, find).orThrow().rows())
            .extracting(Row::state)
            .containsExactly(state);
      }
      var again = site.owner().call(InvitationsApi.WITHDRAW, new Which(expired.invitation().id()));
      assertThat(refused(again).code()).isEqualTo("invitation-not-open");
    }
  }

  @OnBothDatabases
  void ofManyWhoUseOneCodeAtOnceOneComesIn(TestDatabase database) throws Exception {
    try (var site = TestSite.on(database);
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var code = invited(site).code();
      var together = new CyclicBarrier(4);
      var answers =
          people.invokeAll(
              IntStream.range(0, 4)
                  .<Callable<Answer<InvitationsApi.Joined>>>mapToObj(
                      _ ->
                          () -> {
                            together.await();
                            return site.anonymous().call(InvitationsApi.ACCEPT, accept(code));
                          })
                  .toList());
      assertThat(answers.stream().map(answer -> answer.resultNow()))
          .filteredOn(answer -> answer instanceof Answer.Done<?>)
          .hasSize(1);
      assertThat(
              site.ask(Integer.class, "select count(*) from account where login like 'newcomer%'"))
          .isEqualTo(1);
    }
  }

  @OnBothDatabases
  void aNameThatIsTakenUsesUpNoCodeAndIsToldOnlyToWhoHasOne(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var first = accept(invited(site).code());
      site.anonymous().call(InvitationsApi.ACCEPT, first).orThrow();
      var second = invited(site);
      var taken = new Accept(second.code(), first.login(), first.password());
      assertThat(refused(site.anonymous().call(InvitationsApi.ACCEPT, taken)).code())
          .isEqualTo("login-taken");
      site.anonymous().call(InvitationsApi.ACCEPT, accept(second.code())).orThrow();
    }
  }

  @OnBothDatabases
  void nobodyInvitesAboveThemselvesNorBeyondTheirUnits(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var admin = site.as(Role.CUSTOMER_ADMIN, site.north);
      for (var role : List.of(Role.OWNER, Role.CUSTOMER_ADMIN)) {
        var wish =
            new Invite(new Label("Above"), role, site.north, Optional.empty(), Optional.empty());
        assertThat(refused(admin.call(InvitationsApi.INVITE, wish)).code())
            .isEqualTo("role-above-you");
      }
      assertThat(refused(admin.call(InvitationsApi.INVITE, invite(site.south))).code())
          .isEqualTo("unit-not-found");
      admin.call(InvitationsApi.INVITE, invite(site.north)).orThrow();
    }
  }

  @OnBothDatabases
  void whoIsPutOutHasNoWayBackByTheirOwnInvitations(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var owner = Entrants.account(site, Role.OWNER, site.customer);
      var client = Entrants.signIn(site, owner);
      var own = client.call(InvitationsApi.INVITE, invite(site.north)).orThrow();
      var above =
          new Invite(
              new Label("Above"),
              Role.CUSTOMER_ADMIN,
              site.north,
              Optional.empty(),
              Optional.empty());
      var ofAdmin = client.call(InvitationsApi.INVITE, above).orThrow();
      var demoted =
          new AccountsApi.Change(
              owner.id(), Role.CUSTOMER_ADMIN, site.customer, Entrants.WHY, owner.version());
      var impact = site.owner().call(AccountsApi.CHANGE.preview(), demoted).orThrow();
      assertThat(impact.effects()).contains(new Effect("invitations-end", Map.of("count", "1")));
      var admin = TestSite.perform(site.owner(), AccountsApi.CHANGE, demoted, impact).orThrow();
      var refusal = site.anonymous().call(InvitationsApi.ACCEPT, accept(ofAdmin.code()));
      assertThat(refused(refusal).code())
          .as("an administrator could not make it")
          .isEqualTo("code-not-valid");
      Entrants.disabled(site, admin);
      assertThat(refused(site.anonymous().call(InvitationsApi.ACCEPT, accept(own.code()))).code())
          .isEqualTo("code-not-valid");
      assertThat(site.owner().call(InvitationsApi.LIST, Find.all()).orThrow().rows())
          .extracting(Row::state)
          .containsOnly(InvitationState.WITHDRAWN);
    }
  }

  @OnBothDatabases
  void aCodeIsKeptAsItsHashAloneAndNeverToldAgain(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var code = invited(site).code();
      site.anonymous().call(InvitationsApi.ACCEPT, accept(code)).orThrow();
      for (var table : List.of("invitation", "audit", "replay")) {
        var rows =
            site.server
                .store()
                .reading(db -> db.createQuery("select * from " + table).mapToMap().list());
        assertThat(rows.toString())
            .as(table)
            .doesNotContain(code.value(), code.grouped(), TestSite.PASSWORD.value());
      }
      assertThat(only(site).toString()).doesNotContain(code.value());
    }
  }

  @OnBothDatabases
  void guessingUsesUpTheGuessersAddress(TestDatabase database) throws Exception {
    try (var site = TestSite.on(database, new Limits(1_000_000, 1));
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var _ =
          people.invokeAll(
              IntStream.range(0, 8)
                  .<Callable<Answer<InvitationsApi.Joined>>>mapToObj(
                      _ ->
                          () ->
                              site.anonymous()
                                  .call(InvitationsApi.ACCEPT, accept(EntryCodes.make())))
                  .toList());
      assertThat(
              site.ask(
                  Integer.class,
                  "select count(*) from audit where code = 'too-many-calls'"
                      + " and endpoint = 'access.invitations.accept'"))
          .isPositive();
    }
  }
}
