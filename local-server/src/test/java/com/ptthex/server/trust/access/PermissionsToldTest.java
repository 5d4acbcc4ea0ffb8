package com.ptthex.server.trust.access;

import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.trust.access.PermissionsApiTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.messaging.numbers.NumberExportApi;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.PermissionCode;
import com.ptthex.shared.trust.access.PermissionsApi;
import com.ptthex.shared.trust.access.PermissionsApi.EndRule;
import com.ptthex.shared.trust.access.PermissionsApi.Explained;
import com.ptthex.shared.trust.access.PermissionsApi.Extent;
import com.ptthex.shared.trust.access.PermissionsApi.Held;
import com.ptthex.shared.trust.access.PermissionsApi.Holding;
import com.ptthex.shared.trust.access.PermissionsApi.Matrix;
import com.ptthex.shared.trust.access.PermissionsApi.Missing;
import com.ptthex.shared.trust.access.PermissionsApi.OfAccount;
import com.ptthex.shared.trust.access.PermissionsApi.OfRole;
import com.ptthex.shared.trust.access.PermissionsApi.Standing;
import com.ptthex.shared.trust.access.PermissionsApi.Within;
import com.ptthex.shared.trust.access.RuleBearing;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.SearchText;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is told of who may do what: the matrix, the inspector, and the impact of a rule. */
final class PermissionsToldTest {
  private static final OfRole DISPATCHERS = new OfRole(Role.DISPATCHER);
  private static final Permission QUARANTINE = NumbersApi.NUMBERS_QUARANTINE;
  private static final Permission ASSIGN = NumbersApi.NUMBERS_ASSIGN;

  private static AccountId account(ApiClient who) {
    return who.call(AccessApi.ME, Nothing.NOTHING).orThrow().id();
  }

  private static Matrix matrix(TestSite site, UnitId unit) {
    return site.owner().call(PermissionsApi.MATRIX, new Within(Optional.of(unit))).orThrow();
  }

  private static PermissionsApi.Cell cell(Matrix matrix, Permission permission, Role role) {
    return matrix.lines().stream()
        .filter(line -> line.permission().equals(PermissionCode.of(permission)))
        .flatMap(line -> line.cells().stream())
        .filter(one -> one.role() == role)
        .findFirst()
        .orElseThrow();
  }

  private static Explained why(
      ApiClient asker, AccountId account, Permission permission, UnitId unit) {
    var question =
        new PermissionsApi.Question(account, PermissionCode.of(permission), Optional.of(unit));
    return asker.call(PermissionsApi.WHY, question).orThrow();
  }

  private static List<String> fired(Explained told) {
    return told.steps().stream()
        .filter(step -> step.finding() == Step.Finding.FIRED)
        .map(Step::rule)
        .toList();
  }

