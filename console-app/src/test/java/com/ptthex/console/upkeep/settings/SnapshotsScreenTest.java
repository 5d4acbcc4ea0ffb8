package com.ptthex.console.upkeep.settings;

import static com.ptthex.console.testing.FakeApi.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.messaging.numbers.NumberSettings;
import com.ptthex.shared.upkeep.settings.SnapshotsApi;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Restore;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Snapshots;
import com.ptthex.shared.value.Note;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the settings were, and the moments that were kept of them. Look at the pictures. */
final class SnapshotsScreenTest {
  private final SettingsStage stage = new SettingsStage();

  @ParameterizedTest
  @MethodSource("com.ptthex.console.upkeep.settings.SettingsStage#looks")
  void whatWasChangedBeforeIsSeenWithWhoAndWhy(Look look) {
    var scene = stage.open(look, SettingsStage.ADMIN);
    stage.press(scene, "settings-view-history");
    stage.fits(scene, "history");
  }

  @ParameterizedTest
  @MethodSource("com.ptthex.console.upkeep.settings.SettingsStage#looks")
  void aSnapshotIsComparedAndOnlyWhatIsTickedGoesBack(Look look) {
    stage.api.on(SnapshotsApi.RESTORE, _ -> done(SampleSettings.settings()));
    var scene = stage.open(look, SettingsStage.ADMIN);
    stage.press(scene, "settings-view-snapshots");
    var snapshot = SampleSettings.snapshot(1, "Before the summer season");
    stage.press(scene, "snapshot-" + snapshot.id().value());
    assertThat(scene.lookup("#settings-snapshots-restore-open").isDisabled()).isTrue();
    Fx.run(() -> ((CheckBox) scene.lookup("#snapshot-tick-numbers-cooldown")).setSelected(true));
    stage.fits(scene, "snapshots");
    stage.press(scene, "settings-snapshots-restore-open");
    stage.type(scene, "setting-review-reason", "Back to what was tried.");
    stage.fits(scene, "restore");
    stage.press(scene, "settings-snapshots-restore");
    assertThat(stage.sent(Restore.class))
        .containsExactly(
            new Restore(
                snapshot.id(),
                List.of(NumberSettings.COOLDOWN.key()),
                Optional.of(new Note("Back to what was tried."))));
  }

  @ParameterizedTest
  @MethodSource("com.ptthex.console.upkeep.settings.SettingsStage#looks")
  void whereNoSnapshotWasTakenOneIsOffered(Look look) {
    var scene = stage.open(look, SettingsStage.ADMIN);
    stage.api.on(SnapshotsApi.LIST, _ -> done(new Snapshots(List.of())));
    Fx.run(stage.threads::run);
    stage.press(scene, "settings-view-snapshots");
    stage.press(scene, "settings-snapshots-take-open");
    stage.type(scene, "snapshot-name", "Before the summer season");
    stage.fits(scene, "take");
  }
}
