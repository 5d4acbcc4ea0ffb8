package com.ptthex.server.messaging.numbers;

import static com.ptthex.server.messaging.numbers.Asked.codes;
import static com.ptthex.server.messaging.numbers.Asked.quarantine;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static com.ptthex.shared.contract.Nothing.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.numbers.Aside;
import com.ptthex.shared.messaging.numbers.AsideApi;
import com.ptthex.shared.messaging.numbers.AsideApi.GiveBack;
import com.ptthex.shared.messaging.numbers.AsideApi.SetAside;
import com.ptthex.shared.messaging.numbers.NumberChoiceApi;
import com.ptthex.shared.messaging.numbers.NumberChoiceApi.Declined;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Assign;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.messaging.numbers.NumbersApi.Happening;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.NumbersApi.WhichHistory;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.messaging.supply.CostsApi;
import com.ptthex.shared.value.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers that are kept out of rotation, through the real client against the real server. */
final class AsideApiTest {
  private static final Note WHY = new Note("Printed on the new leaflets");

  static SetAside setAside(Row number, Optional<Instant> until) {
    return new SetAside(number.id(), WHY, until, number.version());
  }

  private static Row aside(TestSite site, Row number, Optional<Instant> until) {
    return perform(site.owner(), AsideApi.SET_ASIDE, setAside(number, until)).orThrow();
  }

  private static Row givenBack(TestSite site, Row number) {
    var wish = new GiveBack(number.id(), number.version());
    return perform(site.owner(), AsideApi.GIVE_BACK, wish).orThrow();
  }

  private static NumberChoiceApi.Choice choice(TestSite site) {
    var client = site.person(PersonKind.CLIENT, site.north);
    var wish = new NumberChoiceApi.Wish(client.id(), Optional.empty(), Purpose.BOOKING);
    return site.owner().call(NumberChoiceApi.CHOICE, wish).orThrow();
  }

