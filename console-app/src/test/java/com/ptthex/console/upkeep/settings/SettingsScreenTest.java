package com.ptthex.console.upkeep.settings;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static com.ptthex.shared.upkeep.settings.SettingsApi.SETTINGS_VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.setting.SettingValue.Count;
import com.ptthex.shared.contract.setting.SettingValue.Words;
import com.ptthex.shared.messaging.numbers.NumberSettings;
import com.ptthex.shared.trust.organisation.SiteSettings;
import com.ptthex.shared.upkeep.settings.SettingsApi;
import com.ptthex.shared.upkeep.settings.SettingsApi.Change;
import com.ptthex.shared.upkeep.settings.SettingsApi.Wish;
import com.ptthex.shared.value.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The room of settings, as somebody sees and uses it. Look at the pictures. */
final class SettingsScreenTest {
  private final SettingsStage stage = new SettingsStage();

  @ParameterizedTest
  @MethodSource("com.ptthex.console.upkeep.settings.SettingsStage#looks")
  void everyGroupShowsWhatIsChosenWithinWhichRangeAndByWhom(Look look) {
    var scene = stage.open(look, SettingsStage.ADMIN);
    stage.fits(scene, "site");
    stage.press(scene, "settings-group-words");
    stage.fits(scene, "words");
    stage.press(scene, "settings-group-desks");
    stage.fits(scene, "desks");
    stage.press(scene, "settings-group-numbers");
    stage.fits(scene, "numbers");
    stage.press(scene, "settings-group-messages");
    stage.fits(scene, "messages");
    stage.press(scene, "settings-group-routing");
    stage.fits(scene, "routing");
    stage.press(scene, "settings-group-policy");
    stage.fits(scene, "policy");
  }

  @ParameterizedTest
  @MethodSource("com.ptthex.console.upkeep.settings.SettingsStage#looks")
  void severalAreChangedLookedOverAndSavedForAReasonAtOnce(Look look) {
    stage.api.on(SettingsApi.CHANGE, _ -> done(SampleSettings.settings()));
    var scene = stage.open(look, SettingsStage.ADMIN);
    stage.type(scene, "setting-site-name", "Harbour control");
    stage.press(scene, "settings-group-numbers");
    stage.type(scene, "setting-numbers-cooldown", "45");
    stage.fits(scene, "unsaved");
    stage.press(scene, "settings-change-open");
    stage.type(scene, "setting-review-reason", SampleSettings.WHY.value());
    stage.fits(scene, "review");
    stage.press(scene, "settings-change");
    assertThat(stage.sent(Change.class))
        .containsExactly(
            new Change(
                List.of(
                    new Wish(SiteSettings.NAME.key(), new Words("Harbour control"), new Version(0)),
                    new Wish(NumberSettings.COOLDOWN.key(), new Count(45), new Version(3))),
                Optional.of(SampleSettings.WHY)));
    assertThat(scene.lookup("#settings-discard")).isNull();
  }

