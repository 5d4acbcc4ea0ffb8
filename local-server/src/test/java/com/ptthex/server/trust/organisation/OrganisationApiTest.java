package com.ptthex.server.trust.organisation;

import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Add;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.trust.organisation.UnitKind;
import com.ptthex.shared.value.Label;

final class OrganisationApiTest {

  @OnBothDatabases
  void unitsLieBelowEachOtherLevelByLevelDownToAChannel(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var department = site.unit(site.north, "Patrol");
      var channel = site.unit(department, "Channel 1");
      var units = site.owner().call(OrganisationApi.UNITS, Nothing.NOTHING).orThrow().units();
      assertThat(units)
          .extracting(Unit::kind)
          .containsExactlyInAnyOrder(
              UnitKind.CUSTOMER,
              UnitKind.BRANCH,
              UnitKind.BRANCH,
              UnitKind.DEPARTMENT,
              UnitKind.CHANNEL);
      assertThat(units.getFirst().kind()).isEqualTo(UnitKind.CUSTOMER);
      var below = new Add(channel, new Label("Deeper"));
      assertThat(refused(site.owner().call(OrganisationApi.ADD, below)).code())
          .isEqualTo("nothing-below-a-channel");
    }
  }

  @OnBothDatabases
  void aBranchSeesItselfAndWhatLiesBelowIt(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var department = site.unit(site.north, "Patrol");
      var admin = site.as(Role.CUSTOMER_ADMIN, site.north);
      assertThat(admin.call(OrganisationApi.UNITS, Nothing.NOTHING).orThrow().units())
          .extracting(Unit::id)
          .containsExactly(site.north, department);
    }
  }

  /**
   * What the site's own machines may act upon is remembered, and never for longer than it holds.
   */
  @OnBothDatabases
  void whatThereIsOfTheSiteGrowsWithEachUnit(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var remembered = new RememberedUnitReader();
      var before = site.server.store().reading(remembered::everything);
      assertThat(before.units()).contains(site.north, site.south);
      var added = site.unit(site.north, "Patrol");
      var after = site.server.store().reading(remembered::everything);
      assertThat(after.units()).contains(added).containsAll(before.units());
      assertThat(site.server.store().reading(remembered::everything)).isSameAs(after);
    }
  }

  @OnBothDatabases
  void theLongestNameFitsInEveryScript(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      // An owl is one character to people and two to Java.
      site.unit(site.customer, "\uD83E\uDD89".repeat(80));
      var units = site.owner().call(OrganisationApi.UNITS, Nothing.NOTHING).orThrow().units();
      assertThat(units).anyMatch(unit -> unit.name().value().length() == 160);
    }
  }

  @OnBothDatabases
  void aNameStandsOnceBelowTheSameUnit(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var again = new Add(site.customer, new Label("North"));
      assertThat(refused(site.owner().call(OrganisationApi.ADD, again)).code())
          .isEqualTo("unit-name-taken");
    }
  }
}
