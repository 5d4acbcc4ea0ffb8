package com.ptthex.console.trust.devices;

import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.devices.DevicesApi;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Look at the pictures whenever the screen changes. */
final class DevicesScreenTest {

  static Stream<Look> looks() {
    return DevicesStage.looks();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void oneThatWaitsBesideTheOthers(Look look) {
    var scene = DevicesStage.take(look, "list", stage -> stage.choose(SampleDevices.PENDING));
    assertThat(scene.lookup("#devices-approve-open").isDisabled()).isFalse();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void oneThatIsKeptOut(Look look) {
    var scene = DevicesStage.take(look, "revoked", stage -> stage.choose(SampleDevices.REVOKED));
    var approve = scene.lookup("#devices-approve-open");
    assertThat(approve.isDisabled()).isTrue();
    assertThat(scene.lookup("#devices-revoke-open").isDisabled()).isTrue();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoCarriesANewOne(Look look) {
    var scene =
        DevicesStage.take(look, "add-form", stage -> stage.model().registering().opener().start());
    assertThat(scene.lookup("#device-account")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theCodeIsShownToACameraAndInWords(Look look) {
    var scene =
        DevicesStage.take(
            look,
            "code",
            stage -> {
              var registering = stage.model().registering();
              registering.opener().start();
              var person = SampleDevices.PENDING.account().value().toString();
              registering.person().text().set(person);
              registering.action().start();
            });
    assertThat(scene.lookup("#device-code-value"))
        .isInstanceOfSatisfying(
            TextField.class,
            code -> assertThat(code.getText()).isEqualTo(SampleDevices.CODE.grouped()));
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theMarkIsComparedBeforeApproving(Look look) {
    var scene =
        DevicesStage.take(
            look,
            "approve-form",
            stage ->
                stage.choose(SampleDevices.PENDING).model().approving().deed().opener().start());
    assertThat(scene.lookup("#decide-reason")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatRevokingDoes(Look look) {
    var scene =
        DevicesStage.take(
            look,
            "revoke-impact",
            stage -> {
              var revoking = stage.choose(SampleDevices.APPROVED).model().revoking();
              revoking.deed().opener().start();
              revoking.reason().text().set("Left behind on a train.");
              revoking.deed().action().start();
            });
    assertThat(scene.lookup("#impact-confirm")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void noDeviceYet(Look look) {
    var scene = DevicesStage.take(look, "empty", List.of(), _ -> {}, SampleDevices.ALL);
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theListIsOldWhileTheServerIsAway(Look look) {
    var scene =
        DevicesStage.take(
            look,
            "stale",
            stage -> {
              var away = new Refusal.Unavailable("storage-unreachable");
              stage.api().on(DevicesApi.LIST, _ -> FakeApi.refused(away));
              stage.model().reload();
            });
    assertThat(scene.lookup(".stale-banner")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theListIsNotOpenToSomebody(Look look) {
    var scene =
        DevicesStage.take(
            look,
            "denied",
            stage -> {
              var denied = new Refusal.Denied("permission-missing", Map.of());
              stage.api().on(DevicesApi.LIST, _ -> FakeApi.refused(denied));
              stage.model().rows().restart();
            });
    assertThat(scene.lookup(".notice-denied")).isNotNull();
    isFitForEverybody(scene);
  }

  @Test
  void whoMayOnlyLookIsToldWhoCanDoMore() {
    var scene =
        DevicesStage.take(
            Shot.LIGHT,
            "looking-only",
            SampleDevices.all(),
            stage -> stage.choose(SampleDevices.PENDING),
            DevicesApi.DEVICES_VIEW);
    var approve = scene.lookup("#devices-approve-open");
    assertThat(approve.isDisabled()).isTrue();
    assertThat(approve.getParent().getAccessibleText()).contains("administrator");
  }
}
