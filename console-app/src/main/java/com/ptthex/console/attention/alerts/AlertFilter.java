package com.ptthex.console.attention.alerts;

import com.ptthex.console.ui.model.Filtering;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.AlertOrder;
import com.ptthex.shared.attention.alerts.AlertState;
import com.ptthex.shared.attention.alerts.AlertsApi.Find;
import com.ptthex.shared.attention.alerts.AlertsApi.Row;
import com.ptthex.shared.attention.alerts.Severity;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.value.PageSize;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which alerts are wanted, as the chips above the list say; at first those that stand. */
final class AlertFilter implements Filtering<Find> {
  private static final Set<AlertState> OPEN = Set.of(AlertState.STANDING, AlertState.ACKNOWLEDGED);

  private final ObjectProperty<Set<String>> states = new SimpleObjectProperty<>(names(OPEN));
  private final ObjectProperty<Set<String>> severities = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Set<String>> kinds = new SimpleObjectProperty<>(Set.of());
  private final List<Runnable> listeners = new ArrayList<>();
  private boolean changingSeveral;

  AlertFilter() {
    Stream.of(states, severities, kinds)
        .forEach(property -> property.addListener((_, _, _) -> tell()));
  }

  @Override
  public void onChange(Runnable changed) {
    listeners.add(changed);
  }

  private void tell() {
    if (!changingSeveral) {
      List.copyOf(listeners).forEach(Runnable::run);
    }
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
        among(states, AlertState::valueOf),
        among(severities, Severity::valueOf),
        among(kinds, AlertKind::valueOf),
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
                inOrder(wanted.state()),
                inOrder(wanted.severity()),
                inOrder(wanted.kind()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  /** As one change, so that the list is asked for once. */
  @Override
  public void put(Find wanted) {
    var before = now();
    changingSeveral = true;
    try {
      states.set(names(wanted.state()));
      severities.set(names(wanted.severity()));
      kinds.set(names(wanted.kind()));
    } finally {
      changingSeveral = false;
    }
    if (!now().equals(before)) {
      tell();
    }
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

  private static <E extends Enum<E>> List<E> among(
      ObjectProperty<Set<String>> values, Function<String, E> read) {
    return values.get().stream().map(read).sorted().toList();
  }

  private static <E extends Enum<E>> List<E> inOrder(Collection<E> values) {
    return values.stream().distinct().sorted().toList();
  }

  private static Set<String> names(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
  }
}
