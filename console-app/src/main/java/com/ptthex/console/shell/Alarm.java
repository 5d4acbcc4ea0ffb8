package com.ptthex.console.shell;

import com.ptthex.console.shell.AttentionModel.Count;
import com.ptthex.console.shell.AttentionModel.OpenAlerts;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.model.Threads;
import com.ptthex.shared.attention.alerts.AlertId;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Sounds when something critical begins that nobody has in hand, whether the desk is locked or not:
 * whoever has turned away sees nothing of it.
 */
public final class Alarm {
  private final Threads threads;
  private final Bell bell;
  private final ReadOnlyBooleanWrapper failing = new ReadOnlyBooleanWrapper();
  private boolean ringing;

  public Alarm(Threads threads, Bell bell) {
    this.threads = threads;
    this.bell = bell;
  }

  /** Of a console that nobody sits at. */
  public static Alarm ofNobody(Threads threads) {
    return new Alarm(threads, Bell.ofNobody());
  }

  /** What stands already when somebody sits down is seen by them, and is no news. */
  void heed(ObservableValue<Count<OpenAlerts>> alerts, Subscriptions until) {
    var heeded = new Heeded();
    until.to(alerts, heeded::look);
  }

  /** Whether the last time nothing could be heard. */
  ReadOnlyBooleanProperty failing() {
    return failing.getReadOnlyProperty();
  }

  /**
   * So that whoever begins a shift knows whether it will be heard.
   *
   * @param sounded whether this computer could sound it
   */
  void tryOut(Consumer<Boolean> sounded) {
    ring(sounded);
  }

  private void ring(Consumer<Boolean> sounded) {
    // One that hangs in the sound system has not sounded, and another would hang behind it.
    if (ringing) {
      failing.set(true);
      sounded.accept(false);
      return;
    }
    ringing = true;
    threads.away(
        () -> {
          var heard = bell.ring();
          threads.back(
              () -> {
                ringing = false;
                failing.set(!heard);
                sounded.accept(heard);
              });
        });
  }

  /** What one desk has been told of. While nothing is known, nothing is forgotten. */
  private final class Heeded {
    private final Set<AlertId> known = new HashSet<>();
    private boolean began;

    void look(Count<OpenAlerts> now) {
      if (now instanceof Count.Known<OpenAlerts>(var open)) {
        var news = known.addAll(open.unattended());
        known.retainAll(open.unattended());
        if (news && began) {
          ring(_ -> {});
        }
        began = true;
      }
    }
  }
}
