package com.ptthex.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class BoundsTest {
  private static final Bounds LEFT = new Bounds(0, 0, 1920, 1080);
  private static final Bounds RIGHT = new Bounds(1920, 0, 1280, 720);

  @Test
  void aWindowThatCanBeTakenHoldOfStaysWhereItWas() {
    var onTheSecond = new Bounds(2000, 40, 1000, 600);
    assertThat(onTheSecond.on(List.of(LEFT, RIGHT))).isEqualTo(onTheSecond);
    var halfOut = new Bounds(-500, 100, 1000, 600);
    assertThat(halfOut.on(List.of(LEFT))).isEqualTo(halfOut);
  }

  @Test
  void aWindowOfADisplayThatIsGoneComesBackToTheMiddle() {
    var was = new Bounds(2000, 40, 1000, 600);
    assertThat(was.on(List.of(LEFT))).isEqualTo(new Bounds(460, 240, 1000, 600));
  }

  @Test
  void aWindowLargerThanWhatIsLeftIsMadeToFit() {
    var was = new Bounds(4000, 40, 2500, 1400);
    assertThat(was.on(List.of(LEFT))).isEqualTo(LEFT);
  }

  @Test
  void aTitleBarAboveTheDisplayIsNoHandle() {
    var above = new Bounds(100, -200, 1000, 600);
    assertThat(above.on(List.of(LEFT))).isNotEqualTo(above);
  }

  @Test
  void aSliverAtTheEdgeIsNotEnough() {
    var sliver = new Bounds(1900, 100, 1000, 600);
    assertThat(sliver.on(List.of(LEFT))).isNotEqualTo(sliver);
  }

  @Test
  void theFirstWindowIsNoLargerThanTheDisplayItComesTo() {
    var usual = new Bounds(0, 0, 1366, 860);
    assertThat(usual.fittingOn(List.of(LEFT, RIGHT))).isEqualTo(usual);
    assertThat(usual.fittingOn(List.of(RIGHT))).isEqualTo(new Bounds(0, 0, 1280, 720));
  }

  @Test
  void whereNoDisplayIsKnownNothingIsMoved() {
    var anywhere = new Bounds(5, 5, 1000, 600);
    assertThat(anywhere.on(List.of())).isEqualTo(anywhere);
    assertThat(anywhere.fittingOn(List.of())).isEqualTo(anywhere);
  }
}
