package com.ptthex.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.SiteRules.Rule;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.value.UnitId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** How a site's own rules are judged, whatever they are. */
final class SiteRulesTest {
  private static final List<UnitId> UNITS = Stream.generate(UnitId::made).limit(4).toList();
  private static final Scope SCOPE = new Scope(Set.copyOf(UNITS));
  private static final List<Permission> PERMISSIONS =
      List.of(
          Permission.of("things.see", Role.CUSTOMER_ADMIN, Role.DISPATCHER),
          Permission.of("things.move", Role.CUSTOMER_ADMIN).alsoFor(Role.DISPATCHER),
          Permission.of("things.burn", Role.CUSTOMER_ADMIN));

  @Provide
  Arbitrary<Rule> rules() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 1000),
            Arbitraries.of(PERMISSIONS),
            Arbitraries.of(UNITS).set().ofMinSize(1))
        .as((number, permission, units) -> new Rule(number, permission.code(), units));
  }

  @Provide
  Arbitrary<SiteRules> sites() {
    var some = rules().list().ofMaxSize(6);
    return Combinators.combine(some, some).as(SiteRules::new);
  }

  @Provide
  Arbitrary<Permission> permissions() {
    return Arbitraries.of(PERMISSIONS);
  }

  @Provide
  Arbitrary<UnitId> places() {
    return Arbitraries.of(UNITS);
  }

  private static <T> List<T> shuffled(List<T> all, long seed) {
    var copy = new ArrayList<>(all);
    Collections.shuffle(copy, new Random(seed));
    return copy;
  }

  private static <T> List<T> with(List<T> all, T one) {
    return Stream.concat(all.stream(), Stream.of(one)).toList();
  }

  @Property
  void whatTakesAwayBeatsWhatGivesInWhateverOrder(
      @ForAll("sites") SiteRules site,
      @ForAll("places") UnitId place,
      @ForAll("permissions") Permission permission,
      @ForAll long seed) {
    var denial = new Rule(0, permission.code(), Set.of(place));
    var rules =
        new SiteRules(
            shuffled(site.allowing(), seed), shuffled(with(site.denying(), denial), seed));
    for (var role : Role.values()) {
      assertThat(rules.at(place, role, permission).isHeld()).isEqualTo(role == Role.OWNER);
    }
  }

  @Property
  void theOrderOfRulesChangesNothing(
      @ForAll("sites") SiteRules site,
      @ForAll("permissions") Permission permission,
      @ForAll long seed) {
    var again = new SiteRules(shuffled(site.allowing(), seed), shuffled(site.denying(), seed));
    for (var role : Role.values()) {
      for (var place : UNITS) {
        assertThat(again.at(place, role, permission).isHeld())
            .isEqualTo(site.at(place, role, permission).isHeld());
      }
      assertThat(again.reach(SCOPE, role, permission))
          .isEqualTo(site.reach(SCOPE, role, permission));
    }
  }

  @Property
  void oneMoreThatGivesTakesNothingAway(
      @ForAll("sites") SiteRules site, @ForAll("rules") Rule added, @ForAll Role role) {
    var then = new SiteRules(with(site.allowing(), added), site.denying());
    for (var permission : PERMISSIONS) {
      assertThat(then.reach(SCOPE, role, permission).units())
          .containsAll(site.reach(SCOPE, role, permission).units());
    }
  }

  @Property
  void oneMoreThatTakesAwayGivesNothing(
      @ForAll("sites") SiteRules site, @ForAll("rules") Rule added, @ForAll Role role) {
    var then = new SiteRules(site.allowing(), with(site.denying(), added));
    for (var permission : PERMISSIONS) {
      assertThat(site.reach(SCOPE, role, permission).units())
          .containsAll(then.reach(SCOPE, role, permission).units());
    }
  }

  @Property
  void noRuleGivesMoreThanAPermissionSaysItMay(
      @ForAll("sites") SiteRules site,
      @ForAll("permissions") Permission permission,
      @ForAll Role role) {
    if (!permission.grantedTo(role) && !permission.mayBeGivenTo(role)) {
      assertThat(site.reach(SCOPE, role, permission)).isEqualTo(Scope.none());
    }
  }

  @Property
  void theOwnerIsNeverLockedOut(
      @ForAll("sites") SiteRules site, @ForAll("permissions") Permission permission) {
    assertThat(site.reach(SCOPE, Role.OWNER, permission)).isEqualTo(SCOPE);
  }

  @Property
  void itReachesWhereItIsHeldAndNowhereElse(
      @ForAll("sites") SiteRules site,
      @ForAll("permissions") Permission permission,
      @ForAll Role role) {
    assertThat(site.reach(SCOPE, role, permission).units())
        .containsExactlyInAnyOrderElementsOf(
            UNITS.stream().filter(place -> site.at(place, role, permission).isHeld()).toList());
    assertThat(site.reach(Scope.none(), role, permission)).isEqualTo(Scope.none());
  }

  @Property
  void aRuleAboutOnePermissionSaysNothingAboutAnother(
      @ForAll("sites") SiteRules site, @ForAll("rules") Rule added, @ForAll Role role) {
    var then = new SiteRules(with(site.allowing(), added), with(site.denying(), added));
    PERMISSIONS.stream()
        .filter(permission -> !permission.code().equals(added.permission()))
        .forEach(
            permission ->
                assertThat(then.reach(SCOPE, role, permission))
                    .isEqualTo(site.reach(SCOPE, role, permission)));
  }
}
