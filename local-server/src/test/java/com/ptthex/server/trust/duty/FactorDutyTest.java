package com.ptthex.server.trust.duty;

import static com.ptthex.server.testing.Entrants.account;
import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static com.ptthex.shared.contract.Nothing.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Entrants;
import com.ptthex.server.testing.Handset;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Phone;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.trust.access.SessionReader;
import com.ptthex.server.trust.access.SessionUse;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Entry;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.SecondFactorApi;
import com.ptthex.shared.trust.access.SecondFactorApi.Confirm;
import com.ptthex.shared.trust.access.SessionsApi;
import com.ptthex.shared.trust.duty.FactorDutyApi;
import com.ptthex.shared.trust.duty.FactorDutyApi.Demand;
import com.ptthex.shared.trust.duty.FactorDutyApi.Reasoned;
import com.ptthex.shared.value.Note;
import java.time.Duration;
import java.util.Map;

/** Whoever must have a second factor and has none does nothing before they have one. */
final class FactorDutyTest {
  private static final Note WHY = new Note("Wanted by the insurer");

  private static void require(TestSite site, Role role) {
    perform(site.owner(), FactorDutyApi.REQUIRE, new Reasoned(role, WHY)).orThrow();
    site.clock.pass(Duration.ofSeconds(1));
  }

  private static String numbers(ApiClient client) {
    return outcome(client.call(NumbersApi.LIST, NumbersApi.Find.all()));
  }

  private static Demand demand(ApiClient client) {
    return client.call(FactorDutyApi.OWN, NOTHING).orThrow().demand();
  }

  private static FactorDutyApi.Row rowOf(TestSite site, Role role) {
    return site.owner().call(FactorDutyApi.ALL, NOTHING).orThrow().rows().stream()
        .filter(row -> row.role() == role)
        .findFirst()
        .orElseThrow();
  }

  private static String refusal(ApiClient client, Endpoint<Reasoned, ?> deed, Role role) {
    return refused(client.call(deed.preview(), new Reasoned(role, WHY))).code();
  }

  private static void enrol(TestSite site, ApiClient client) {
    var begun = perform(client, SecondFactorApi.BEGIN, NOTHING).orThrow();
    var phone = Phone.give(client, new Phone(begun.secret(), site.clock));
    client.call(SecondFactorApi.CONFIRM, new Confirm(phone.next())).orThrow();
  }

  private static boolean isFloor(Endpoint<?, ?> endpoint) {
    return endpoint.has(Trait.LIFE_SAFETY) || endpoint.terms().entry() instanceof Entry.Open;
  }

