package com.ptthex.console.messaging.supply;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.messaging.provider.ProviderText;
import com.ptthex.console.messaging.supply.SupplyModel.View;
import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.LaterByHand;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.place.Place.NumberSupply.Errand;
import com.ptthex.console.ui.place.Place.NumberSupply.Way;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.supply.HeldAs;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.Answer;
import com.ptthex.shared.messaging.supply.SupplyApi.Buy;
import com.ptthex.shared.messaging.supply.SupplyApi.Offer;
import com.ptthex.shared.messaging.supply.SupplyApi.Offers;
import com.ptthex.shared.messaging.supply.SupplyApi.Orders;
import com.ptthex.shared.messaging.supply.SupplyApi.Search;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where numbers come from, as somebody sees and uses it. Look at the pictures. */
final class SupplyScreenTest {
  private static final Permission[] ADMIN = {
    SupplyApi.SUPPLY_VIEW,
    SupplyApi.SUPPLY_BUY,
    SupplyApi.SUPPLY_IMPORT,
    ProviderApi.PROVIDER_VIEW,
    OrganisationApi.ORGANISATION_VIEW
  };

  private final ByHand threads = new ByHand();
  private final LaterByHand later = new LaterByHand();
  private final FakeApi api = SampleSupply.api();
  private final List<Place> gone = new ArrayList<>();
  private Optional<Shot> shot = Optional.empty();
  private Optional<SupplyModel> made = Optional.empty();

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  private Scene open(Look look, Permission... may) {
    var taken = Shot.of(look).sized(1366, 768);
    shot = Optional.of(taken);
    return taken.scene(
        it -> {
          var frame = new Frame();
          var model = new SupplyModel(Desks.in("GB", Desks.of(api, threads, later, frame, may)));
          made = Optional.of(model);
          var ui = new Ui(it, Desks.CLOCK, List.of(SupplyText.class, ProviderText.class));
          model.loadUnits();
          model.reload();
          threads.run();
          frame.show(ui, new SupplyScreen(ui, frame, gone::add, model));
          return frame;
        });
  }

  private SupplyModel model() {
    return made.orElseThrow();
  }

  private void act(Scene scene, Runnable deed) {
    Fx.run(deed);
    Fx.run(threads::run);
    shot.orElseThrow().lookAgain(scene);
  }

  private void press(Scene scene, String id) {
    act(scene, () -> ((Button) scene.lookup("#" + id)).fire());
  }

  private void type(Scene scene, String id, String typed) {
    act(scene, () -> ((TextInputControl) scene.lookup("#" + id)).setText(typed));
  }

  private void fits(Scene scene, String state) {
    shot.orElseThrow().keep(scene, "supply", state);
    isFitForEverybody(scene);
  }

