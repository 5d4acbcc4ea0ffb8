package com.ptthex.server.messaging.arrival;

import static com.ptthex.server.testing.TestSite.perform;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.ptthex.server.testing.Connected;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Supplied;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestKeys;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Row;
import com.ptthex.shared.messaging.arrival.ArrivalApi.State;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Way;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderApi.Simulate;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.Offer;
import com.ptthex.shared.value.PhoneNumber;
import java.util.List;
import java.util.Optional;

/** The stand-in is told where to bring what arrives, though it hands it over in the house. */
final class BroughtByTheStandInTest {
  private static final PhoneNumber THERE = new PhoneNumber("+12025550101");
  private static final PhoneNumber UNKNOWN = new PhoneNumber("+12025550102");
  private static final PhoneNumber OTHER = new PhoneNumber("+12025550103");

  @OnBothDatabases
  void itsNumbersAreComparedAndPutRightLikeThoseOfAnyProvider(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var brought = new Brought(site);
      assertThat(brought.now().reach().way()).isEqualTo(Way.NOT_CONNECTED);
      brought.registered(THERE);
      brought.registered(UNKNOWN);
      site.inside(ProviderApi.SIMULATE, new Simulate(List.of(THERE, OTHER)));
      assertThat(brought.now().reach().way()).isEqualTo(Way.IN_THE_HOUSE);
      assertThat(brought.now().numbers().waiting()).as("nobody has looked").isEqualTo(2);
      brought.foundAt(Optional.of("https://site.example.org"));
      var standing = brought.once(it -> it.numbers().right() == 1 && it.numbers().missing() == 1);
      assertThat(standing.look().orElseThrow().others()).isOne();
      assertThat(standing.amiss())
          .extracting(Row::number, Row::state)
          .containsExactly(tuple(UNKNOWN, State.NOT_THERE));
      assertThat(standing.reach().way()).isEqualTo(Way.IN_THE_HOUSE);
    }
  }

  @OnBothDatabases
  void itKnowsItsNumbersAfterARestart(TestDatabase database) {
    var data = database.fresh();
    try (var site = TestSite.of(data, TestKeys.fresh())) {
      new Connected(site).toTheStandIn().atRest();
      var brought = new Brought(site);
      brought.foundAt(Optional.of("https://site.example.org"));
      var supplied = Supplied.of(site);
      var two = supplied.some(2, site.north, "212");
      supplied.settled(perform(site.owner(), SupplyApi.BUY, two).orThrow());
      brought.once(it -> it.numbers().right() == 2);
      var port = site.server.address().getPort();
      site.server.close();
      try (var again = site.again(data, port)) {
        assertThat(again.address()).isEqualTo(site.server.address());
        var standing = brought.looked();
        assertThat(standing.numbers().missing()).isZero();
        assertThat(standing.numbers().right()).isEqualTo(2);
        var offered = supplied.answered(Supplied.of(site.north, "212")).rows();
        assertThat(offered).extracting(Offer::number).doesNotContainAnyElementsOf(two.numbers());
      }
    }
  }
}
