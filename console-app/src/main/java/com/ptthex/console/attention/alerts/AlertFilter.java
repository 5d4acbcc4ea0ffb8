package com.ptthex.console.attention.alerts;

import com.ptthex.console.ui.model.Chips;
import com.ptthex.console.ui.model.Filtering;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.AlertOrder;
import com.ptthex.shared.attention.alerts.AlertState;
import com.ptthex.shared.attention.alerts.AlertsApi.Find;
import com.ptthex.shared.attention.alerts.AlertsApi.Row;
import com.ptthex.shared.attention.alerts.Severity;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.value.PageSize;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which alerts are wanted, as the chips above the list say; at first those that stand. */
final class AlertFilter implements Filtering<Find> {
  private static final Set<AlertState> OPEN = Set.of(AlertState.STANDING, AlertState.ACKNOWLEDGED);

  private final ObjectProperty<Set<String>> states = new SimpleObjectProperty<>(Chips.names(OPEN));
  private final ObjectProperty<Set<String>> severities = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Set<String>> kinds = new SimpleObjectProperty<>(Set.of());
  private final Chips chips = new Chips(states, severities, kinds);

  @Override
  public void onChange(Runnable changed) {
    chips.onChange(changed);
  }

  ObjectProperty<Set<String>> states() {
    return states;
  }

  ObjectProperty<Set<String>> severities() {
    return severities;
  }

  ObjectProperty<Set<String>> kinds() {
    return kinds;
  }

  @Override
  public Find now() {
    return new Find(
        Chips.among(states, AlertState::valueOf),
        Chips.among(severities, Severity::valueOf),
        Chips.among(kinds, AlertKind::valueOf),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** What stands comes worst first; what has ended is read like a diary. */
  Find page(Optional<Cursor> after, PageSize size) {
    var wanted = now();
    var standsAll = !wanted.state().isEmpty() && OPEN.containsAll(wanted.state());
    return new Find(
        wanted.state(),
        wanted.severity(),
        wanted.kind(),
        Optional.of(standsAll ? AlertOrder.WORST_FIRST : AlertOrder.LATEST_FIRST),
        after,
        Optional.of(size));
  }

  /** There is no chip for an order or a page. */
  @Override
  public Optional<Find> readable(Find wanted) {
    var hasNoChip =
        wanted.order().isPresent() || wanted.after().isPresent() || wanted.limit().isPresent();
    return hasNoChip
        ? Optional.empty()
        : Optional.of(
            new Find(
                Chips.inOrder(wanted.state()),
                Chips.inOrder(wanted.severity()),
                Chips.inOrder(wanted.kind()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Override
  public void put(Find wanted) {
    chips.together(
        () -> {
          states.set(Chips.names(wanted.state()));
          severities.set(Chips.names(wanted.severity()));
          kinds.set(Chips.names(wanted.kind()));
        });
  }

  /** As few beside this one as there can be. */
  void searchOnly(Row alert) {
    put(
        new Find(
            List.of(AlertWords.stateOf(alert.standing())),
            List.of(alert.severity()),
            List.of(alert.kind()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