  private <I extends Record> List<I> sent(Class<I> type) {
    return api.calls().stream()
        .map(FakeApi.Call::input)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private void answer(Offers offers) {
    api.on(SupplyApi.OFFERS, _ -> done(offers));
  }

  private Scene searched(Look look, Offers offers) {
    answer(offers);
    var scene = open(look, ADMIN);
    act(scene, () -> model().come(new Errand(Way.BUY, Optional.of(NumberClass.POOL.name()))));
    type(scene, "search-count", "4");
    type(scene, "search-areaCode", "212");
    press(scene, "supply-search");
    return scene;
  }

  private List<PhoneNumber> chosen() {
    return model().searching().chosen().getValue().stream().map(Offer::number).toList();
  }

  private static List<PhoneNumber> numbers(Integer... last) {
    return Stream.of(last).map(SampleSupply::number).toList();
  }

  private static Offers found() {
    return SampleSupply.offers(Answer.FOUND, SampleSupply.rows(), Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void anOrderTellsOfEachNumberWhatBecameOfIt(Look look) {
    var scene = open(look, ADMIN);
    fits(scene, "orders");
    act(scene, () -> model().orders().rows().choose(Set.of(SampleSupply.mixed().head().id())));
    fits(scene, "order");
    press(scene, "order-open-0");
    assertThat(gone).containsExactly(new Place.Numbers(Optional.of(SampleSupply.NUMBER.value())));
    press(scene, "supply-import-these");
    assertThat(model().view().get()).isEqualTo(View.IMPORT);
    assertThat(model().importing().lines().text().get()).isEqualTo(SampleSupply.number(1).value());
    fits(scene, "import-outside");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoHasOrderedNothingIsToldTheTwoWays(Look look) {
    api.on(SupplyApi.ORDERS, _ -> done(new Orders(List.of(), Optional.empty())));
    var scene = open(look, ADMIN);
    fits(scene, "no-orders");
    press(scene, "supply-buy-open");
    assertThat(model().view().get()).isEqualTo(View.BUY);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void withoutAProviderOneIsLedToTheSetup(Look look) {
    api.on(ProviderApi.STANDING, _ -> done(SampleSupply.provider(ProviderApi.State.NOT_CONNECTED)));
    var scene = open(look, ADMIN);
    act(scene, () -> model().view().set(View.BUY));
    assertThat(scene.lookup("#supply-search").isDisabled()).isTrue();
    fits(scene, "not-connected");
    press(scene, "supply-to-setup");
    assertThat(gone).containsExactly(Place.messagingSetup());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatIsFoundIsChosenAndBoughtForAReasonAfterItsImpact(Look look) {
    api.on(SupplyApi.BUY, _ -> done(SampleSupply.mixed()));
    api.on(SupplyApi.BUY.preview(), _ -> done(SampleSupply.impact()));
    var scene = searched(look, found());
    assertThat(sent(Search.class))
        .singleElement()
        .satisfies(search -> assertThat(search.unit()).isEqualTo(SampleSupply.UNIT));
    assertThat(chosen()).as("of what serves as it is").isEqualTo(numbers(0, 3, 4, 5));
    act(scene, () -> model().searching().rows().choose(Set.copyOf(numbers(0, 1, 2, 3))));
    fits(scene, "found");
    press(scene, "supply-buy-open");
    assertThat(scene.lookup("#supply-buy").isDisabled()).isTrue();
    type(scene, "buy-reason", "More people join");
    fits(scene, "buy");
    press(scene, "supply-buy");
    fits(scene, "impact");
    press(scene, "impact-confirm");
    assertThat(sent(Buy.class))
        .last()
        .isEqualTo(
            new Buy(
                SampleSupply.SEARCH,
                numbers(0, 1, 2, 3),
                NumberClass.POOL,
                SampleSupply.UNIT,
                new Note("More people join")));
    assertThat(scene.lookup("#buy-reason")).isNull();
    assertThat(model().view().get()).isEqualTo(View.ORDERS);
    assertThat(scene.lookup("#order-row-0")).as("its progress is in sight").isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aSearchWaitsFindsNothingFailsAndRunsOut(Look look) {
    var scene = open(look, ADMIN);
    act(scene, () -> model().view().set(View.BUY));
    fits(scene, "not-searched");
    scene = searched(look, SampleSupply.offers(Answer.AWAITED, List.of(), Optional.empty()));
    fits(scene, "awaited");
    answer(SampleSupply.offers(Answer.FOUND, List.of(), Optional.empty()));
    act(scene, later::pass);
    fits(scene, "none-found");
    scene =
        searched(
            look,
            SampleSupply.offers(Answer.FAILED, List.of(), Optional.of(ProviderError.NOT_REACHED)));
    fits(scene, "failed");
    scene = searched(look, found());
    act(scene, later::pass);
    fits(scene, "over");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void pastedLinesAreJudgedBeforeTheyAreSent(Look look) {
    var scene = open(look, ADMIN);
    act(scene, () -> model().view().set(View.IMPORT));
    fits(scene, "import");
    type(
        scene,
        "import-rows",
        "+1 212 555 0100\n+12125550100\nthe number at the door\n020 7946 0123");
    fits(scene, "import-judged");
    assertThat(model().importing().judged().getValue())
        .filteredOn(PastedLine::isCompleted)
        .flatExtracting(line -> line.held().stream().toList())
        .containsExactly(new HeldAs("+442079460123"));
    assertThat(model().searching().form().country().text().get()).isEqualTo("GB");
    assertThat(scene.lookup("#supply-import").isDisabled()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatIsOldDeniedOrFailedSaysSo(Look look) {
    var scene = open(look, ADMIN);
    act(
        scene,
        () -> {
          model().orders().rows().choose(Set.of(SampleSupply.mixed().head().id()));
          model().follow(new LiveState.Ended("signed-out"));
        });
    fits(scene, "stale");
    api.on(SupplyApi.ORDERS, _ -> refused(new Refusal.Unavailable("too-busy")));
    fits(open(look, ADMIN), "orders-failed");
    api.on(SupplyApi.ORDERS, _ -> refused(new Refusal.Denied("not-permitted", Map.of())));
    fits(open(look, ADMIN), "orders-denied");
  }

  @Test
  void whoMayOnlyLookCanSearchAndIsToldWhyNotBuy() {
    answer(found());
    var scene = open(Shot.LIGHT, SupplyApi.SUPPLY_VIEW, OrganisationApi.ORGANISATION_VIEW);
    act(scene, () -> model().come(new Errand(Way.BUY, Optional.of(NumberClass.POOL.name()))));
    press(scene, "supply-search");
    assertThat(scene.lookup("#supply-buy-open").isDisabled()).isTrue();
    assertThat(scene.lookup("#supply-buy-open-place").getAccessibleText()).contains("spends money");
    assertThat(api.calls())
        .extracting(FakeApi.Call::endpoint)
        .doesNotContain(ProviderApi.STANDING.name());
  }

  @Test
  void aSearchThatIsRefusedIsToldAtItsField() {
    api.on(SupplyApi.SEARCH, _ -> refused(new Refusal.Invalid("areaCode", "area-code", Map.of())));
    var scene = open(Shot.LIGHT, ADMIN);
    act(scene, () -> model().come(new Errand(Way.BUY, Optional.of(NumberClass.POOL.name()))));
    press(scene, "supply-search");
    assertThat(scene.lookup("#search-areaCode").getAccessibleText()).contains("six digits");
  }
}
