package com.ptthex.server.trust.access;

import static com.ptthex.server.testing.Entrants.account;
import static com.ptthex.server.testing.Entrants.reasoned;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

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
import com.ptthex.shared.trust.access.AccountState;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.AccountsApi.Change;
import com.ptthex.shared.trust.access.AccountsApi.Happening;
import com.ptthex.shared.trust.access.AccountsApi.Row;
import com.ptthex.shared.trust.access.AccountsApi.Which;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Map;

/** Who may enter, through the real client against the real server. */
final class AccountsApiTest {

  private static Change change(Row account, Role role, UnitId unit) {
    return new Change(account.id(), role, unit, Entrants.WHY, account.version());
  }

  @OnBothDatabases
  void whoIsDisabledIsOutAtOnceAndCannotComeBackUntilEnabled(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var account = account(site, Role.DISPATCHER, site.north);
      var desk = Entrants.signIn(site, account);
      desk.call(AccessApi.ME, Nothing.NOTHING).orThrow();

      var disabled = Entrants.disabled(site, account);
      assertThat(disabled.state()).isEqualTo(AccountState.DISABLED);
      assertThat(refused(desk.call(AccessApi.ME, Nothing.NOTHING)).code())
          .isEqualTo("session-ended");
      var wish = new SignIn(account.login(), TestSite.PASSWORD);
      var outside = refused(site.anonymous().call(AccessApi.SIGN_IN, wish));
      assertThat(outside.code()).isEqualTo("wrong-login-or-password");
      assertThat(outside.facts()).isEmpty();

      site.owner().call(AccountsApi.ENABLE, reasoned(disabled)).orThrow();
      Entrants.signIn(site, account).call(AccessApi.ME, Nothing.NOTHING).orThrow();
      assertThat(refused(desk.call(AccessApi.ME, Nothing.NOTHING)).code())
          .as("what was ended stays ended")
          .isEqualTo("session-ended");
    }
  }

  @OnBothDatabases
  void anAccountIsPutAwayAndComesBackDisabledAndItsHistoryTellsWhy(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var owner = site.owner();
      var archived = Entrants.archived(site, account(site, Role.SUPPORT, site.north));
      assertThat(archived.state()).isEqualTo(AccountState.ARCHIVED);
      var restored = perform(owner, AccountsApi.RESTORE, reasoned(archived)).orThrow();
      assertThat(restored.state()).isEqualTo(AccountState.DISABLED);
      var enabled = owner.call(AccountsApi.ENABLE, reasoned(restored)).orThrow();
      var detail = owner.call(AccountsApi.DETAIL, new Which(enabled.id())).orThrow();
      assertThat(detail.account()).isEqualTo(enabled);
      assertThat(detail.happenings())
          .extracting(Happening::change)
          .containsExactly(AccountChange.ENABLED, AccountChange.RESTORED, AccountChange.ARCHIVED);
      assertThat(detail.happenings())
          .allSatisfy(past -> assertThat(past.reason()).contains(Entrants.WHY));
    }
  }

  @OnBothDatabases
  void fromEachStateOnlyTheMovesThatItOffersAreMade(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var owner = site.owner();
      var active = account(site, Role.SUPPORT, site.north);
      assertThat(refused(owner.call(AccountsApi.ENABLE, reasoned(active))).code())
          .isEqualTo("account-is-active");
      assertThat(refused(perform(owner, AccountsApi.RESTORE, reasoned(active))).code())
          .isEqualTo("account-not-archived");
      var disabled = Entrants.disabled(site, active);
      var again = owner.call(AccountsApi.DISABLE.preview(), reasoned(disabled));
      assertThat(refused(again).code()).isEqualTo("account-is-disabled");
      var stale = owner.call(AccountsApi.DISABLE.preview(), reasoned(active));
      assertThat(refused(stale).code()).isEqualTo("account-changed-meanwhile");
      var archived = Entrants.archived(site, disabled);
      var wish = change(archived, Role.DISPATCHER, site.north);
      assertThat(refused(owner.call(AccountsApi.CHANGE.preview(), wish)).code())
          .isEqualTo("account-is-archived");
    }
  }

  @OnBothDatabases
  void anotherRoleTellsWhatIsGainedAndLostAndWhichSessionsEnd(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var account = account(site, Role.CUSTOMER_ADMIN, site.north);
      var desk = Entrants.signIn(site, account);
      var wish = change(account, Role.DISPATCHER, site.south);
      var impact = site.owner().call(AccountsApi.CHANGE.preview(), wish).orThrow();
      assertThat(impact.effects())
          .contains(
              new Effect("permission-lost", Map.of("permission", "numbers.quarantine")),
              new Effect("role-left", Map.of("role", "customerAdmin")),
              new Effect("role-given", Map.of("role", "dispatcher")),
              new Effect("unit-changes", Map.of()));
      assertThat(impact.effects()).extracting(Effect::code).doesNotContain("permission-gained");
      assertThat(impact.effects())
          .filteredOn(each -> each.code().equals("session-ends"))
          .hasSize(1);
      assertThat(impact.touched())
          .extracting(touched -> touched.label())
          .contains("North", "South", "Entrant");

      var changed = perform(site.owner(), AccountsApi.CHANGE, wish, impact).orThrow();
      assertThat(changed.role()).isEqualTo(Role.DISPATCHER);
      assertThat(changed.unit()).isEqualTo(site.south);
      assertThat(refused(desk.call(AccessApi.ME, Nothing.NOTHING)).status()).isEqualTo(401);

      var back = change(changed, Role.CUSTOMER_ADMIN, site.south);
      assertThat(site.owner().call(AccountsApi.CHANGE.preview(), back).orThrow().effects())
          .contains(new Effect("permission-gained", Map.of("permission", "numbers.quarantine")));
      var same = change(changed, Role.DISPATCHER, site.south);
      assertThat(refused(site.owner().call(AccountsApi.CHANGE.preview(), same)).code())
          .isEqualTo("account-has-that-already");
    }
  }

  @OnBothDatabases
  void nobodyActsUponThemselvesNorAboveTheirRoleNorBeyondTheirUnits(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var admin = account(site, Role.CUSTOMER_ADMIN, site.north);
      var client = Entrants.signIn(site, admin);
      assertThat(refused(client.call(AccountsApi.DISABLE.preview(), reasoned(admin))).code())
          .isEqualTo("not-upon-yourself");
      for (var role : List.of(Role.OWNER, Role.CUSTOMER_ADMIN)) {
        var above = account(site, role, site.north);
        var problem = refused(client.call(AccountsApi.DISABLE.preview(), reasoned(above)));
        assertThat(problem.code()).isEqualTo("account-above-you");
        assertThat(problem.facts()).containsEntry("heldBy", "owner");
      }
      var below = account(site, Role.SUPPORT, site.north);
      var upwards = change(below, Role.CUSTOMER_ADMIN, site.north);
      assertThat(refused(client.call(AccountsApi.CHANGE.preview(), upwards)).code())
          .isEqualTo("role-above-you");
      var outwards = change(below, Role.SUPPORT, site.south);
      assertThat(refused(client.call(AccountsApi.CHANGE.preview(), outwards)).code())
          .isEqualTo("unit-not-found");
      perform(client, AccountsApi.DISABLE, reasoned(below)).orThrow();
    }
  }

  @OnBothDatabases
  void theLastOwnerOfTheWholeSiteStays(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var branch = Entrants.signIn(site, account(site, Role.OWNER, site.north));
      var second = account(site, Role.OWNER, site.customer);
      var client = Entrants.signIn(site, second);
      var first = client.call(AccountsApi.LIST, Entrants.searching(ownersLogin(site))).orThrow();
      var last = first.rows().getFirst();
      Entrants.disabled(site, second);
      assertThat(branch.call(AccountsApi.DETAIL, new Which(last.id())))
          .as("whose Owner is of a branch does not see the Owner of all")
          .isInstanceOf(Answer.Refused.class);
      assertThat(
              site.ask(
                  Integer.class,
                  "select count(*) from account where role = 'OWNER' and state = 'ACTIVE'"))
          .as("one of the branch, who does not count, and the last")
          .isEqualTo(2);
    }
  }

  private static Login ownersLogin(TestSite site) {
    return new Login(Role.OWNER + "-" + site.customer.value());
  }
}
