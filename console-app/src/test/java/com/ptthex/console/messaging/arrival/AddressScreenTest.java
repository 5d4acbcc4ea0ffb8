package com.ptthex.console.messaging.arrival;

import static com.ptthex.console.messaging.arrival.ArrivalsStage.ADMIN;
import static com.ptthex.console.testing.FakeApi.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.messaging.arrival.ArrivalApi;
import com.ptthex.shared.messaging.arrival.TrialApi;
import com.ptthex.shared.messaging.inbox.AddressApi;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An address is tested, taken, and seen to work. Look at the pictures. */
final class AddressScreenTest {
  private static final String WHY = "The house has a line of its own now.";

  private final ArrivalsStage stage = new ArrivalsStage();

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  private Scene ways(Look look) {
    var scene = stage.open(look, ADMIN);
    stage.press(scene, "arrivals-view-ways");
    return scene;
  }

  private static String said(Scene scene, String id) {
    return ((Labeled) scene.lookup("#" + id)).getText();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void anAddressIsTestedBeforeItIsTaken(Look look) {
    stage.api.on(TrialApi.TRY, _ -> done(SampleReach.underWay()));
    stage.api.on(AddressApi.CHANGE, _ -> done(SampleArrivals.address()));
    var scene = ways(look);
    stage.press(scene, "arrival-try-open");
    stage.type(scene, Map.of("trial-address", SampleReach.NEW.value()));
    stage.fits(scene, "address-to-test");
    stage.api.on(TrialApi.STANDING, _ -> done(SampleReach.there()));
    stage.press(scene, "arrival-try");
    assertThat(stage.sent(TrialApi.Try.class)).containsExactly(new TrialApi.Try(SampleReach.NEW));
    assertThat(stage.sent(AddressApi.Change.class)).as("it is only tested").isEmpty();
    stage.fits(scene, "address-tested");

    stage.press(scene, "inbox-address-change-open");
    stage.type(scene, Map.of("address-reason", WHY));
    stage.fits(scene, "address-offered");
    stage.press(scene, "inbox-address-change");
    assertThat(stage.sent(AddressApi.Change.class))
        .containsExactly(
            new AddressApi.Change(Optional.of(SampleReach.NEW), new Note(WHY), new Version(4)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whereTheSiteDoesNotHearItselfItSaysWhy(Look look) {
    stage.api.on(ArrivalApi.STANDING, _ -> done(SampleReach.notReached()));
    stage.api.on(TrialApi.STANDING, _ -> done(SampleReach.notThere()));
    var scene = ways(look);
    stage.fits(scene, "address-not-reached");
    assertThat(scene.lookup("#arrivals-reach-way")).isNotNull();
    assertThat(scene.lookup("#arrivals-trial-outcome")).isNotNull();
    assertThat(said(scene, "arrivals-reach-way"))
        .isNotEqualTo(said(scene, "arrivals-trial-outcome"));
    stage.press(scene, "inbox-address-change-open");
    stage.type(scene, Map.of("address-reason", WHY));
    stage.api.on(AddressApi.CHANGE, _ -> done(SampleArrivals.address()));
    stage.press(scene, "inbox-address-change");
    assertThat(stage.sent(AddressApi.Change.class))
        .as("what did not work is not offered")
        .extracting(AddressApi.Change::address)
        .containsExactly(SampleArrivals.address().address());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void numbersThatAreNotRightLeadToWhereTheyArePutRight(Look look) {
    stage.api.on(ArrivalApi.STANDING, _ -> done(SampleReach.drifted()));
    var scene = ways(look);
    stage.fits(scene, "address-drifted");
    stage.press(scene, "arrivals-to-setup");
    assertThat(stage.went).containsExactly(Place.messagingSetup());
  }

  @Test
  void whatIsRightLeadsNowhere() {
    assertThat(ways(Shot.LIGHT).lookup("#arrivals-to-setup")).isNull();
  }
}
