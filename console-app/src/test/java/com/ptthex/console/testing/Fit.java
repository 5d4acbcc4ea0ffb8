package com.ptthex.console.testing;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;

/** What must hold for every drawn screen, in every look and at every size. */
public final class Fit {
  private Fit() {}

  /** The walk by Tab comes last: it takes the scene into a window of its own. */
  public static void isFitForEverybody(Scene scene) {
    assertThat(Access.namelessIn(scene)).isEmpty();
    assertThat(Fx.get(() -> Contrast.flawsOf(scene.getRoot()))).isEmpty();
    assertThat(Access.outsideOf(scene)).isEmpty();
    assertThat(Access.cutShortIn(scene)).isEmpty();
    assertThat(Access.unreachedIn(scene)).isEmpty();
  }
}
