package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.model.Chips;
import com.ptthex.console.ui.model.Filtering;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Find;
import com.ptthex.shared.messaging.inbox.LetterState;
import com.ptthex.shared.value.PageSize;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which of what could not be taken is looked at; at first what waits for a person. */
final class LetterFilter implements Filtering<Find> {
  private final ObjectProperty<Set<String>> states =
      new SimpleObjectProperty<>(Set.of(LetterState.WAITING.name()));

  ObjectProperty<Set<String>> states() {
    return states;
  }

  @Override
  public void onChange(Runnable changed) {
    states.addListener((_, _, _) -> changed.run());
  }

  private List<LetterState> wanted() {
    return Chips.among(states, LetterState::valueOf);
  }

  @Override
  public Find now() {
    return new Find(wanted(), Optional.empty(), Optional.empty());
  }

  Find page(Optional<Cursor> after, PageSize size) {
    return new Find(wanted(), after, Optional.of(size));
  }

  /** There is no chip for a page. */
  @Override
  public Optional<Find> readable(Find wanted) {
    return wanted.after().isPresent() || wanted.limit().isPresent()
        ? Optional.empty()
        : Optional.of(new Find(Chips.inOrder(wanted.state()), Optional.empty(), Optional.empty()));
  }

  @Override
  public void put(Find wanted) {
    states.set(Chips.names(wanted.state()));
  }
}
