package com.ptthex.server.trust.access;

import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberBulkApi;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberExportApi;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.PermissionCode;
import com.ptthex.shared.trust.access.PermissionsApi;
import com.ptthex.shared.trust.access.PermissionsApi.AddRule;
import com.ptthex.shared.trust.access.PermissionsApi.EndRule;
import com.ptthex.shared.trust.access.PermissionsApi.OfAccount;
import com.ptthex.shared.trust.access.PermissionsApi.OfRole;
import com.ptthex.shared.trust.access.PermissionsApi.Rule;
import com.ptthex.shared.trust.access.PermissionsApi.Whom;
import com.ptthex.shared.trust.access.RuleBearing;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Rules of a site as they bind its people. */
final class PermissionsApiTest {
  private static final Note WHY = new Note("Agreed with the branch");

  static AddRule rule(RuleBearing bearing, Permission permission, Whom whom, UnitId unit) {
    return new AddRule(bearing, PermissionCode.of(permission), whom, unit, WHY, Optional.empty());
  }

  private static AddRule allow(Permission permission, Role role, UnitId unit) {
    return rule(RuleBearing.ALLOW, permission, new OfRole(role), unit);
  }

  private static AddRule deny(Permission permission, Role role, UnitId unit) {
    return rule(RuleBearing.DENY, permission, new OfRole(role), unit);
  }

  private static Rule add(TestSite site, AddRule wish) {
    return perform(site.owner(), PermissionsApi.ADD, wish).orThrow();
  }

  private static AccountId account(ApiClient who) {
    return who.call(AccessApi.ME, Nothing.NOTHING).orThrow().id();
  }

  private static List<String> permissions(ApiClient who) {
    return who.call(AccessApi.ME, Nothing.NOTHING).orThrow().permissions();
  }

  private static Problem list(ApiClient who) {
    return refused(who.call(NumbersApi.LIST, NumbersApi.Find.all()));
  }

  private static NumbersApi.Quarantine quarantine(NumbersApi.Row number) {
    return new NumbersApi.Quarantine(
        number.id(), QuarantineReason.MANUAL_REVIEW, Optional.empty(), number.version());
  }

