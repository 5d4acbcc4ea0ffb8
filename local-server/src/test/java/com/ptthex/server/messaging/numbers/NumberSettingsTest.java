package com.ptthex.server.messaging.numbers;

import static com.ptthex.server.messaging.numbers.Asked.quarantine;
import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static com.ptthex.shared.messaging.numbers.NumberSettings.COOLDOWN;
import static com.ptthex.shared.messaging.numbers.NumberSettings.CRITICAL_FROM;
import static com.ptthex.shared.messaging.numbers.NumberSettings.FRONT_DESKS_KEPT;
import static com.ptthex.shared.messaging.numbers.NumberSettings.POOL_ORDER;
import static com.ptthex.shared.messaging.numbers.NumberSettings.REST;
import static com.ptthex.shared.messaging.numbers.NumberSettings.WARNING_FROM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.ptthex.server.testing.Choices;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.testing.Traffic;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.contract.setting.SettingValue.Choice;
import com.ptthex.shared.contract.setting.SettingValue.Count;
import com.ptthex.shared.contract.setting.SettingValue.Zone;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.numbers.AsideApi;
import com.ptthex.shared.messaging.numbers.Health;
import com.ptthex.shared.messaging.numbers.NumberChoiceApi;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.messaging.numbers.NumbersApi.Reinstate;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.NumbersApi.Which;
import com.ptthex.shared.messaging.numbers.NumbersWanted;
import com.ptthex.shared.messaging.numbers.PoolOrder;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.trust.organisation.SiteSettings;
import com.ptthex.shared.upkeep.settings.SettingsApi;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.SearchText;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inventory obeys what the site has chosen. */
final class NumberSettingsTest {

  private static Row row(TestSite site, NumberId id) {
    return site.owner().call(NumbersApi.DETAIL, new Which(id)).orThrow().number();
  }

