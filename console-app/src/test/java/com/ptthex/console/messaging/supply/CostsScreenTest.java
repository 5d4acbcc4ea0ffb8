package com.ptthex.console.messaging.supply;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.messaging.supply.SupplyModel.View;
import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.supply.CostsApi;
import com.ptthex.shared.messaging.supply.CostsApi.Costs;
import com.ptthex.shared.messaging.supply.CostsApi.FindUnused;
import com.ptthex.shared.messaging.supply.CostsApi.Forecast;
import com.ptthex.shared.messaging.supply.CostsApi.Unused;
import com.ptthex.shared.messaging.supply.CostsApi.UnusedFor;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What numbers cost and how long the pool lasts, as somebody sees it. Look at the pictures. */
final class CostsScreenTest {
  private static final Permission[] ADMIN = {
    SupplyApi.SUPPLY_VIEW, SupplyApi.SUPPLY_BUY, OrganisationApi.ORGANISATION_VIEW
  };

  private final ByHand threads = new ByHand();
  private final FakeApi api = SampleCosts.into(SampleSupply.api());
  private final List<Place> gone = new ArrayList<>();
  private Optional<Shot> shot = Optional.empty();
  private Optional<SupplyModel> made = Optional.empty();

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  private Scene open(Look look, View view, Permission... may) {
    var taken = Shot.of(look).sized(1366, 768);
    shot = Optional.of(taken);
    var scene =
        taken.scene(
            it -> {
              var frame = new Frame();
              var model = new SupplyModel(Desks.of(api, threads, may));
              made = Optional.of(model);
              var ui = new Ui(it, Desks.CLOCK, List.of(SupplyText.class));
              model.loadUnits();
              model.reload();
              threads.run();
              frame.show(ui, new SupplyScreen(ui, frame, gone::add, model));
              return frame;
            });
    act(scene, () -> model().view().set(view));
    return scene;
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
    act(scene, () -> ((ButtonBase) scene.lookup("#" + id)).fire());
  }

  private void fits(Scene scene, String state) {
    shot.orElseThrow().keep(scene, "supply", state);
    isFitForEverybody(scene);
  }

  private static List<String> words(Scene scene) {
    return Parts.all(scene.getRoot())
        .flatMap(
            node ->
                node instanceof Labeled label
                    ? Optional.ofNullable(label.getText()).stream()
                    : Stream.of())
        .map(Isolated::undone)
        .toList();
  }

  private List<UnusedFor> asked() {
    return api.calls().stream()
        .map(FakeApi.Call::input)
        .flatMap(it -> it instanceof FindUnused find ? find.unusedFor().stream() : Stream.of())
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void costsAreToldByKindAndTheUnusedLeadToTheInventory(Look look) {
    var scene = open(look, View.COSTS, ADMIN);
    fits(scene, "costs");
    var first = SampleCosts.unused().rows().getFirst();
    act(scene, () -> model().costs().unused().choose(Set.of(first.id())));
    fits(scene, "costs-unused");
    press(scene, "unused-open");
    assertThat(gone).containsExactly(new Place.Numbers(Optional.of(first.id().value())));
    press(scene, "unused-for-quarter");
    assertThat(asked()).containsExactly(UnusedFor.MONTH, UnusedFor.QUARTER);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void eachUnitIsToldHowLongItsPoolLastsAndWhy(Look look) {
    var scene = open(look, View.CAPACITY, ADMIN);
    fits(scene, "capacity");
    press(scene, "supply-buy-open");
    assertThat(model().view().get()).isEqualTo(View.BUY);
    assertThat(model().searching().form().forWhom().numberClass().text().get()).isEqualTo("POOL");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whereThereIsNothingItSaysSo(Look look) {
    var kinds = SampleCosts.costs().kinds();
    api.on(CostsApi.COSTS, _ -> done(new Costs(kinds, SampleCosts.NONE)));
    api.on(CostsApi.UNUSED, _ -> done(new Unused(List.of(), Optional.empty(), SampleCosts.NONE)));
    api.on(CostsApi.FORECAST, _ -> done(new Forecast(List.of())));
    fits(open(look, View.COSTS, ADMIN), "costs-empty");
    fits(open(look, View.CAPACITY, ADMIN), "capacity-empty");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatIsOldFailedOrDeniedSaysSo(Look look) {
    var scene = open(look, View.COSTS, ADMIN);
    act(scene, () -> model().follow(new LiveState.Ended("signed-out")));
    fits(scene, "costs-stale");
    refuse(new Refusal.Unavailable("too-busy"));
    fits(open(look, View.COSTS, ADMIN), "costs-failed");
    fits(open(look, View.CAPACITY, ADMIN), "capacity-failed");
    refuse(new Refusal.Denied("not-permitted", Map.of()));
    fits(open(look, View.COSTS, ADMIN), "costs-denied");
    fits(open(look, View.CAPACITY, ADMIN), "capacity-denied");
  }

  private void refuse(Refusal refusal) {
    api.on(CostsApi.COSTS, _ -> refused(refusal));
    api.on(CostsApi.UNUSED, _ -> refused(refusal));
    api.on(CostsApi.FORECAST, _ -> refused(refusal));
  }

  @Test
  void aPriceThatNobodyToldIsNotKnownAndNeverNothing() {
    var scene = open(Shot.LIGHT, View.COSTS, ADMIN);
    assertThat(words(scene)).contains("16.10 USD each month", "Not known");
    assertThat(words(scene)).noneMatch(word -> word.matches("0(\\.0+)? USD.*"));
  }

  @Test
  void nothingIsAskedThatNobodyLooksAt() {
    open(Shot.LIGHT, View.ORDERS, ADMIN);
    assertThat(api.calls()).extracting(call -> (Object) call.endpoint()).doesNotContain(names());
    open(Shot.LIGHT, View.CAPACITY, ADMIN);
    assertThat(api.calls()).extracting(FakeApi.Call::endpoint).contains("supply.forecast");
  }

  private static Object[] names() {
    return Stream.of(CostsApi.COSTS, CostsApi.UNUSED, CostsApi.FORECAST)
        .map(Endpoint::name)
        .toArray();
  }
}
