package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.launch.CannotStart;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DisplayTest {
  private static final String NOT_THERE = "libgtk-of-another-day.so.0";

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void withoutADisplayItSaysWhatThereIsInstead(String name) {
    assertThatThrownBy(() -> new Display(true, Optional.of(name), NOT_THERE).mustServe())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("no display")
        .extracting(failure -> ((CannotStart) failure).remedy())
        .asString()
        .contains("desktop session", "./run server", "./run tour");
  }

  @Test
  void withoutGtkItNamesThePackage() {
    assertThatThrownBy(() -> new Display(true, Optional.of(":0"), NOT_THERE).mustServe())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("GTK 3 is not installed")
        .extracting(failure -> ((CannotStart) failure).remedy())
        .asString()
        .contains("libgtk-3-0", "./run tour");
  }

  @Test
  void whereNoneIsNeededNeitherIsLookedFor() {
    assertThatCode(() -> new Display(false, Optional.empty(), NOT_THERE).mustServe())
        .doesNotThrowAnyException();
  }
}
