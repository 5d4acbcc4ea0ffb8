package com.ptthex.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.shell.AttentionModel.Count;
import com.ptthex.console.shell.AttentionModel.OpenAlerts;
import com.ptthex.console.testing.ByHand;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.shared.attention.alerts.AlertId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/** When a desk makes itself heard. */
final class AlarmTest {
  private static final AlertId ONE = AlertId.made();
  private static final AlertId OTHER = AlertId.made();

  private final ByHand threads = new ByHand();
  private final FakeBell bell = new FakeBell();
  private final Alarm alarm = new Alarm(threads, bell);
  private final SimpleObjectProperty<Count<OpenAlerts>> alerts =
      new SimpleObjectProperty<>(new Count.Unknown<>());
  private final Subscriptions seated = new Subscriptions();

  private void sitDown() {
    alarm.heed(alerts, seated);
  }

  private void open(AlertId... unattended) {
    alerts.set(
        new Count.Known<>(
            new OpenAlerts(unattended.length, 0, 0, false, List.of(), Set.of(unattended))));
    threads.run();
  }

  @Test
  void whatBeginsIsHeardOnceHoweverOftenItIsCounted() {
    sitDown();
    open();
    open(ONE);
    open(ONE);
    assertThat(bell.rung).isEqualTo(1);
    open(ONE, OTHER);
    assertThat(bell.rung).isEqualTo(2);
  }

  @Test
  void whatStandsAlreadyWhenSomebodySitsDownIsNoNews() {
    sitDown();
    open(ONE);
    assertThat(bell.rung).isZero();
  }

  @Test
  void whatSomebodyHasInHandIsNotHeardAndIsHeardWhenItIsNobodysAgain() {
    sitDown();
    open(ONE);
    open();
    assertThat(bell.rung).isZero();
    open(ONE);
    assertThat(bell.rung).isEqualTo(1);
  }

  @Test
  void whatBeganWhileNothingWasLiveIsHeardOnceItIsKnown() {
    sitDown();
    open(ONE);
    alerts.set(new Count.Unknown<>());
    open(ONE);
    assertThat(bell.rung).as("was there before").isZero();
    alerts.set(new Count.Unknown<>());
    open(ONE, OTHER);
    assertThat(bell.rung).isEqualTo(1);
  }

  @Test
  void whoHasLeftIsNotCalled() {
    sitDown();
    open();
    seated.close();
    open(ONE);
    assertThat(bell.rung).isZero();
  }

  @Test
  void aComputerThatCannotSoundItSaysSoUntilItCan() {
    bell.works = false;
    sitDown();
    open();
    open(ONE);
    assertThat(alarm.failing().get()).isTrue();
    bell.works = true;
    open(ONE, OTHER);
    assertThat(alarm.failing().get()).isFalse();
  }

  @Test
  void aSoundThatHangsIsNotTakenForOneThatIsHeard() {
    var told = new ArrayList<Boolean>();
    alarm.tryOut(told::add);
    alarm.tryOut(told::add);
    assertThat(told).containsExactly(false);
    assertThat(alarm.failing().get()).isTrue();
    threads.run();
    assertThat(told).containsExactly(false, true);
    assertThat(alarm.failing().get()).isFalse();
    assertThat(bell.rung).isEqualTo(1);
  }
}
