package com.ptthex.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.QuickTime;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;

/** When a desk locks itself, and when it does not. */
final class LockTest {
  private static final Duration IDLE = Duration.ofMinutes(15);

  private final QuickTime time = new QuickTime();
  private Duration slept = Duration.ZERO;
  private final InstantSource hands = () -> Desks.NOW.plusMillis(time.millis()).plus(slept);
  private final Lock lock = new Lock(hands.withZone(ZoneOffset.UTC), time);

  LockTest() {
    lock.lockAfter(Optional.of(IDLE));
  }

  @Test
  void itLocksWhenNobodyTouchesItForSoLong() {
    time.pass(IDLE.minusSeconds(1));
    assertThat(lock.isLocked()).isFalse();
    time.pass(Duration.ofSeconds(1));
    assertThat(lock.since().get()).contains(Desks.NOW.plus(IDLE));
  }

  @Test
  void itStaysOpenAsLongAsSomebodyIsThere() {
    for (var at = 0; at < 20; at++) {
      time.pass(IDLE.minusSeconds(1));
      lock.touch();
    }
    assertThat(lock.isLocked()).isFalse();
    time.pass(IDLE);
    assertThat(lock.isLocked()).isTrue();
  }

  @Test
  void noTouchOpensIt() {
    lock.lock();
    lock.touch();
    assertThat(lock.isLocked()).isTrue();
  }

  @Test
  void itCanBeLockedByHandAndIsWatchedAgainOnceItIsOpen() {
    lock.lock();
    time.pass(Duration.ofHours(1));
    lock.open();
    assertThat(lock.isLocked()).isFalse();
    time.pass(IDLE.minusSeconds(1));
    assertThat(lock.isLocked()).isFalse();
    time.pass(Duration.ofSeconds(1));
    assertThat(lock.isLocked()).isTrue();
  }

  @Test
  void theFirstKeyAfterTheMachineSleptLocksIt() {
    slept = IDLE;
    lock.touch();
    assertThat(lock.isLocked()).isTrue();
  }

  @Test
  void withoutATimeItNeverLocksItself() {
    lock.lockAfter(Optional.empty());
    time.pass(Duration.ofDays(2));
    lock.touch();
    assertThat(lock.isLocked()).isFalse();
  }

  @Test
  void aShorterTimeHoldsAtOnce() {
    time.pass(Duration.ofMinutes(6));
    lock.lockAfter(Optional.of(Duration.ofMinutes(5)));
    assertThat(lock.isLocked()).isTrue();
  }

  @Test
  void whatMovesBeneathAPointerThatLiesStillIsNobody() {
    assertThat(List.of(MouseEvent.MOUSE_ENTERED, MouseEvent.MOUSE_EXITED_TARGET))
        .noneMatch(Cover::isOfSomebody);
    assertThat(List.of(MouseEvent.MOUSE_MOVED, KeyEvent.KEY_PRESSED, ScrollEvent.SCROLL))
        .allMatch(Cover::isOfSomebody);
  }

  @Test
  void onceNobodySitsThereNothingIsWatched() {
    lock.end();
    time.pass(Duration.ofDays(2));
    assertThat(lock.isLocked()).isFalse();
  }
}
