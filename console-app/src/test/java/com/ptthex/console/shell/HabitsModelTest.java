package com.ptthex.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.theme.Theme;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

final class HabitsModelTest {
  private final SimpleObjectProperty<Theme> desktop = new SimpleObjectProperty<>(Theme.LIGHT);

  // Mapped, as the setting of the desktop is.
  private final HabitsModel model =
      new HabitsModel(Habits.of(Language.ENGLISH), desktop.map(theme -> theme));

  @Test
  void whoFollowsTheDesktopFollowsItWhileTheConsoleRuns() {
    System.gc();
    desktop.set(Theme.DARK);
    assertThat(model.look().get().theme()).isEqualTo(Theme.DARK);
    desktop.set(Theme.LIGHT);
    assertThat(model.look().get().theme()).isEqualTo(Theme.LIGHT);
  }

  @Test
  void whoChoseColoursKeepsThemWhateverTheDesktopDoes() {
    model.change(now -> now.with(ThemeChoice.LIGHT));
    desktop.set(Theme.DARK);
    assertThat(model.look().get().theme()).isEqualTo(Theme.LIGHT);
  }
}