  @OnBothDatabases
  void aRuleHoldsFromTheNextCallOnAndUntilItIsEnded(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var dispatcher = site.as(Role.DISPATCHER, site.north);
      var elsewhere = site.as(Role.DISPATCHER, site.south);
      dispatcher.call(NumbersApi.LIST, NumbersApi.Find.all()).orThrow();
      var rule = add(site, deny(NumbersApi.NUMBERS_VIEW, Role.DISPATCHER, site.north));
      var problem = list(dispatcher);
      assertThat(problem.status()).isEqualTo(403);
      assertThat(problem.code()).isEqualTo("permission-denied-by-rule");
      assertThat(problem.facts())
          .containsEntry("permission", "numbers.view")
          .containsEntry("heldBy", "owner,customerAdmin,dispatcher")
          .containsEntry("rule", "" + rule.number());
      assertThat(permissions(dispatcher)).doesNotContain("numbers.view").contains("numbers.assign");
      elsewhere.call(NumbersApi.LIST, NumbersApi.Find.all()).orThrow();

      perform(site.owner(), PermissionsApi.END, new EndRule(rule.id(), WHY)).orThrow();
      dispatcher.call(NumbersApi.LIST, NumbersApi.Find.all()).orThrow();
      assertThat(permissions(dispatcher)).contains("numbers.view");
    }
  }

  @OnBothDatabases
  void whatARuleGivesOpensTheDeedAndStopsWithItsTime(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var dispatcher = site.as(Role.DISPATCHER, site.north);
      var number = site.number(NumberClass.POOL, site.north);
      assertThat(
              refused(dispatcher.call(NumbersApi.QUARANTINE.preview(), quarantine(number))).code())
          .isEqualTo("permission-missing");
      var wish =
          new AddRule(
              RuleBearing.ALLOW,
              PermissionCode.of(NumbersApi.NUMBERS_QUARANTINE),
              new OfRole(Role.DISPATCHER),
              site.customer,
              WHY,
              Optional.of(site.clock.instant().plus(Duration.ofHours(2))));
      add(site, wish);
      perform(dispatcher, NumbersApi.QUARANTINE, quarantine(number)).orThrow();
      site.clock.pass(Duration.ofHours(2));
      var other = site.number(NumberClass.POOL, site.north);
      var late = refused(dispatcher.call(NumbersApi.QUARANTINE.preview(), quarantine(other)));
      assertThat(late.code()).isEqualTo("permission-missing");
      assertThat(late.facts())
          .containsEntry("nearest", "a-rule")
          .containsEntry("madeBy", "owner,customerAdmin");
      assertThat(
              site.owner()
                  .call(PermissionsApi.RULES, PermissionsApi.FindRules.all())
                  .orThrow()
                  .rows()
                  .getFirst()
                  .state())
          .isEqualTo(PermissionsApi.RuleState.OVER);
    }
  }

  @OnBothDatabases
  void whoHoldsItInAPartOfWhatTheySeeActsThereAlone(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var dispatcher = site.as(Role.DISPATCHER, site.customer);
      var here = site.number(NumberClass.POOL, site.north);
      var there = site.number(NumberClass.POOL, site.south);
      var rule = add(site, deny(NumbersApi.NUMBERS_VIEW, Role.DISPATCHER, site.south));
      var page = dispatcher.call(NumbersApi.LIST, NumbersApi.Find.all()).orThrow();
      assertThat(page.rows()).extracting(NumbersApi.Row::id).containsExactly(here.id());

      var problem = refused(dispatcher.call(NumbersApi.DETAIL, new NumbersApi.Which(there.id())));
      assertThat(problem.status()).isEqualTo(403);
      assertThat(problem.code()).isEqualTo("permission-not-held-there");
      assertThat(problem.facts())
          .containsEntry("permission", "numbers.view")
          .containsEntry("rule", "" + rule.number());
      assertThat(permissions(dispatcher)).contains("numbers.view");
      assertThat(
              refused(
                      site.as(Role.DISPATCHER, site.north)
                          .call(NumbersApi.DETAIL, new NumbersApi.Which(there.id())))
                  .status())
          .as("who is narrowed by no rule is told as ever")
          .isEqualTo(404);
    }
  }

  @OnBothDatabases
  void aRuleAboutOnePersonBindsNobodyElse(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var ada = site.as(Role.DISPATCHER, site.north);
      var robot = site.as(Role.API_CLIENT, site.north);
      var bound = new OfAccount(account(ada));
      add(site, rule(RuleBearing.DENY, NumbersApi.NUMBERS_VIEW, bound, site.customer));
      assertThat(list(ada).code()).isEqualTo("permission-denied-by-rule");
      site.as(Role.DISPATCHER, site.south).call(NumbersApi.LIST, NumbersApi.Find.all()).orThrow();

      assertThat(list(robot).code()).isEqualTo("permission-missing");
      var named = new OfAccount(account(robot));
      add(site, rule(RuleBearing.ALLOW, NumbersApi.NUMBERS_VIEW, named, site.north));
      robot.call(NumbersApi.LIST, NumbersApi.Find.all()).orThrow();
      assertThat(permissions(robot)).containsExactly("numbers.view");
      assertThat(list(site.as(Role.API_CLIENT, site.south)).code()).isEqualTo("permission-missing");
    }
  }

  @OnBothDatabases
  void noRuleGivesDispatchersWhatTheyNeverDo(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      for (var never :
          List.of(
              NumbersApi.NUMBERS_REINSTATE,
              NumberBulkApi.NUMBERS_BULK,
              NumberExportApi.NUMBERS_EXPORT,
              NumbersApi.NUMBERS_REGISTER,
              PermissionsApi.PERMISSIONS_EDIT)) {
        var problem =
            refused(
                site.owner()
                    .call(
                        PermissionsApi.ADD.preview(),
                        allow(never, Role.DISPATCHER, site.customer)));
        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.code()).isEqualTo("never-for-this-role");
      }
    }
  }

  @OnBothDatabases
  void nobodyGivesWhatTheyDoNotHoldNorLiftsWhatBindsThem(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var admin = site.as(Role.CUSTOMER_ADMIN, site.north);
      var given = allow(NumbersApi.NUMBERS_QUARANTINE, Role.DISPATCHER, site.north);
      var barred =
          perform(
                  admin,
                  PermissionsApi.ADD,
                  deny(NumbersApi.NUMBERS_QUARANTINE, Role.DISPATCHER, site.north))
              .orThrow();
      add(site, deny(NumbersApi.NUMBERS_QUARANTINE, Role.CUSTOMER_ADMIN, site.north));
      var problem = refused(admin.call(PermissionsApi.ADD.preview(), given));
      assertThat(problem.status()).isEqualTo(403);
      assertThat(problem.code()).isEqualTo("gives-only-what-one-holds");
      assertThat(problem.facts()).containsEntry("permission", "numbers.quarantine");
      assertThat(
              refused(admin.call(PermissionsApi.END.preview(), new EndRule(barred.id(), WHY)))
                  .code())
          .isEqualTo("gives-only-what-one-holds");
      perform(site.owner(), PermissionsApi.END, new EndRule(barred.id(), WHY)).orThrow();
    }
  }

  @OnBothDatabases
  void nobodyRulesAboutTheirOwnRankOrAboveAndNobodyAboutOwners(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var admin = site.as(Role.CUSTOMER_ADMIN, site.customer);
      var aboutAdmins = deny(NumbersApi.NUMBERS_VIEW, Role.CUSTOMER_ADMIN, site.customer);
      var problem = refused(admin.call(PermissionsApi.ADD.preview(), aboutAdmins));
      assertThat(problem.code()).isEqualTo("not-above-this-role");
      assertThat(problem.facts())
          .containsEntry("permission", "permissions.edit")
          .containsEntry("heldBy", "owner");
      var made = add(site, aboutAdmins);
      assertThat(
              refused(admin.call(PermissionsApi.END.preview(), new EndRule(made.id(), WHY))).code())
          .isEqualTo("not-above-this-role");

      var owner = new OfAccount(account(site.owner()));
      for (var whom : List.of(owner, new OfRole(Role.OWNER))) {
        var locking = rule(RuleBearing.DENY, PermissionsApi.PERMISSIONS_EDIT, whom, site.customer);
        assertThat(refused(site.owner().call(PermissionsApi.ADD.preview(), locking)).code())
            .isEqualTo("owner-keeps-all");
      }
    }
  }

  @OnBothDatabases
  void anAdminOfABranchSeesAndMakesRulesOfThatBranchAlone(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var admin = site.as(Role.CUSTOMER_ADMIN, site.north);
      var stranger = account(site.as(Role.DISPATCHER, site.south));
      var whole = deny(NumbersApi.NUMBERS_ASSIGN, Role.DISPATCHER, site.customer);
      assertThat(refused(admin.call(PermissionsApi.ADD.preview(), whole)).code())
          .isEqualTo("unit-not-found");
      var aboutAStranger =
          rule(RuleBearing.DENY, NumbersApi.NUMBERS_ASSIGN, new OfAccount(stranger), site.north);
      assertThat(refused(admin.call(PermissionsApi.ADD.preview(), aboutAStranger)).code())
          .isEqualTo("account-not-found");
      add(site, whole);
      var own =
          perform(
                  admin,
                  PermissionsApi.ADD,
                  deny(NumbersApi.NUMBERS_RELEASE, Role.DISPATCHER, site.north))
              .orThrow();
      var seen = admin.call(PermissionsApi.RULES, PermissionsApi.FindRules.all()).orThrow();
      assertThat(seen.rows()).extracting(Rule::id).containsExactly(own.id());
    }
  }

  @OnBothDatabases
  void theSameRuleStandsOnceAndEndsOnce(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var wish = deny(NumbersApi.NUMBERS_ASSIGN, Role.DISPATCHER, site.north);
      var first = add(site, wish);
      assertThat(refused(site.owner().call(PermissionsApi.ADD.preview(), wish)).code())
          .isEqualTo("rule-stands-already");
      var end = new EndRule(first.id(), new Note("They are trained by now"));
      var ended = perform(site.owner(), PermissionsApi.END, end).orThrow();
      assertThat(ended.state()).isEqualTo(PermissionsApi.RuleState.OVER);
      assertThat(ended.end().orElseThrow().reason()).isEqualTo(end.reason());
      assertThat(refused(site.owner().call(PermissionsApi.END.preview(), end)).code())
          .isEqualTo("rule-is-over");
      assertThat(add(site, wish).number()).isEqualTo(first.number() + 1);
    }
  }
}
