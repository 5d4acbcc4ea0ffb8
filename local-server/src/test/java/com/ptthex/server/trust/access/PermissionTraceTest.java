package com.ptthex.server.trust.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.trust.access.PermissionRule.Subject;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.trust.access.PermissionCode;
import com.ptthex.shared.trust.access.PermissionsApi.OfAccount;
import com.ptthex.shared.trust.access.PermissionsApi.OfRole;
import com.ptthex.shared.trust.access.PermissionsApi.Whom;
import com.ptthex.shared.trust.access.RuleBearing;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The steps tell what the gate finds, whatever the rules are. */
final class PermissionTraceTest {
  private static final UnitId TOP = UnitId.made();
  private static final UnitId NORTH = UnitId.made();
  private static final UnitId SOUTH = UnitId.made();
  private static final Scope ALL = new Scope(Set.of(TOP, NORTH, SOUTH));
  private static final AccountId ADA = AccountId.made();
  private static final AccountId BEN = AccountId.made();
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final Permission MOVE =
      Permission.of("things.move", Role.CUSTOMER_ADMIN).alsoFor(Role.DISPATCHER);

  private static Scope below(UnitId unit) {
    return unit.equals(TOP) ? ALL : new Scope(Set.of(unit));
  }

  @Provide
  Arbitrary<List<PermissionRule>> rules() {
    var whom =
        Arbitraries.<Whom>of(
            new OfRole(Role.DISPATCHER),
            new OfRole(Role.CUSTOMER_ADMIN),
            new OfAccount(ADA),
            new OfAccount(BEN));
    var until =
        Arbitraries.of(
            Optional.<Instant>empty(),
            Optional.of(NOW),
            Optional.of(NOW.plusSeconds(1)),
            Optional.of(NOW.minusSeconds(1)));
    return Combinators.combine(
            Arbitraries.of(RuleBearing.class), whom, Arbitraries.of(TOP, NORTH, SOUTH), until)
        .as(Drawn::new)
        .list()
        .ofMaxSize(8)
        .map(
            all ->
                IntStream.range(0, all.size()).mapToObj(at -> all.get(at).rule(at + 1)).toList());
  }

  record Drawn(RuleBearing bearing, Whom whom, UnitId unit, Optional<Instant> until) {
    PermissionRule rule(int number) {
      return new PermissionRule(number, bearing, PermissionCode.of(MOVE), whom, unit, until);
    }
  }

  private static PermissionTrace.Facts facts(Role role, UnitId home, List<PermissionRule> rules) {
    var subject = new Subject(role, Optional.of(ADA), home);
    return new PermissionTrace.Facts(
        subject, below(home), MOVE, rules, PermissionTraceTest::below, NOW);
  }

  private static List<Step> fired(Decision<UnitId> decision) {
    return decision.steps().stream()
        .filter(step -> step.finding() == Finding.FIRED)
        .filter(step -> !step.rule().equals("place-is-seen"))
        .toList();
  }

  @Property
  void theStepThatFiresIsWhatTheGateFinds(
      @ForAll("rules") List<PermissionRule> rules, @ForAll Role role) {
    var facts = facts(role, TOP, rules);
    for (var place : ALL.units()) {
      var decision = PermissionTrace.judge(facts, place);
      assertThat(decision instanceof Decision.Chosen)
          .isEqualTo(facts.siteRules().at(place, role, MOVE).isHeld());
      assertThat(fired(decision)).hasSize(1);
      assertThat(fired(decision).getFirst().rule())
          .isIn(
              decision instanceof Decision.Chosen
                  ? List.of("owner-keeps-all", "role-grants", "rule-allows")
                  : List.of("rule-denies", "nothing-grants"));
    }
  }

  @Property
  void everyRuleIsAStepAndTheSameFactsGiveTheSameSteps(
      @ForAll("rules") List<PermissionRule> rules, @ForAll Role role) {
    var facts = facts(role, TOP, rules);
    var decision = PermissionTrace.judge(facts, NORTH);
    assertThat(decision.steps()).hasSize(rules.size() + 4);
    assertThat(PermissionTrace.judge(facts, NORTH)).isEqualTo(decision);
  }

  private static Decision.Declined<UnitId> declined(Decision<UnitId> decision) {
    if (decision instanceof Decision.Declined<UnitId> declined) {
      return declined;
    }
    throw new AssertionError("was not declined: " + decision);
  }

  @Property
  void aPlaceThatIsNotSeenIsDeclinedBeforeAnyRule(
      @ForAll("rules") List<PermissionRule> rules, @ForAll Role role) {
    var decision = declined(PermissionTrace.judge(facts(role, NORTH, rules), SOUTH));
    assertThat(decision.code()).isEqualTo("outside-what-they-see");
    assertThat(fired(decision)).isEmpty();
  }

  @Example
  void aDeclineNamesTheNearestGrantAndWhoCanMakeIt() {
    var dispatcher =
        declined(PermissionTrace.judge(facts(Role.DISPATCHER, NORTH, List.of()), NORTH));
    assertThat(dispatcher.facts())
        .containsEntry("nearest", "a-rule")
        .containsEntry("within", NORTH.value().toString())
        .containsEntry("role", "dispatcher")
        .containsEntry("madeBy", "owner,customerAdmin");
    var support = declined(PermissionTrace.judge(facts(Role.SUPPORT, NORTH, List.of()), NORTH));
    assertThat(support.facts())
        .containsEntry("nearest", "another-role")
        .containsEntry("heldBy", "owner,customerAdmin");
  }

  @Example
  void aDeclineByARuleNamesIt() {
    var denial =
        new Drawn(RuleBearing.DENY, new OfRole(Role.CUSTOMER_ADMIN), TOP, Optional.empty());
    var decision =
        declined(
            PermissionTrace.judge(
                facts(Role.CUSTOMER_ADMIN, NORTH, List.of(denial.rule(7))), NORTH));
    assertThat(decision.code()).isEqualTo("permission-denied-by-rule");
    assertThat(decision.facts())
        .containsEntry("rule", "7")
        .containsEntry("nearest", "end-the-rule")
        .containsEntry("madeBy", "owner");
  }
}