  private static Step setAsideStep(NumberChoiceApi.Choice choice) {
    return choice.steps().stream()
        .filter(step -> step.rule().startsWith("set-aside-"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Row> listed(TestSite site, boolean setAside) {
    var all = Find.all();
    var find =
        new Find(
            all.numberClass(),
            all.status(),
            all.sitter(),
            all.client(),
            all.assigned(),
            Optional.of(setAside),
            all.unit(),
            all.search(),
            all.health(),
            all.used(),
            all.highVolume(),
            all.usedWithin(),
            all.usedFrom(),
            all.usedBefore(),
            all.after(),
            all.limit());
    return site.owner().call(NumbersApi.LIST, find).orThrow().rows();
  }

  @OnBothDatabases
  void nobodyIsGivenOneThatIsSetAsideUntilItIsGivenBack(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var number = site.number(NumberClass.POOL, site.north);
      var kept = aside(site, number, Optional.empty());
      assertThat(kept.numberClass()).isEqualTo(NumberClass.POOL);
      var told = kept.aside().orElseThrow();
      assertThat(told.reason()).isEqualTo(WHY);
      assertThat(told.until()).isEmpty();

      var declined = choice(site);
      assertThat(declined.outcome()).isInstanceOf(Declined.class);
      assertThat(setAsideStep(declined))
          .isEqualTo(
              new Step(
                  "set-aside-until-given-back",
                  Step.Finding.FIRED,
                  Map.of("leftOut", "1", "by", told.by().value())));
      var back = givenBack(site, kept);
      assertThat(back.aside()).isEmpty();
      assertThat(choice(site).outcome()).isInstanceOf(NumberChoiceApi.Chosen.class);

      var which = new WhichHistory(number.id(), Optional.empty(), Optional.empty());
      var history = site.owner().call(NumbersApi.HISTORY, which).orThrow().happenings();
      assertThat(history)
          .extracting(Happening::change)
          .containsExactly(Change.GIVEN_BACK, Change.SET_ASIDE, Change.REGISTERED);
      assertThat(history.get(1).note()).contains(WHY);
      assertThat(site.ask(Integer.class, done("numbers.set-aside"))).isEqualTo(1);
      assertThat(site.ask(Integer.class, done("numbers.give-back"))).isEqualTo(1);
    }
  }

  private static String done(String endpoint) {
    return "select count(*) from audit where outcome = 'DONE' and endpoint = '" + endpoint + "'";
  }

  @OnBothDatabases
  void itComesBackByItselfWhenItsTimeIsOver(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var number = site.number(NumberClass.POOL, site.north);
      var other = site.number(NumberClass.POOL, site.north);
      var until = site.clock.instant().plus(Duration.ofHours(2));
      var kept = aside(site, number, Optional.of(until));
      assertThat(kept.aside().flatMap(Aside::until)).contains(until);
      assertThat(listed(site, true)).extracting(Row::id).containsExactly(number.id());
      assertThat(listed(site, false)).extracting(Row::id).containsExactly(other.id());

      site.clock.pass(Duration.ofHours(2));
      assertThat(listed(site, true)).isEmpty();
      assertThat(listed(site, false)).hasSize(2).allMatch(row -> row.aside().isEmpty());
      assertThat(setAsideStep(choice(site)).facts()).containsEntry("leftOut", "0");
      var late = new GiveBack(number.id(), kept.version());
      assertThat(refused(site.owner().call(AsideApi.GIVE_BACK.preview(), late)).code())
          .isEqualTo("number-not-set-aside");
    }
  }

  @OnBothDatabases
  void itsThreadsStayAndOnlyNewOnesGoElsewhere(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = site.thread(site.north);
      var number = numberOf(site, thread);
      site.number(NumberClass.POOL, site.north);
      var impact =
          site.owner()
              .call(AsideApi.SET_ASIDE.preview(), setAside(number, Optional.empty()))
              .orThrow();
      assertThat(codes(impact)).containsExactly("numbers-stay-out", "pool-runs-low");
      assertThat(impact.effects())
          .contains(
              new Effect("numbers-stay-out", Map.of("count", "1")),
              new Effect("pool-runs-low", Map.of("left", "1")));
      var kept = aside(site, number, Optional.empty());
      assertThat(kept.liveThreads()).isEqualTo(1);
      assertThat(numberOf(site, thread).id()).isEqualTo(number.id());
      assertThat(site.thread(site.north).number().orElseThrow().id()).isNotEqualTo(number.id());
    }
  }

  private static Row numberOf(TestSite site, InboxApi.Row thread) {
    var now = site.owner().call(InboxApi.DETAIL, new InboxApi.Which(thread.id())).orThrow();
    var id = now.thread().number().orElseThrow().id();
    return site.owner().call(NumbersApi.DETAIL, new NumbersApi.Which(id)).orThrow().number();
  }

