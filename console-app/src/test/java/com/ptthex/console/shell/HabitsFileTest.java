package com.ptthex.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.ui.model.ListShape;
import com.ptthex.console.ui.model.Share;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.theme.Scale;
import com.ptthex.shared.value.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HabitsFileTest {
  @TempDir private Path folder;

  private HabitsFile file() {
    return new HabitsFile(folder.resolve("settings"));
  }

  @Test
  void whatWasWrittenIsReadAgain() {
    var habits =
        new Habits(
            ThemeChoice.DARK,
            Language.ARABIC,
            new Scale(150),
            Habits.Rail.ICONS,
            AutoLock.AFTER_30,
            true,
            Optional.of("numbers"),
            Optional.of(new Bounds(-12.5, 40, 1366, 768)),
            Layout.Extent.WHOLE_DISPLAY,
            List.of(
                new Layout(
                    new Label("Night ليل = 1"), List.of(FakeDisplays.MAIN, FakeDisplays.SIDE)),
                new Layout(new Label("Day"), List.of(FakeDisplays.SIDE))),
            Map.of(
                "number-abilities",
                new ListShape(
                    List.of(
                        new ListShape.Column("number", 160.5, ListShape.Seen.SHOWN),
                        new ListShape.Column("name", 168, ListShape.Seen.PUT_AWAY)),
                    List.of())),
            Map.of("numbers", new Share(0.5), "number-abilities", new Share(0.625)));
    file().write(habits);
    assertThat(file().read()).isEqualTo(habits);
  }

  @Test
  void whatAListWasSortedByIsForgottenSinceItWouldBeReadToItsEnd() {
    var columns = List.of(new ListShape.Column("number", 160, ListShape.Seen.SHOWN));
    var sorted =
        new ListShape(columns, List.of(new ListShape.SortedBy("number", ListShape.Way.DOWN)));
    file().write(Habits.of(Language.ENGLISH).with("numbers", sorted));
    assertThat(file().read().lists())
        .isEqualTo(Map.of("numbers", new ListShape(columns, List.of())));
  }

  @Test
  void withoutAFileEverythingIsAsUsual() {
    assertThat(file().read().theme()).isEqualTo(ThemeChoice.SYSTEM);
    assertThat(file().read().window()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "theme=PURPLE",
        "scale=99999999999999999999",
        "scale=7",
        "window.x=here",
        "window.x=NaN\nwindow.y=0\nwindow.width=1\nwindow.height=1",
        "language=\\u00zz",
        "window.extent=much",
        "list.numbers.columns=",
        "list.numbers.columns=number:160:SHOWN,name",
        "list.numbers.columns=number:NaN:SHOWN",
        "list.numbers.columns=number:160:GONE",
        "list.numbers.columns=number:160:PUT_AWAY",
        "list..columns=number:160:SHOWN",
        "list.numbers.share=",
        "list.numbers.share=NaN",
        "list.numbers.share=half",
        "list.numbers.share=0.01",
        "list.numbers.share=1",
        "list..share=0.5",
        "layout.0.name=Night",
        "layout.0.name=Night\nlayout.0.window.0.room=numbers\nlayout.0.window.0.x=1",
        "layout.0.name=\nlayout.0.window.0.room=numbers\nlayout.0.window.0.x=1\n"
            + "layout.0.window.0.y=1\nlayout.0.window.0.width=900\nlayout.0.window.0.height=700"
      })
  void whatMakesNoSenseCostsAHabitAndNeverAStart(String content) throws IOException {
    Files.createDirectories(folder.resolve("settings"));
    Files.writeString(folder.resolve("settings/console.properties"), content);
    var usual = new HabitsFile(folder.resolve("nowhere")).read();
    assertThat(file().read()).isEqualTo(usual);
  }

  @Test
  void whereNothingCanBeWrittenTheConsoleGoesOn() throws IOException {
    Files.writeString(folder.resolve("settings"), "a file where a folder should be");
    file().write(Habits.of(Language.ENGLISH));
    assertThat(file().read().language()).isNotNull();
  }
}
