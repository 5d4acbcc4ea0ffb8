package com.ptthex.console.messaging.screening;

import com.ptthex.console.ui.model.Chips;
import com.ptthex.console.ui.model.Filtering;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.messaging.screening.ScreeningApi.Find;
import com.ptthex.shared.messaging.screening.ScreeningApi.FindingState;
import com.ptthex.shared.messaging.screening.ScreeningApi.Row;
import com.ptthex.shared.value.PageSize;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which findings are wanted, as the chip above the list says; at first those that wait. */
final class ScreeningFilter implements Filtering<Find> {
  private final ObjectProperty<Set<String>> states =
      new SimpleObjectProperty<>(Chips.names(Set.of(FindingState.OPEN)));
  private final Chips chips = new Chips(states);

  @Override
  public void onChange(Runnable changed) {
    chips.onChange(changed);
  }

  ObjectProperty<Set<String>> states() {
    return states;
  }

  @Override
  public Find now() {
    return in(Chips.among(states, FindingState::valueOf));
  }

  private static Find in(List<FindingState> wanted) {
    return new Find(wanted, Optional.empty(), Optional.empty(), Optional.empty());
  }

  Find page(Optional<Cursor> after, PageSize size) {
    return now().page(after, size);
  }

  /** There is no chip for a thread or a page. */
  @Override
  public Optional<Find> readable(Find wanted) {
    var hasNoChip =
        wanted.thread().isPresent() || wanted.after().isPresent() || wanted.limit().isPresent();
    return hasNoChip ? Optional.empty() : Optional.of(in(Chips.inOrder(wanted.state())));
  }

  @Override
  public void put(Find wanted) {
    chips.together(() -> states.set(Chips.names(wanted.state())));
  }

  /** As few beside this one as there can be. */
  void searchOnly(Row finding) {
    put(in(List.of(ScreeningWords.stateOf(finding.standing()))));
  }
}