  @OnBothDatabases
  void onANewSiteItIsUpToEverybody(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var duties = site.owner().call(FactorDutyApi.ALL, NOTHING).orThrow();
      assertThat(duties.rows())
          .hasSameSizeAs(FactorDutyApi.PEOPLE)
          .allMatch(row -> row.duty().isEmpty());
    }
  }

  @OnBothDatabases
  void whoSignsInWithoutOneDoesNothingButTurnItOnAndThenEverything(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var account = account(site, Role.DISPATCHER, site.north);
      require(site, Role.DISPATCHER);
      var desk = Entrants.signIn(site, account);
      var problem = refused(desk.call(NumbersApi.LIST, NumbersApi.Find.all()));
      assertThat(problem.status()).isEqualTo(403);
      assertThat(problem.code()).isEqualTo("second-factor-owed");
      assertThat(problem.next()).isEqualTo("turn-on-a-second-factor");
      assertThat(outcome(desk.call(SessionsApi.MINE, NOTHING))).isEqualTo("second-factor-owed");
      assertThat(demand(desk)).isEqualTo(Demand.OWED);
      desk.call(AccessApi.ME, NOTHING).orThrow();
      enrol(site, desk);
      assertThat(numbers(desk)).isEqualTo("done");
      assertThat(demand(desk)).isEqualTo(Demand.NONE);
    }
  }

  @OnBothDatabases
  void nothingThatIsServedIsOpenBeforeItButTheFloorAndWhatIsOpenToAll(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var account = account(site, Role.OWNER, site.customer);
      require(site, Role.OWNER);
      var session = site.anonymous().call(AccessApi.SIGN_IN, Entrants.signIn(account)).orThrow();
      var reader = new SessionReader(new SessionUse());
      var caller =
          site.server
              .store()
              .reading(db -> reader.of(db, session.token().value(), site.clock.instant()))
              .orElseThrow();
      var closed =
          site.server.endpoints().stream()
              .filter(
                  endpoint ->
                      site.server
                          .store()
                          .reading(db -> new DutyReader().refusal(db, caller, endpoint))
                          .isPresent())
              .toList();
      assertThat(site.server.endpoints())
          .filteredOn(endpoint -> !closed.contains(endpoint))
          .allMatch(FactorDutyTest::isFloor)
          .contains(SecondFactorApi.BEGIN, SecondFactorApi.CONFIRM, AccessApi.SIGN_OUT);
      assertThat(closed).noneMatch(FactorDutyTest::isFloor).contains(AccountsApi.LIST);
    }
  }

  @OnBothDatabases
  void whoIsInGoesOnUntilTheNextSignIn(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var account = account(site, Role.DISPATCHER, site.north);
      var inTheMiddleOfAShift = Entrants.signIn(site, account);
      require(site, Role.DISPATCHER);
      assertThat(numbers(inTheMiddleOfAShift)).isEqualTo("done");
      assertThat(numbers(Entrants.signIn(site, account))).isEqualTo("second-factor-owed");
    }
  }

  @OnBothDatabases
  void anApprovedDeviceIsFactorEnoughWhereAPasswordIsNot(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var person = account(site, Role.SITTER, site.north);
      require(site, Role.SITTER);
      assertThat(demand(Handset.in(site, site.north))).isEqualTo(Demand.NONE);
      assertThat(demand(Entrants.signIn(site, person))).isNotEqualTo(Demand.NONE);
    }
  }

  @OnBothDatabases
  void othersRolesAndThoseWhoHaveOneNoticeNothing(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var enrolled = account(site, Role.DISPATCHER, site.north);
      var desk = Entrants.enrolled(site, enrolled);
      require(site, Role.DISPATCHER);
      assertThat(numbers(desk)).isEqualTo("done");
      var admin = Entrants.signIn(site, account(site, Role.CUSTOMER_ADMIN, site.north));
      assertThat(numbers(admin)).isEqualTo("done");
      perform(desk, SecondFactorApi.DISABLE, NOTHING).orThrow();
      Phone.take(desk);
      var anew = Entrants.signIn(site, enrolled);
      assertThat(numbers(anew)).as("whoever turns it off owes one").isEqualTo("second-factor-owed");
    }
  }

  @OnBothDatabases
  void whoIsAffectedIsToldBeforeAndWhyStandsThereAfterwards(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var without = account(site, Role.SUPPORT, site.north);
      Entrants.enrolled(site, account(site, Role.SUPPORT, site.north));
      var wish = new Reasoned(Role.SUPPORT, WHY);
      var impact = site.owner().call(FactorDutyApi.REQUIRE.preview(), wish).orThrow();
      assertThat(impact.effects())
          .containsExactly(
              new Effect("duty-begins", Map.of("role", "support")),
              new Effect("duty-met-by", Map.of("count", "1")),
              new Effect("must-enrol", Map.of("count", "1")));
      assertThat(impact.touched())
          .containsExactly(Touched.of("account", without.id(), without.name().value()));
      perform(site.owner(), FactorDutyApi.REQUIRE, wish, impact).orThrow();
      var row = rowOf(site, Role.SUPPORT);
      assertThat(row.duty().orElseThrow().reason()).isEqualTo(WHY);
      assertThat(row.without()).isEqualTo(1);
      assertThat(refusal(site.owner(), FactorDutyApi.REQUIRE, Role.SUPPORT))
          .isEqualTo("factor-duty-stands-already");
    }
  }

  @OnBothDatabases
  void releasedItIsUpToThemAgainAndThatItStoodIsNotForgotten(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var account = account(site, Role.DISPATCHER, site.north);
      require(site, Role.DISPATCHER);
      var desk = Entrants.signIn(site, account);
      assertThat(numbers(desk)).isEqualTo("second-factor-owed");
      perform(site.owner(), FactorDutyApi.RELEASE, new Reasoned(Role.DISPATCHER, WHY)).orThrow();
      assertThat(numbers(desk)).isEqualTo("done");
      assertThat(rowOf(site, Role.DISPATCHER).duty()).isEmpty();
      assertThat(refusal(site.owner(), FactorDutyApi.RELEASE, Role.DISPATCHER))
          .isEqualTo("factor-duty-does-not-stand");
      assertThat(
              site.ask(
                  Integer.class, "select count(*) from factor_duty where ended_at is not null"))
          .isEqualTo(1);
    }
  }

  @OnBothDatabases
  void anAdministratorDecidesBelowThemselvesAndOnlyWhoSeesTheWholeSite(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var admin = site.as(Role.CUSTOMER_ADMIN, site.customer);
      perform(admin, FactorDutyApi.REQUIRE, new Reasoned(Role.DISPATCHER, WHY)).orThrow();
      for (var above : new Role[] {Role.OWNER, Role.CUSTOMER_ADMIN}) {
        assertThat(refusal(admin, FactorDutyApi.REQUIRE, above)).isEqualTo("role-above-you");
      }
      var ofABranch = site.as(Role.CUSTOMER_ADMIN, site.north);
      assertThat(refusal(ofABranch, FactorDutyApi.REQUIRE, Role.SUPPORT))
          .isEqualTo("factor-duty-is-the-whole-sites");
      assertThat(refusal(site.owner(), FactorDutyApi.REQUIRE, Role.AUTOMATION))
          .isEqualTo("invalid");
    }
  }

  @OnBothDatabases
  void whoseSecondFactorWasClearedIsAskedForAnotherAndGoesOnMeanwhile(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var account = account(site, Role.DISPATCHER, site.north);
      Entrants.enrolled(site, account);
      perform(site.owner(), AccountsApi.CLEAR_FACTOR, Entrants.reasoned(account)).orThrow();
      var desk = Entrants.signIn(site, account);
      assertThat(demand(desk)).isEqualTo(Demand.ASKED);
      assertThat(numbers(desk)).isEqualTo("done");
      enrol(site, desk);
      assertThat(demand(desk)).isEqualTo(Demand.NONE);
    }
  }
}