  @Test
  void withoutAReasonNothingThatCanDoHarmIsSaved() {
    var scene = stage.open(Shot.LIGHT, SettingsStage.ADMIN);
    stage.press(scene, "settings-group-numbers");
    stage.type(scene, "setting-numbers-cooldown", "45");
    stage.press(scene, "settings-change-open");
    assertThat(scene.lookup("#settings-change").isDisabled()).isTrue();
    stage.type(scene, "setting-review-reason", "Because.");
    assertThat(scene.lookup("#settings-change").isDisabled()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("com.ptthex.console.upkeep.settings.SettingsStage#looks")
  void whatDoesNotFitIsSaidAtItsFieldAndCannotBeSaved(Look look) {
    var scene = stage.open(look, SettingsStage.ADMIN);
    stage.press(scene, "settings-group-numbers");
    stage.type(scene, "setting-numbers-rest", "12");
    stage.type(scene, "setting-numbers-cooldown", "7");
    Fx.run(() -> scene.lookup("#setting-numbers-cooldown").requestFocus());
    Fx.run(() -> scene.lookup("#setting-numbers-rest").requestFocus());
    stage.fits(scene, "wrong");
    assertThat(scene.lookup("#settings-change-open").isDisabled()).isTrue();
  }

  @Test
  void whatTheServerFindsWrongStandsAtItsField() {
    stage.api.on(
        SettingsApi.CHANGE,
        _ -> refused(new Refusal.Invalid("numbers.rest", "range", Map.of("min", "0", "max", "8"))));
    var scene = stage.open(Shot.LIGHT, SettingsStage.ADMIN);
    stage.press(scene, "settings-group-numbers");
    stage.type(scene, "setting-numbers-rest", "12");
    stage.press(scene, "settings-change-open");
    stage.press(scene, "settings-change");
    assertThat(scene.lookup("#setting-numbers-rest").getAccessibleText())
        .contains("A number from 0 to 8 fits here.");
  }

  @Test
  void whoHasOnlyWrittenSomethingWrongCanDiscardItToo() {
    var scene = stage.open(Shot.LIGHT, SettingsStage.ADMIN);
    stage.press(scene, "settings-group-numbers");
    stage.type(scene, "setting-numbers-cooldown", "soon");
    stage.press(scene, "settings-discard");
    assertThat(((TextInputControl) scene.lookup("#setting-numbers-cooldown")).getText())
        .isEqualTo("60");
  }

  @Test
  void whatOthersChooseMeanwhileIsShownAndWhatWasBegunElsewhereStays() {
    var scene = stage.open(Shot.LIGHT, SettingsStage.ADMIN);
    stage.type(scene, "setting-site-name", "Harbour control");
    stage.api.on(
        SettingsApi.LIST,
        _ -> done(SampleSettings.settings(Map.of(NumberSettings.REST, new Count(12)))));
    Fx.run(() -> stage.model().reload());
    Fx.run(stage.threads::run);
    assertThat(((TextInputControl) scene.lookup("#setting-site-name")).getText())
        .isEqualTo("Harbour control");
    stage.press(scene, "settings-group-numbers");
    assertThat(((TextInputControl) scene.lookup("#setting-numbers-rest")).getText())
        .isEqualTo("12");
  }

  @Test
  void aSettingGoesBackToItsDefaultAndAllThatWasBegunCanBeDiscarded() {
    var scene = stage.open(Shot.LIGHT, SettingsStage.ADMIN);
    stage.press(scene, "settings-group-numbers");
    var cooldown = (TextInputControl) scene.lookup("#setting-numbers-cooldown");
    stage.press(scene, "setting-numbers-cooldown-reset");
    assertThat(cooldown.getText()).isEqualTo("90");
    assertThat(scene.lookup("#setting-numbers-cooldown-reset").isVisible()).isFalse();
    stage.press(scene, "settings-discard");
    assertThat(cooldown.getText()).isEqualTo("60");
    assertThat(scene.lookup("#settings-discard")).isNull();
  }

  @ParameterizedTest
  @MethodSource("com.ptthex.console.upkeep.settings.SettingsStage#looks")
  void whoMayOnlyLookIsToldAtEachSettingWhoChangesIt(Look look) {
    var scene = stage.open(look, SETTINGS_VIEW);
    stage.press(scene, "settings-group-numbers");
    stage.fits(scene, "looking-only");
    var input = scene.lookup("#setting-numbers-cooldown");
    assertThat(input.isDisabled()).isTrue();
    assertThat(scene.lookup("#setting-numbers-cooldown-reset").isVisible()).isFalse();
    assertThat(scene.getRoot().lookupAll(".action-place"))
        .anyMatch(
            place ->
                place.isFocusTraversable()
                    && place.getAccessibleText() != null
                    && place.getAccessibleText().contains("60"));
  }
}
