package com.ptthex.console.attention.alerts;

import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.text.Codes;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.text.Moments;
import com.ptthex.console.ui.text.Texts;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.wire.Names;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Look at the pictures whenever the screen changes. */
final class AlertsScreenTest {

  static Stream<Look> looks() {
    return AlertsStage.looks();
  }

  @ParameterizedTest
  @EnumSource
  void whatAnAlertIsAboutIsSaidInWords(Language language) {
    var texts = new Texts(language);
    var codes = new Codes(texts, new Moments(texts, ZoneOffset.UTC), List.of(AlertsText.class));
    assertThat(AlertKind.values())
        .allSatisfy(
            kind -> {
              var code = Names.camel(kind);
              assertThat(codes.word("alert", code)).isNotEqualTo(Isolated.code(code));
            });
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatStandsWorstFirst(Look look) {
    var scene = AlertsStage.take(look, "list", stage -> stage.choose(SampleAlerts.CLIENT_WITHOUT));
    assertThat(scene.lookup("#alerts-acknowledge").isDisabled()).isFalse();
    assertThat(scene.lookup("#alerts-dismiss-open").isDisabled()).isFalse();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoHasItInHand(Look look) {
    var scene = AlertsStage.take(look, "in-hand", stage -> stage.choose(SampleAlerts.LICENCE));
    assertThat(scene.lookup("#alerts-acknowledge").isDisabled()).isTrue();
    assertThat(scene.lookup("#alerts-dismiss-open").isDisabled())
        .as("a critical one is not dismissed")
        .isTrue();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void howTheyEnded(Look look) {
    var scene =
        AlertsStage.take(look, "resolved", stage -> stage.allStates().choose(SampleAlerts.POOL));
    assertThat(scene.lookup("#alerts-resolve-open").isDisabled()).isTrue();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whyItWasDismissed(Look look) {
    var scene =
        AlertsStage.take(
            look, "dismissed", stage -> stage.allStates().choose(SampleAlerts.LICENCE_SOON));
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whyItIsOverByItself(Look look) {
    var scene =
        AlertsStage.take(look, "settled", stage -> stage.allStates().choose(SampleAlerts.HEALED));
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatIsSaidWhenOneIsResolved(Look look) {
    var scene =
        AlertsStage.take(
            look,
            "resolve-form",
            stage ->
                stage.choose(SampleAlerts.STRANDED).model().resolving().deed().opener().start());
    assertThat(scene.lookup("#resolve-note")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void oneIsDismissedForAReason(Look look) {
    var scene =
        AlertsStage.take(
            look,
            "dismiss-form",
            stage ->
                stage
                    .choose(SampleAlerts.CLIENT_WITHOUT)
                    .model()
                    .dismissing()
                    .deed()
                    .opener()
                    .start());
    assertThat(scene.lookup("#dismiss-reason")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whyItCouldNotBeTakenInHand(Look look) {
    var scene =
        AlertsStage.take(
            look,
            "refused",
            stage -> {
              var changed = new Refusal.Conflict("alert-changed-meanwhile");
              stage.api().on(AlertsApi.ACKNOWLEDGE, _ -> FakeApi.refused(changed));
              stage.choose(SampleAlerts.STRANDED).model().acknowledging().start();
            });
    assertThat(scene.getRoot().lookupAll("#problem")).anyMatch(note -> note.isVisible());
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void nothingStands(Look look) {
    var scene = AlertsStage.take(look, "empty", List.of(), _ -> {}, SampleAlerts.ALL);
    assertThat(scene.lookup(".notice-empty")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theListIsOldWhileTheServerIsAway(Look look) {
    var scene =
        AlertsStage.take(
            look,
            "stale",
            stage -> {
              stage.choose(SampleAlerts.STRANDED);
              var away = new Refusal.Unavailable("storage-unreachable");
              stage.api().on(AlertsApi.LIST, _ -> FakeApi.refused(away));
              stage.model().reload();
            });
    assertThat(Fx.get(() -> scene.getRoot().lookupAll(".stale-banner"))).hasSize(1);
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theListIsNotOpenToSomebody(Look look) {
    var scene =
        AlertsStage.take(
            look,
            "denied",
            stage -> {
              var denied = new Refusal.Denied("permission-missing", Map.of());
              stage.api().on(AlertsApi.LIST, _ -> FakeApi.refused(denied));
              stage.model().rows().restart();
            });
    assertThat(scene.lookup(".notice-denied")).isNotNull();
    isFitForEverybody(scene);
  }

  @Test
  void oneButtonLeadsToWhereSomethingCanBeDone() {
    var went = new ArrayList<Place>();
    var scene =
        AlertsStage.take(
            Shot.LIGHT,
            "leads-on",
            SampleAlerts.all(),
            went,
            stage -> stage.choose(SampleAlerts.LICENCE),
            SampleAlerts.ALL);
    Fx.run(() -> ((Button) scene.lookup("#alert-open")).fire());
    assertThat(went).containsExactly(Place.licence());
  }

  @Test
  void whoMayOnlyLookIsToldWhoCanDoMoreAndNoNameTheyMayNotSee() {
    var scene =
        AlertsStage.take(
            Shot.LIGHT,
            "looking-only",
            SampleAlerts.all(),
            stage -> stage.choose(SampleAlerts.CLIENT_WITHOUT),
            AlertsApi.ALERTS_VIEW);
    for (var id : List.of("alerts-acknowledge", "alerts-resolve-open", "alerts-dismiss-open")) {
      var button = scene.lookup("#" + id);
      assertThat(button.isDisabled()).as(id).isTrue();
      assertThat(button.getParent().getAccessibleText()).as(id).contains("administrator");
    }
    assertThat(scene.lookup("#alert-open")).isNull();
  }
}
