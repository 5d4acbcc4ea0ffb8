package com.ptthex.console.upkeep.settings;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static com.ptthex.shared.upkeep.settings.SettingsApi.SETTINGS_EDIT;
import static com.ptthex.shared.upkeep.settings.SettingsApi.SETTINGS_VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.messaging.numbers.NumbersText;
import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.LaterByHand;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.theme.Scale;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.setting.SettingValue.Count;
import com.ptthex.shared.contract.setting.SettingValue.Words;
import com.ptthex.shared.messaging.numbers.NumberSettings;
import com.ptthex.shared.trust.organisation.SiteSettings;
import com.ptthex.shared.upkeep.settings.SettingsApi;
import com.ptthex.shared.upkeep.settings.SettingsApi.Change;
import com.ptthex.shared.upkeep.settings.SettingsApi.History;
import com.ptthex.shared.upkeep.settings.SettingsApi.Wish;
import com.ptthex.shared.upkeep.settings.SnapshotsApi;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Restore;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Snapshots;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The room of settings, as somebody sees and uses it. Look at the pictures. */
final class SettingsScreenTest {
  private static final Permission[] ADMIN = {SETTINGS_VIEW, SETTINGS_EDIT};

  private final ByHand threads = new ByHand();
  private final FakeApi api = new FakeApi();
  private final Frame frame = Fx.get(Frame::new);
  private Optional<Shot> shot = Optional.empty();

  static Stream<Look> looks() {
    return Stream.of(
        Shot.LIGHT,
        Shot.DARK,
        Shot.ARABIC,
        new Look(Shot.LIGHT.theme(), Shot.LIGHT.language(), new Scale(150)));
  }

  private static Impact impact() {
    return Impact.of(
        List.of(
            new Effect(
                "setting-goes",
                Map.of("setting", "numbers.cooldown", "from", "60", "to", "45", "unit", "days")),
            new Effect("cooldown-from-now-on", Map.of("days", "45")),
            new Effect("quarantined-keep-their-day", Map.of("count", "12"))),
        List.of(),
        Undo.POSSIBLE);
  }

  private Scene open(Look look, Permission... may) {
    api.on(SettingsApi.LIST, _ -> done(SampleSettings.settings()));
    api.on(SettingsApi.HISTORY, _ -> done(new History(SampleSettings.history(), Optional.empty())));
    api.on(
        SnapshotsApi.LIST,
        _ ->
            done(
                new Snapshots(
                    List.of(
                        SampleSettings.snapshot(1, "Before the summer season"),
                        SampleSettings.snapshot(3, "As it was handed over")))));
    api.on(SnapshotsApi.COMPARE, _ -> done(SampleSettings.comparison()));
    api.on(SettingsApi.CHANGE.preview(), _ -> done(impact()));
    api.on(SnapshotsApi.RESTORE.preview(), _ -> done(impact()));
    var taken = Shot.of(look).sized(1366, 768);
    shot = Optional.of(taken);
    return taken.scene(
        it -> {
          var desk = Desks.of(api, threads, new LaterByHand(), Desks.AGREES, may);
          var model = new SettingsModel(desk);
          var snapshots = new SnapshotsModel(desk);
          var ui = new Ui(it, Desks.CLOCK, List.of(SettingsText.class, NumbersText.class));
          model.reload();
          snapshots.reload();
          threads.run();
          frame.show(ui, new SettingsScreen(ui, desk, frame, model, snapshots));
          return frame;
        });
  }

  private void press(Scene scene, String id) {
    Fx.run(() -> ((ButtonBase) scene.lookup("#" + id)).fire());
    Fx.run(threads::run);
    shot.orElseThrow().lookAgain(scene);
  }

  private void type(Scene scene, String id, String text) {
    Fx.run(() -> ((TextInputControl) scene.lookup("#" + id)).setText(text));
    shot.orElseThrow().lookAgain(scene);
  }

  private void fits(Scene scene, String state) {
    shot.orElseThrow().keep(scene, "settings", state);
    isFitForEverybody(scene);
  }

