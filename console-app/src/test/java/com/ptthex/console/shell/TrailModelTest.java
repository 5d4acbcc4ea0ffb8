package com.ptthex.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.ui.place.Place;
import org.junit.jupiter.api.Test;

final class TrailModelTest {
  private final TrailModel trail = new TrailModel(Place.numbers());

  private Place here() {
    return trail.here().get().place();
  }

  @Test
  void oneGoesBackTheWayOneCameAndForwardAgain() {
    trail.go(Place.alerts());
    trail.go(Place.queues());
    trail.back();
    trail.back();
    assertThat(here()).isEqualTo(Place.numbers());
    assertThat(trail.here().get().back()).isFalse();
    trail.forward();
    assertThat(here()).isEqualTo(Place.alerts());
    assertThat(trail.here().get().forward()).isTrue();
  }

  @Test
  void whoeverTurnsOffForgetsWhatWasAhead() {
    trail.go(Place.alerts());
    trail.back();
    trail.go(Place.queues());
    assertThat(trail.here().get().forward()).isFalse();
    trail.back();
    assertThat(here()).isEqualTo(Place.numbers());
  }

  @Test
  void toGoWhereOneIsIsNoStep() {
    trail.go(Place.numbers());
    assertThat(trail.here().get().back()).isFalse();
  }

  @Test
  void atEitherEndNothingHappens() {
    trail.back();
    trail.forward();
    assertThat(here()).isEqualTo(Place.numbers());
  }

  @Test
  void aLongShiftIsNotRememberedWithoutEnd() {
    for (var step = 0; step < 500; step++) {
      trail.go(step % 2 == 0 ? Place.alerts() : Place.numbers());
    }
    var steps = 0;
    while (trail.here().get().back()) {
      trail.back();
      steps++;
    }
    assertThat(steps).isEqualTo(99);
  }
}
