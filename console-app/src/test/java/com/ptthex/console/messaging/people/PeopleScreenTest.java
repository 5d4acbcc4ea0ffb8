package com.ptthex.console.messaging.people;

import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.people.PeopleApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Look at the pictures whenever the screen changes. */
final class PeopleScreenTest {

  static Stream<Look> looks() {
    return PeopleStage.looks();
  }

  private static void press(Scene scene, String id) {
    Fx.run(() -> ((ButtonBase) scene.lookup("#" + id)).fire());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aSitterBesideTheNumbersThatAreTheirs(Look look) {
    var scene = PeopleStage.take(look, "list", stage -> stage.choose(SamplePeople.SITTER));
    assertThat(Fx.get(() -> scene.getRoot().lookupAll("#person-number"))).hasSize(3);
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoHasNoNumberYetIsToldWhereToGetOne(Look look) {
    var scene = PeopleStage.take(look, "no-number", stage -> stage.choose(SamplePeople.NEW));
    assertThat(scene.lookup("#person-to-numbers").isVisible()).isTrue();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aClientBesideTheNumbersThatConversationsGoOver(Look look) {
    var scene = PeopleStage.take(look, "client", stage -> stage.choose(SamplePeople.CLIENT));
    assertThat(Fx.get(() -> scene.getRoot().lookupAll("#person-number"))).hasSize(1);
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoNeverToldANameIsCalledByWhatIsShownOfTheirNumber(Look look) {
    var scene = PeopleStage.take(look, "nameless", stage -> stage.choose(SamplePeople.NAMELESS));
    assertThat(scene.lookup("#person-to-numbers").isVisible()).isFalse();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theNumbersCouldNotBeLoaded(Look look) {
    var scene =
        PeopleStage.take(
            look,
            "numbers-failed",
            stage -> {
              var busy = new Refusal.Unavailable("too-busy");
              stage.api().on(NumbersApi.LIST, _ -> FakeApi.refused(busy));
              stage.choose(SamplePeople.SITTER);
            });
    assertThat(scene.lookup(".failed-line")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatIsFilledInForAnotherPerson(Look look) {
    var scene =
        PeopleStage.take(
            look,
            "add-form",
            stage -> {
              stage.model().adding().opener().start();
              stage.model().adding().name().leave();
              stage.model().adding().phone().text().set("12");
              stage.model().adding().phone().leave();
            });
    assertThat(scene.lookup("#person-phone")).isNotNull();
    assertThat(Fx.get(() -> scene.getRoot().lookupAll(".field-fault"))).hasSize(2);
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whyAPersonWasNotAdded(Look look) {
    var scene =
        PeopleStage.take(
            look,
            "add-refused",
            stage -> {
              var taken = new Refusal.Conflict("person-phone-taken");
              stage.api().on(PeopleApi.ADD, _ -> FakeApi.refused(taken));
              stage.fillIn().model().adding().action().start();
            });
    assertThat(scene.getRoot().lookupAll("#problem")).anyMatch(note -> note.isVisible());
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void nobodyYet(Look look) {
    var scene = PeopleStage.take(look, "empty", List.of(), _ -> {}, SamplePeople.ALL);
    assertThat(scene.lookup(".notice-empty #people-add-open")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void nobodyIsCalledThis(Look look) {
    var scene =
        PeopleStage.take(
            look, "none-found", stage -> stage.model().filter().search().set("nobody's name"));
    assertThat(scene.lookup("#people-show-all")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theListIsOldWhileTheServerIsAway(Look look) {
    var scene =
        PeopleStage.take(
            look,
            "stale",
            stage -> {
              stage.choose(SamplePeople.SITTER);
              refuse(stage, new Refusal.Unavailable("storage-unreachable"));
              stage.model().reload();
            });
    assertThat(Fx.get(() -> scene.getRoot().lookupAll(".stale-banner"))).hasSize(1);
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theListIsNotOpenToSomebody(Look look) {
    var scene =
        PeopleStage.take(
            look,
            "denied",
            stage -> {
              refuse(stage, new Refusal.Denied("permission-missing", Map.of()));
              stage.model().rows().restart();
            });
    assertThat(scene.lookup(".notice-denied")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theListCouldNotBeLoaded(Look look) {
    var scene =
        PeopleStage.take(
            look,
            "failed",
            stage -> {
              refuse(stage, new Refusal.Unavailable("too-busy"));
              stage.model().rows().restart();
            });
    assertThat(scene.lookup(".notice-failed")).isNotNull();
    isFitForEverybody(scene);
  }

  private static void refuse(PeopleStage stage, Refusal refusal) {
    stage.api().on(PeopleApi.LIST, _ -> FakeApi.refused(refusal));
  }

  @Test
  void aNumberLeadsToItselfInTheInventory() {
    var open = new ArrayList<PeopleStage>();
    var scene =
        PeopleStage.take(
            Shot.LIGHT, "leads-on", stage -> open.add(stage.choose(SamplePeople.CLIENT)));
    press(scene, "person-number");
    press(scene, "person-number");
    var there = new Place.Numbers(Optional.of(SamplePeople.IN_USE.id().value()));
    assertThat(open.getFirst().went()).containsExactly(there, there);
  }

  @Test
  void whoHasNoNumberLeadsToTheInventory() {
    var open = new ArrayList<PeopleStage>();
    var scene =
        PeopleStage.take(
            Shot.LIGHT, "leads-to-numbers", stage -> open.add(stage.choose(SamplePeople.NEW)));
    press(scene, "person-to-numbers");
    assertThat(open.getFirst().went()).containsExactly(Place.numbers());
  }

  @Test
  void whoMayOnlyLookIsToldWhoCanAddAndAsksForNoNumbersTheyMayNotSee() {
    var open = new ArrayList<PeopleStage>();
    var scene =
        PeopleStage.take(
            Shot.LIGHT,
            "looking-only",
            SamplePeople.all(),
            stage -> open.add(stage.choose(SamplePeople.SITTER)),
            PeopleApi.PEOPLE_VIEW);
    var add = scene.lookup("#people-add-open");
    assertThat(add.isDisabled()).isTrue();
    assertThat(add.getParent().getAccessibleText()).contains("administrator");
    assertThat(scene.lookup("#person-numbers")).isNull();
    assertThat(open.getFirst().api().calls())
        .extracting(FakeApi.Call::endpoint)
        .doesNotContain(NumbersApi.LIST.name());
    isFitForEverybody(scene);
  }
}
