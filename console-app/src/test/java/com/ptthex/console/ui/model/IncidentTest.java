package com.ptthex.console.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IncidentTest {

  @Test
  void theCodeThatIsShownIsTheOneThatStandsInTheLog() {
    List<String> log = new ArrayList<>();
    var shown = Incident.of(new IllegalStateException("a mistake"), log::add);
    assertThat(log).hasSize(1);
    assertThat(log.getFirst())
        .startsWith("Incident " + shown.incident().orElseThrow() + ":")
        .contains("IllegalStateException")
        .doesNotContain("a mistake");
  }
}