  private <I extends Record> List<I> sent(Class<I> type) {
    return api.calls().stream()
        .filter(call -> !call.endpoint().endsWith(".preview"))
        .map(FakeApi.Call::input)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyGroupShowsWhatIsChosenWithinWhichRangeAndByWhom(Look look) {
    var scene = open(look, ADMIN);
    fits(scene, "site");
    press(scene, "settings-group-words");
    fits(scene, "words");
    press(scene, "settings-group-desks");
    fits(scene, "desks");
    press(scene, "settings-group-numbers");
    fits(scene, "numbers");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void severalAreChangedLookedOverAndSavedForAReasonAtOnce(Look look) {
    api.on(SettingsApi.CHANGE, _ -> done(SampleSettings.settings()));
    var scene = open(look, ADMIN);
    type(scene, "setting-site-name", "Harbour control");
    press(scene, "settings-group-numbers");
    type(scene, "setting-numbers-cooldown", "45");
    fits(scene, "unsaved");
    press(scene, "settings-change-open");
    type(scene, "setting-review-reason", SampleSettings.WHY.value());
    fits(scene, "review");
    press(scene, "settings-change");
    assertThat(sent(Change.class))
        .containsExactly(
            new Change(
                List.of(
                    new Wish(
                        SiteSettings.NAME.key(),
                        new Words(
                            "Harbour control"),
                        new Version(0)),
                    new Wish(NumberSettings.COOLDOWN.key(), new Count(45), new Version(3))),
                Optional.of(SampleSettings.WHY)));
    assertThat(scene.lookup("#settings-discard")).isNull();
  }

  @Test
  void withoutAReasonNothingThatCanDoHarmIsSaved() {
    var scene = open(Shot.LIGHT, ADMIN);
    press(scene, "settings-group-numbers");
    type(scene, "setting-numbers-cooldown", "45");
    press(scene, "settings-change-open");
    assertThat(scene.lookup("#settings-change").isDisabled()).isTrue();
    type(scene, "setting-review-reason", "Because.");
    assertThat(scene.lookup("#settings-change").isDisabled()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatDoesNotFitIsSaidAtItsFieldAndCannotBeSaved(Look look) {
    var scene = open(look, ADMIN);
    press(scene, "settings-group-numbers");
    type(scene, "setting-numbers-rest", "12");
    type(scene, "setting-numbers-cooldown", "7");
    Fx.run(() -> scene.lookup("#setting-numbers-cooldown").requestFocus());
    Fx.run(() -> scene.lookup("#setting-numbers-rest").requestFocus());
    fits(scene, "wrong");
    assertThat(scene.lookup("#settings-change-open").isDisabled()).isTrue();
  }

  @Test
  void whatTheServerFindsWrongStandsAtItsField() {
    api.on(
        SettingsApi.CHANGE,
        _ ->
            refused(
                new Refusal.Invalid(
                    "numbers.rest", "range", Map.of("min", "0", "max", "8"))));
    var scene = open(Shot.LIGHT, ADMIN);
    press(scene, "settings-group-numbers");
    type(scene, "setting-numbers-rest", "12");
    press(scene, "settings-change-open");
    press(scene, "settings-change");
    assertThat(scene.lookup("#setting-numbers-rest").getAccessibleText())
        .contains("A number from 0 to 8 fits here.");
  }

  @Test
  void aSettingGoesBackToItsDefaultAndAllThatWasBegunCanBeDiscarded() {
    var scene = open(Shot.LIGHT, ADMIN);
    press(scene, "settings-group-numbers");
    var cooldown = (TextInputControl) scene.lookup("#setting-numbers-cooldown");
    press(scene, "setting-numbers-cooldown-reset");
    assertThat(cooldown.getText()).isEqualTo("90");
    assertThat(scene.lookup("#setting-numbers-cooldown-reset").isVisible()).isFalse();
    press(scene, "settings-discard");
    assertThat(cooldown.getText()).isEqualTo("60");
    assertThat(scene.lookup("#settings-discard")).isNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoMayOnlyLookIsToldAtEachSettingWhoChangesIt(Look look) {
    var scene = open(look, SETTINGS_VIEW);
    press(scene, "settings-group-numbers");
    fits(scene, "looking-only");
    var input = scene.lookup("#setting-numbers-cooldown");
    assertThat(input.isDisabled()).isTrue();
    assertThat(scene.lookup("#setting-numbers-cooldown-reset").isVisible()).isFalse();
    assertThat(scene.getRoot().lookupAll(".action-place"))
        .anyMatch(
            place ->
                place.isFocusTraversable()
                    && place.getAccessibleText() != null
                    && (place.getAccessibleText().contains("60")));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatWasChangedBeforeIsSeenWithWhoAndWhy(Look look) {
    var scene = open(look, ADMIN);
    press(scene, "settings-view-history");
    fits(scene, "history");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aSnapshotIsComparedAndOnlyWhatIsTickedGoesBack(Look look) {
    api.on(SnapshotsApi.RESTORE, _ -> done(SampleSettings.settings()));
    var scene = open(look, ADMIN);
    press(scene, "settings-view-snapshots");
    var snapshot = SampleSettings.snapshot(1, "Before the summer season");
    press(scene, "snapshot-" + snapshot.id().value());
    assertThat(scene.lookup("#settings-snapshots-restore-open").isDisabled()).isTrue();
    Fx.run(
        () -> ((CheckBox) scene.lookup("#snapshot-tick-numbers-cooldown")).setSelected(true));
    fits(scene, "snapshots");
    press(scene, "settings-snapshots-restore-open");
    type(scene, "setting-review-reason", "Back to what was tried.");
    fits(scene, "restore");
    press(scene, "settings-snapshots-restore");
    assertThat(sent(Restore.class))
        .containsExactly(
            new Restore(
                snapshot.id(),
                List.of(NumberSettings.COOLDOWN.key()),
                Optional.of(new Note("Back to what was tried."))));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whereNoSnapshotWasTakenOneIsOffered(Look look) {
    var scene = open(look, ADMIN);
    api.on(SnapshotsApi.LIST, _ -> done(new Snapshots(List.of())));
    Fx.run(threads::run);
    press(scene, "settings-view-snapshots");
    press(scene, "settings-snapshots-take-open");
    type(scene, "snapshot-name", "Before the summer season");
    fits(scene, "take");
  }
}
