package com.ptthex.server.messaging.supply;

import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.proved;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Connected;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Supplied;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.Offer;
import com.ptthex.shared.messaging.supply.SupplyApi.Order;
import com.ptthex.shared.trust.licence.Licence.Limit;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Narrow;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.trust.licence.LicenceQuota;
import com.ptthex.shared.value.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Money is never spent on a number that may not be taken in. */
final class SupplyQuotaTest {
  private static final int MOST = 3;

  private static void allow(TestSite site, int numbers) {
    var limit = new Limit(LicenceLine.of(LicenceQuota.NUMBERS), numbers);
    var choice = new Narrow(List.of(), List.of(limit), new Note("a trial"));
    perform(site.owner(), LicenceApi.NARROW, choice).orThrow();
  }

  /** Four who buy two each, and four who register one each, for three places. */
  @OnBothDatabases
  void whoeverBuysAndRegistersAtOnceGetsNoMoreThanTheLicenceAllows(TestDatabase database)
      throws Exception {
    try (var site = TestSite.on(database);
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      new Connected(site).toTheStandIn();
      allow(site, MOST);
      var supplied = Supplied.of(site);
      var offers = supplied.answered(Supplied.of(site.north, "312"));
      var together = new CyclicBarrier(8);
      var deeds = new ArrayList<Callable<Answer<?>>>();
      for (var buyer = 0; buyer < 4; buyer++) {
        var two = offers.rows().stream().skip(2L * buyer).limit(2).map(Offer::number).toList();
        var wish = Supplied.buy(offers.id(), site.north, two);
        var seen = site.owner().call(SupplyApi.BUY.preview(), wish).orThrow();
        var proof = proved(site.owner(), SupplyApi.BUY, Confirmation.of(seen));
        var number = site.freshPhone();
        deeds.add(
            () -> {
              together.await();
              return site.owner().call(SupplyApi.BUY, wish, proof);
            });
        deeds.add(
            () -> {
              together.await();
              var other = new Register(number, NumberClass.POOL, site.north, Optional.empty());
              return site.owner().call(NumbersApi.REGISTER, other);
            });
      }
      var answers = people.invokeAll(deeds).stream().map(each -> each.resultNow()).toList();
      for (var answer : answers) {
        if (answer instanceof Answer.Done<?>(Order order)) {
          supplied.settled(order);
        } else {
          assertThat(outcome(answer)).isIn("done", "too-many-numbers", "impact-moved");
        }
      }
      var there = site.ask(Integer.class, "select count(*) from managed_number");
      assertThat(there).isLessThanOrEqualTo(MOST);
      assertThat(site.ask(Integer.class, "select count(*) from number_place")).isZero();
      // Nothing was paid for that is not here.
      assertThat(
              site.ask(Integer.class, "select count(*) from supply_item where state = 'OUTSIDE'"))
          .isZero();
    }
  }

  @OnBothDatabases
  void aPlaceIsKeptFromTheOrderUntilItIsKnownThatNothingComes(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      new Connected(site).toTheStandIn();
      allow(site, 2);
      var supplied = Supplied.of(site);
      var three = supplied.some(3, site.north, "312");
      assertThat(outcome(site.owner().call(SupplyApi.BUY.preview(), three)))
          .isEqualTo("too-many-numbers");
      var two = Supplied.importing(site.north, "+12025550191", "+12025550192");
      var impact = site.owner().call(SupplyApi.IMPORT.preview(), two).orThrow();
      assertThat(impact.effects())
          .filteredOn(effect -> effect.code().equals("number-places-left"))
          .singleElement()
          .satisfies(effect -> assertThat(effect.facts()).containsEntry("left", "0"));
      // They are not ours, so their places are free again.
      supplied.settled(perform(site.owner(), SupplyApi.IMPORT, two).orThrow());
      assertThat(perform(site.owner(), SupplyApi.BUY, supplied.some(2, site.north, "312")))
          .isInstanceOf(Answer.Done.class);
    }
  }
}