  @OnBothDatabases
  void theMatrixHasEveryPermissionThatAnythingServedAsksFor(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var matrix = matrix(site, site.customer);
      var held = site.owner().call(AccessApi.ME, Nothing.NOTHING).orThrow().permissions();
      assertThat(matrix.lines())
          .extracting(line -> line.permission().value())
          .containsExactlyElementsOf(held);
      assertThat(matrix.roles()).containsExactly(Role.values());
      assertThat(matrix.lines())
          .allSatisfy(
              line -> {
                assertThat(line.permission().value()).startsWith(line.group() + ".");
                assertThat(line.cells())
                    .extracting(PermissionsApi.Cell::role)
                    .containsExactly(Role.values());
              });
    }
  }

  @OnBothDatabases
  void aCellTellsWhetherARoleHoldsItByItselfByARuleOrNever(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var given = add(site, rule(RuleBearing.ALLOW, QUARANTINE, DISPATCHERS, site.north));
      var taken = add(site, rule(RuleBearing.DENY, ASSIGN, DISPATCHERS, site.north));
      var north = matrix(site, site.north);
      assertThat(cell(north, QUARANTINE, Role.DISPATCHER))
          .isEqualTo(
              new PermissionsApi.Cell(
                  Role.DISPATCHER, Standing.BY_RULE, List.of(given.number()), false));
      assertThat(cell(north, ASSIGN, Role.DISPATCHER).standing())
          .isEqualTo(Standing.DENIED_BY_RULE);
      assertThat(cell(north, ASSIGN, Role.CUSTOMER_ADMIN).standing())
          .isEqualTo(Standing.BY_DEFAULT);
      assertThat(cell(north, NumberExportApi.NUMBERS_EXPORT, Role.DISPATCHER).standing())
          .isEqualTo(Standing.NEVER);

      var south = matrix(site, site.south);
      assertThat(cell(south, QUARANTINE, Role.DISPATCHER).standing()).isEqualTo(Standing.GRANTABLE);

      var whole = matrix(site, site.customer);
      assertThat(cell(whole, ASSIGN, Role.DISPATCHER))
          .as("held, but not in a part of what lies below, and by which rule")
          .isEqualTo(
              new PermissionsApi.Cell(
                  Role.DISPATCHER, Standing.BY_DEFAULT, List.of(taken.number()), true));
    }
  }

  @OnBothDatabases
  void theInspectorTellsForEachPlaceWhatTheGateFinds(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var roaming = site.as(Role.DISPATCHER, site.customer);
      var ada = account(roaming);
      var taken = add(site, rule(RuleBearing.DENY, ASSIGN, new OfAccount(ada), site.south));
      assertThat(why(site.owner(), ada, ASSIGN, site.north).verdict()).isEqualTo(new Held());
      assertThat(fired(why(site.owner(), ada, ASSIGN, site.north)))
          .containsExactly("place-is-seen", "role-grants");
      var south = why(site.owner(), ada, ASSIGN, site.south);
      assertThat(fired(south)).containsExactly("place-is-seen", "rule-denies");
      assertThat(south.verdict())
          .isInstanceOfSatisfying(
              Missing.class,
              missing -> {
                assertThat(missing.code()).isEqualTo("permission-denied-by-rule");
                assertThat(missing.facts()).containsEntry("rule", "" + taken.number());
              });
      assertThat(why(site.owner(), account(site.owner()), ASSIGN, site.south).verdict())
          .isEqualTo(new Held());
    }
  }

  @OnBothDatabases
  void allThatOneMayDoIsToldWithWhere(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var ada = account(site.as(Role.DISPATCHER, site.customer));
      add(site, rule(RuleBearing.DENY, ASSIGN, DISPATCHERS, site.south));
      add(site, rule(RuleBearing.ALLOW, QUARANTINE, new OfAccount(ada), site.north));
      var told =
          site.owner().call(PermissionsApi.OF, new PermissionsApi.WhichAccount(ada)).orThrow();
      assertThat(told.person().role()).isEqualTo(Role.DISPATCHER);
      assertThat(holding(told, NumbersApi.NUMBERS_VIEW).extent()).isEqualTo(Extent.EVERYWHERE);
      assertThat(holding(told, ASSIGN).extent()).isEqualTo(Extent.IN_PART);
      assertThat(holding(told, ASSIGN).units())
          .containsExactlyInAnyOrder(site.customer, site.north);
      assertThat(holding(told, QUARANTINE).units()).containsExactly(site.north);
      assertThat(holding(told, NumbersApi.NUMBERS_REINSTATE).extent()).isEqualTo(Extent.NOWHERE);
    }
  }

  private static Holding holding(PermissionsApi.Holdings told, Permission permission) {
    return told.permissions().stream()
        .filter(one -> one.permission().equals(PermissionCode.of(permission)))
        .findFirst()
        .orElseThrow();
  }

  @OnBothDatabases
  void anImpactSaysWhoGainsWhoLosesAndWhoKeepsItElsewhere(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var west = site.unit(site.north, "West");
      site.as(Role.DISPATCHER, site.north);
      site.as(Role.DISPATCHER, west);
      site.as(Role.DISPATCHER, site.customer);
      site.as(Role.DISPATCHER, site.south);
      site.as(Role.SUPPORT, site.north);
      var taking = rule(RuleBearing.DENY, ASSIGN, DISPATCHERS, site.north);
      var told = site.owner().call(PermissionsApi.ADD.preview(), taking).orThrow();
      assertThat(told.effects())
          .containsExactly(
              effect("people-lose", 3, ASSIGN), effect("people-keep-elsewhere", 1, ASSIGN));
      assertThat(told.touched()).hasSize(3).allMatch(each -> each.kind().equals("account"));

      var admin = site.as(Role.CUSTOMER_ADMIN, site.north);
      var seenFromNorth = admin.call(PermissionsApi.ADD.preview(), taking).orThrow();
      assertThat(seenFromNorth.effects())
          .as("who is above is no secret of a count, but may be concerned")
          .containsExactly(
              effect("people-lose", 2, ASSIGN), new Impact.Effect("people-above-too", Map.of()));

      var made = add(site, taking);
      var end = new EndRule(made.id(), new Note("Trained"));
      assertThat(site.owner().call(PermissionsApi.END.preview(), end).orThrow().effects())
          .containsExactly(effect("people-gain", 3, ASSIGN));

      var again = rule(RuleBearing.DENY, QUARANTINE, DISPATCHERS, site.north);
      assertThat(site.owner().call(PermissionsApi.ADD.preview(), again).orThrow().effects())
          .containsExactly(new Impact.Effect("nobody-is-concerned-now", Map.of()));
    }
  }

  private static Impact.Effect effect(String code, int count, Permission permission) {
    return new Impact.Effect(
        code,
        Map.of(
            "count",
            "" + count,
            "role",
            "dispatcher",
            "roles",
            "dispatcher",
            "permission",
            permission.code()));
  }

  @OnBothDatabases
  void whatAnotherBranchRulesIsToldToNobodyElseAndWhatBindsFromAboveIs(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var admin = site.as(Role.CUSTOMER_ADMIN, site.north);
      var ada = account(site.as(Role.DISPATCHER, site.north));
      var elsewhere = add(site, rule(RuleBearing.DENY, ASSIGN, DISPATCHERS, site.south));
      var above = add(site, rule(RuleBearing.DENY, ASSIGN, DISPATCHERS, site.customer));
      var rules =
          why(admin, ada, ASSIGN, site.north).steps().stream()
              .filter(step -> step.rule().equals("rule-denies"))
              .map(step -> Optional.ofNullable(step.facts().get("rule")).orElseThrow())
              .toList();
      assertThat(rules)
          .containsExactly("" + above.number())
          .doesNotContain("" + elsewhere.number());
    }
  }

  @OnBothDatabases
  void peopleAreFoundByTheirNamesWithinOnesUnits(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      site.as(Role.DISPATCHER, site.north);
      site.as(Role.SUPPORT, site.south);
      var find = new PermissionsApi.FindPeople(Optional.of(new SearchText("disp")));
      assertThat(site.owner().call(PermissionsApi.PEOPLE, find).orThrow().people())
          .extracting(PermissionsApi.Person::role)
          .containsExactly(Role.DISPATCHER);
      var all = new PermissionsApi.FindPeople(Optional.empty());
      var admin = site.as(Role.CUSTOMER_ADMIN, site.south);
      assertThat(admin.call(PermissionsApi.PEOPLE, all).orThrow().people())
          .extracting(PermissionsApi.Person::unit)
          .containsOnly(site.south);
    }
  }

  private static PermissionsApi.Rule add(TestSite site, PermissionsApi.AddRule wish) {
    return perform(site.owner(), PermissionsApi.ADD, wish).orThrow();
  }
}