  @OnBothDatabases
  void aNumberRestsAsLongAsWasChosenWhenItWasQuarantined(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var choices = new Choices(site);
      var first = site.number(NumberClass.POOL, site.north);
      var early = perform(site.owner(), NumbersApi.QUARANTINE, quarantine(first)).orThrow();
      choices.choose(COOLDOWN, 31);
      var second = site.number(NumberClass.POOL, site.north);
      var wish = quarantine(second);
      var told = site.owner().call(NumbersApi.QUARANTINE.preview(), wish).orThrow();
      assertThat(told.effects())
          .filteredOn(effect -> effect.code().equals("number-rests"))
          .allMatch(effect -> "31".equals(effect.facts().get("days")));
      var late = perform(site.owner(), NumbersApi.QUARANTINE, wish).orThrow();
      assertThat(late.quarantinedUntil()).contains(site.clock.instant().plus(Duration.ofDays(31)));
      site.passDays(32);
      var back = new Reinstate(late.id(), late.version());
      assertThat(outcome(perform(site.owner(), NumbersApi.REINSTATE, back))).isEqualTo("done");
      var tooEarly = new Reinstate(early.id(), early.version());
      assertThat(outcome(site.owner().call(NumbersApi.REINSTATE, tooEarly)))
          .isEqualTo("cooldown-not-over");
    }
  }

  @OnBothDatabases
  void anotherCooldownTellsOfThoseThatKeepTheirDay(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var choices = new Choices(site);
      var number = site.number(NumberClass.POOL, site.north);
      perform(site.owner(), NumbersApi.QUARANTINE, quarantine(number)).orThrow();
      var change = Choices.change(choices.wish(COOLDOWN, new Count(31)));
      var impact = site.owner().call(SettingsApi.CHANGE.preview(), change).orThrow();
      assertThat(impact.effects())
          .contains(
              new Effect("cooldown-from-now-on", Map.of("days", "31")),
              new Effect("quarantined-keep-their-day", Map.of("count", "1")));
    }
  }

  @OnBothDatabases
  void fromHowManyFailuresANumberIsInTroubleIsTheSitesChoice(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var choices = new Choices(site);
      var thread = site.thread(site.north);
      var number = thread.number().orElseThrow().id();
      new Traffic(site).failed(thread, 3);
      assertThat(row(site, number).health()).isEqualTo(Health.CRITICAL);
      var change = Choices.change(choices.wish(CRITICAL_FROM, new Count(4)));
      assertThat(site.owner().call(SettingsApi.CHANGE.preview(), change).orThrow().effects())
          .contains(new Effect("numbers-are-failing", Map.of("count", "0", "now", "1")));
      choices.choose(CRITICAL_FROM, 4);
      assertThat(row(site, number).health()).isEqualTo(Health.WARNING);
      choices.choose(WARNING_FROM, 4);
      assertThat(row(site, number).health()).isEqualTo(Health.HEALTHY);
      new Traffic(site).failed(thread, 1);
      assertThat(row(site, number).health()).isEqualTo(Health.CRITICAL);
      site.passDays(8);
      assertThat(row(site, number).health()).isEqualTo(Health.HEALTHY);
    }
  }

  @OnBothDatabases
  void theSiteKeepsAsManyFrontDesksAsItHasChosen(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var choices = new Choices(site);
      var one = site.number(NumberClass.FRONT_DESK, site.north);
      site.number(NumberClass.FRONT_DESK, site.south);
      var change = Choices.change(choices.wish(FRONT_DESKS_KEPT, new Count(2)));
      assertThat(site.owner().call(SettingsApi.CHANGE.preview(), change).orThrow().effects())
          .contains(new Effect("front-desks-all-held", Map.of("count", "2")));
      choices.choose(FRONT_DESKS_KEPT, 2);
      var refused = refused(site.owner().call(NumbersApi.QUARANTINE.preview(), quarantine(one)));
      assertThat(refused.code()).isEqualTo("too-few-front-desks");
      assertThat(refused.facts()).containsEntry("kept", "2");
      var aside = new AsideApi.SetAside(one.id(), Choices.WHY, Optional.empty(), one.version());
      assertThat(outcome(site.owner().call(AsideApi.SET_ASIDE.preview(), aside)))
          .isEqualTo("too-few-front-desks");
      site.number(NumberClass.FRONT_DESK, site.south);
      perform(site.owner(), NumbersApi.QUARANTINE, quarantine(one)).orThrow();
    }
  }

  @OnBothDatabases
  void aNumberIsRestedAfterAsLongAsWasChosen(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = site.thread(site.north);
      var close = new InboxApi.Close(thread.id(), thread.version());
      site.owner().call(InboxApi.CLOSE, close).orThrow();
      site.clock.pass(Duration.ofHours(2));
      var client = site.person(PersonKind.CLIENT, site.north);
      var wish = new NumberChoiceApi.Wish(client.id(), Optional.empty(), Purpose.BOOKING);
      assertThat(rested(site, wish)).isEqualTo("0 of 24");
      new Choices(site).choose(REST, 1);
      assertThat(rested(site, wish)).isEqualTo("1 of 1");
    }
  }

  @OnBothDatabases
  void theOrderOfThePoolIsTheSitesChoice(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var busy = site.thread(site.north).number().orElseThrow().id();
      site.clock.pass(Duration.ofHours(1));
      var other = site.thread(site.north);
      site.owner().call(InboxApi.CLOSE, new InboxApi.Close(other.id(), other.version())).orThrow();
      var client = site.person(PersonKind.CLIENT, site.north);
      var wish = new NumberChoiceApi.Wish(client.id(), Optional.empty(), Purpose.BOOKING);
      assertThat(chosen(site, wish)).isEqualTo(other.number().orElseThrow().id());
      var choices = new Choices(site);
      choices.choose(POOL_ORDER, new Choice(PoolOrder.LONGEST_UNUSED.code()));
      assertThat(chosen(site, wish)).isEqualTo(busy);
      assertThat(rules(site, wish)).contains("longest-unused-of-the-pool");
      var thread = site.thread(client, Optional.empty(), Purpose.BOOKING);
      assertThat(thread.number().orElseThrow().id()).isEqualTo(busy);
      var busiest = choices.wish(POOL_ORDER, new Choice("the-busiest"));
      var refused = refused(choices.plainly(site.owner(), List.of(busiest), Optional.empty()));
      assertThat(refused.fields().getFirst().facts())
          .containsEntry("oneOf", "rested-first,longest-unused");
    }
  }

  private static NumberId chosen(TestSite site, NumberChoiceApi.Wish wish) {
    return site.owner().call(NumberChoiceApi.CHOICE, wish).orThrow().outcome()
            instanceof NumberChoiceApi.Chosen(var id, var _, var _)
        ? id
        : fail("none was chosen");
  }

  private static List<String> rules(TestSite site, NumberChoiceApi.Wish wish) {
    return site.owner().call(NumberChoiceApi.CHOICE, wish).orThrow().steps().stream()
        .map(Step::rule)
        .toList();
  }

  private static String rested(TestSite site, NumberChoiceApi.Wish wish) {
    return site.owner().call(NumberChoiceApi.CHOICE, wish).orThrow().steps().stream()
        .filter(step -> step.facts().containsKey("restHours"))
        .map(step -> step.facts().get("rested") + " of " + step.facts().get("restHours"))
        .findFirst()
        .orElseThrow();
  }

  @OnBothDatabases
  void daysBeginWhereTheSiteIs(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var choices = new Choices(site);
      choices.choose(SiteSettings.TIME_ZONE, new Zone("Pacific/Kiritimati"));
      var east = until(site);
      choices.choose(SiteSettings.TIME_ZONE, new Zone("Pacific/Pago_Pago"));
      assertThat(east).isEqualTo(until(site).plusDays(1));
    }
  }

  private static LocalDate until(TestSite site) {
    var wish = quarantine(site.number(NumberClass.POOL, site.north));
    return site.owner().call(NumbersApi.QUARANTINE.preview(), wish).orThrow().effects().stream()
        .filter(effect -> effect.code().equals("number-rests"))
        .map(effect -> LocalDate.parse(effect.facts().get("until")))
        .findFirst()
        .orElseThrow();
  }

  /** The zero before it stands in no full form of the number. */
  @OnBothDatabases
  void aNumberIsFoundAsItIsWrittenInTheCountryOfTheSite(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var wish =
          new NumbersApi.Register(
              new PhoneNumber("+442079460123"), NumberClass.POOL, site.north, Optional.empty());
      var london = site.owner().call(NumbersApi.REGISTER, wish).orThrow();
      site.number(NumberClass.POOL, site.north);
      assertThat(found(site, "020 7946 0123")).isEmpty();
      new Choices(site).choose(SiteSettings.COUNTRY, new SettingValue.Country("GB"));
      assertThat(found(site, "020 7946 0123")).containsExactly(london.id());
      assertThat(found(site, "7946")).containsExactly(london.id());
    }
  }

  private static List<NumberId> found(TestSite site, String typed) {
    return site.owner().call(NumbersApi.LIST, searching(typed)).orThrow().rows().stream()
        .map(Row::id)
        .toList();
  }

  private static Find searching(String typed) {
    return new NumbersWanted().holding(Optional.of(new SearchText(typed))).find();
  }
}