  @OnBothDatabases
  void theLastFrontDeskInRotationIsNeitherSetAsideNorQuarantined(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var one = site.number(NumberClass.FRONT_DESK, site.north);
      var last = setAside(one, Optional.empty());
      assertThat(refused(site.owner().call(AsideApi.SET_ASIDE.preview(), last)).code())
          .isEqualTo("last-front-desk");
      var other = site.number(NumberClass.FRONT_DESK, site.south);
      var kept = aside(site, one, Optional.empty());
      assertThat(refused(site.owner().call(NumbersApi.QUARANTINE.preview(), quarantine(other))))
          .satisfies(problem -> assertThat(problem.code()).isEqualTo("last-front-desk"));
      // It answers nobody as it is.
      perform(site.owner(), NumbersApi.QUARANTINE, quarantine(kept)).orThrow();
    }
  }

  @OnBothDatabases
  void setAsideAnewItHasAnotherEndAndThePoolShrinksNoMore(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var kept = aside(site, site.number(NumberClass.POOL, site.north), Optional.empty());
      var until = site.clock.instant().plus(Duration.ofDays(1));
      var anew = setAside(kept, Optional.of(until));
      var impact = site.owner().call(AsideApi.SET_ASIDE.preview(), anew).orThrow();
      assertThat(codes(impact)).containsExactly("numbers-stay-out-until");
      assertThat(aside(site, kept, Optional.of(until)).aside().flatMap(Aside::until))
          .contains(until);
    }
  }

  @OnBothDatabases
  void anEndThatIsPastAndANumberThatRestsAreRefused(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var number = site.number(NumberClass.POOL, site.north);
      var past = setAside(number, Optional.of(site.clock.instant()));
      var problem = refused(site.owner().call(AsideApi.SET_ASIDE.preview(), past));
      assertThat(problem.status()).isEqualTo(422);
      assertThat(problem.fields().getFirst().field()).isEqualTo("until");
      var many = new AsideApi.SetAsideMany(BulkAsked.picked(List.of(number)), WHY, past.until());
      assertThat(refused(site.owner().call(AsideApi.SET_ASIDE_MANY.preview(), many)).status())
          .isEqualTo(422);

      var resting = perform(site.owner(), NumbersApi.QUARANTINE, quarantine(number)).orThrow();
      var late = setAside(resting, Optional.empty());
      assertThat(refused(site.owner().call(AsideApi.SET_ASIDE.preview(), late)).code())
          .isEqualTo("number-in-quarantine");
    }
  }

  @OnBothDatabases
  void whoeverGivesItToASitterIsToldThatItRemainsSetAside(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var sitter = site.person(PersonKind.SITTER, site.north);
      var kept = aside(site, site.number(NumberClass.POOL, site.north), Optional.empty());
      var wish = new Assign(kept.id(), sitter.id(), kept.version());
      var impact = site.owner().call(NumbersApi.ASSIGN.preview(), wish).orThrow();
      assertThat(codes(impact)).containsExactly("sitter-gets-number", "numbers-remain-aside");
      assertThat(perform(site.owner(), NumbersApi.ASSIGN, wish).orThrow().aside()).isPresent();
    }
  }

  @OnBothDatabases
  void manyAreSetAsideAndGivenBackTogether(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var pool =
          List.of(
              site.number(NumberClass.POOL, site.north), site.number(NumberClass.POOL, site.north));
      var desk = site.number(NumberClass.FRONT_DESK, site.north);
      var all = BulkAsked.picked(List.of(pool.get(0), desk, pool.get(1)));
      var wish = new AsideApi.SetAsideMany(all, WHY, Optional.empty());
      var impact = site.owner().call(AsideApi.SET_ASIDE_MANY.preview(), wish).orThrow();
      assertThat(codes(impact))
          .containsExactly("numbers-change", "numbers-stay", "numbers-stay-out", "pool-runs-low");
      var outcomes = perform(site.owner(), AsideApi.SET_ASIDE_MANY, wish).orThrow();
      assertThat(BulkAsked.told(outcomes))
          .containsExactly("ACTIVE POOL", "last-front-desk", "ACTIVE POOL");
      var back = new AsideApi.GiveBackMany(BulkAsked.picked(listed(site, true)));
      assertThat(codes(site.owner().call(AsideApi.GIVE_BACK_MANY.preview(), back).orThrow()))
          .containsExactly("numbers-change", "numbers-rotate-again", "pool-grows");
      perform(site.owner(), AsideApi.GIVE_BACK_MANY, back).orThrow();
      assertThat(listed(site, true)).isEmpty();
    }
  }

  @OnBothDatabases
  void theForecastCountsNoneThatIsSetAside(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      site.thread(site.north);
      var spare = site.number(NumberClass.POOL, site.north);
      aside(site, spare, Optional.empty());
      var forecast = site.owner().call(CostsApi.FORECAST, NOTHING).orThrow().units().getFirst();
      assertThat(forecast.pool()).isEqualTo(1);
    }
  }

  @OnBothDatabases
  void aDispatcherMayNotUnlessTheSiteSaysSo(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var number = site.number(NumberClass.POOL, site.north);
      var dispatcher = site.as(Role.DISPATCHER, site.north);
      var wish = setAside(number, Optional.empty());
      assertThat(refused(dispatcher.call(AsideApi.SET_ASIDE.preview(), wish)).facts())
          .containsEntry("permission", "numbers.set-aside");
    }
  }
}
