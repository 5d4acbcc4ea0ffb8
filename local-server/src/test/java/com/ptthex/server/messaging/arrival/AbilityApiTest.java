package com.ptthex.server.messaging.arrival;

import static com.ptthex.server.messaging.arrival.BesideTwilio.ELSEWHERE;
import static com.ptthex.server.messaging.arrival.BesideTwilio.NOT_OURS;
import static com.ptthex.server.messaging.arrival.BesideTwilio.ONE;
import static com.ptthex.server.messaging.arrival.BesideTwilio.TWO;
import static com.ptthex.server.messaging.arrival.BesideTwilio.beside;
import static com.ptthex.server.messaging.arrival.BesideTwilio.settled;
import static com.ptthex.server.testing.TestSite.perform;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.messaging.arrival.AbilityApi;
import com.ptthex.shared.messaging.arrival.AbilityApi.Arriving;
import com.ptthex.shared.messaging.arrival.AbilityApi.Find;
import com.ptthex.shared.messaging.arrival.AbilityApi.OfNumber;
import com.ptthex.shared.messaging.arrival.AbilityApi.Page;
import com.ptthex.shared.messaging.arrival.AbilityApi.Row;
import com.ptthex.shared.messaging.arrival.AbilityApi.Which;
import com.ptthex.shared.messaging.numbers.AsideApi;
import com.ptthex.shared.messaging.numbers.AsideApi.SetAside;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.Clearance;
import com.ptthex.shared.messaging.provider.EmergencyAddress;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderApi.Simulate;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.SearchText;
import java.util.List;
import java.util.Optional;

/** What the numbers can do and why one cannot be used, through the real client. */
final class AbilityApiTest {

  private static Page page(TestSite site, Find find) {
    return site.owner().call(AbilityApi.LIST, find).orThrow();
  }

  private static Row of(TestSite site, PhoneNumber number) {
    return page(site, Find.all()).rows().stream()
        .filter(row -> row.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> against(TestSite site, PhoneNumber number) {
    return of(site, number).against().stream().map(Step::rule).toList();
  }

  @OnBothDatabases
  void whatTwilioSaysOfEachNumberIsToldAndWhatStandsAgainstIt(TestDatabase database)
      throws Exception {
    beside(
        database,
        (site, brought, twilio) -> {
          settled(brought);
          brought.looked();
          var told = of(site, ONE).told().orElseThrow();
          assertThat(told.capabilities())
              .containsExactly(Capability.TEXT, Capability.PICTURE, Capability.VOICE);
          assertThat(told.emergency()).isEqualTo(EmergencyAddress.NONE);
          assertThat(told.clearance()).contains(Clearance.CLEARED);
          assertThat(against(site, ONE)).isEmpty();

          twilio.rerouted(ONE, ELSEWHERE);
          twilio.released(TWO);
          brought.looked();
          assertThat(against(site, ONE)).containsExactly("number-brought-elsewhere");
          assertThat(against(site, TWO)).containsExactly("number-not-there");
          assertThat(of(site, TWO).told()).as("it is nobody's word any more").isEmpty();
        });
  }

  @OnBothDatabases
  void whatThePracticeProviderSaysIsToldBesideWhatTheSiteKeeps(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var brought = new Brought(site);
      var number = brought.registered(ONE);
      assertThat(against(site, ONE)).containsExactly("number-not-carried");
      site.inside(ProviderApi.SIMULATE, new Simulate(List.of(ONE)));
      brought.looked();
      assertThat(of(site, ONE).told().orElseThrow().clearance()).contains(Clearance.CLEARED);
      assertThat(against(site, ONE)).isEmpty();

      var wish = new SetAside(number.id(), new Note("Kept"), Optional.empty(), number.version());
      var by = perform(site.owner(), AsideApi.SET_ASIDE, wish).orThrow().aside().orElseThrow().by();
      var reason = of(site, ONE).against().getFirst();
      assertThat(reason.rule()).isEqualTo("number-set-aside");
      assertThat(reason.facts()).containsEntry("by", by.value());
    }
  }

  @OnBothDatabases
  void theyAreReadPageByPageAndByTheirOwnUnitsAlone(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      for (var count = 0; count < 5; count++) {
        site.number(NumberClass.POOL, site.north);
      }
      var few = Optional.of(new PageSize(3));
      var first = page(site, new Find(Optional.empty(), Optional.empty(), few));
      assertThat(first.rows()).hasSize(3);
      var second = page(site, new Find(Optional.empty(), first.next(), few));
      assertThat(second.rows()).hasSize(2);
      assertThat(second.next()).isEmpty();
      assertThat(first.rows()).doesNotContainAnyElementsOf(second.rows());
      var south = site.as(Role.DISPATCHER, site.south);
      assertThat(south.call(AbilityApi.LIST, Find.all()).orThrow().rows()).isEmpty();
    }
  }

  private static OfNumber one(TestSite site, NumberId number) {
    return site.owner().call(AbilityApi.ONE, new Which(number)).orThrow();
  }

  private static Arriving arriving(TestSite site, NumberId number) {
    return one(site, number).arriving();
  }

  @OnBothDatabases
  void ofOneNumberItIsToldHowWhatPeopleWriteArrives(TestDatabase database) throws Exception {
    beside(
        database,
        (site, brought, twilio) -> {
          brought.looked();
          var number = of(site, ONE).id();
          assertThat(arriving(site, number)).isEqualTo(Arriving.FETCHED);
          settled(brought);
          assertThat(arriving(site, number)).isEqualTo(Arriving.BROUGHT);
          assertThat(one(site, number).number()).isEqualTo(of(site, ONE));
          assertThat(one(site, number).seconds()).isEqualTo(brought.now().seconds());

          twilio.rerouted(ONE, ELSEWHERE);
          twilio.released(TWO);
          brought.looked();
          assertThat(arriving(site, number)).isEqualTo(Arriving.ELSEWHERE);
          assertThat(arriving(site, of(site, TWO).id())).isEqualTo(Arriving.NOT_THERE);
        });
  }

  @OnBothDatabases
  void aNumberIsSaidToArriveNowhereBeforeAnybodyCarriesIt(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var brought = new Brought(site);
      var number = brought.registered(ONE).id();
      assertThat(arriving(site, number)).isEqualTo(Arriving.NOT_CARRIED);
      site.inside(ProviderApi.SIMULATE, new Simulate(List.of(ONE)));
      brought.looked();
      assertThat(arriving(site, number)).isEqualTo(Arriving.IN_THE_HOUSE);
    }
  }

  @OnBothDatabases
  void theyAreFoundByNumberAndByName(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var brought = new Brought(site);
      brought.registered(ONE);
      brought.registered(TWO);
      var named = new Register(NOT_OURS, NumberClass.POOL, site.customer, label("Summer fair"));
      site.owner().call(NumbersApi.REGISTER, named).orThrow();
      assertThat(found(site, "summer")).containsExactly(NOT_OURS);
      assertThat(found(site, TWO.value())).containsExactly(TWO);
      assertThat(found(site, "nobody")).isEmpty();
    }
  }

  private static Optional<Label> label(String words) {
    return Optional.of(new Label(words));
  }

  private static List<PhoneNumber> found(TestSite site, String words) {
    var find = new Find(SearchText.typed(words), Optional.empty(), Optional.empty());
    return page(site, find).rows().stream().map(Row::number).toList();
  }
}
