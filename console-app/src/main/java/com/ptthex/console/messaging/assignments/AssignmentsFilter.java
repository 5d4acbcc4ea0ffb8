package com.ptthex.console.messaging.assignments;

import com.ptthex.console.ui.model.Chips;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Filtering;
import com.ptthex.console.ui.model.PickFilter;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Find;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Row;
import com.ptthex.shared.messaging.assignments.WindowState;
import com.ptthex.shared.messaging.inbox.InboxApi.Party;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.PageSize;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which windows are wanted, as the chips above the list say. */
final class AssignmentsFilter implements Filtering<Find> {
  private final ObjectProperty<Set<String>> states = new SimpleObjectProperty<>(Set.of());
  private final PersonSearch sitters;
  private final PersonSearch clients;
  private final PickFilter sitter;
  private final PickFilter client;
  private final Chips chips;

  AssignmentsFilter(Desk desk) {
    sitters = new PersonSearch(desk, PersonKind.SITTER);
    clients = new PersonSearch(desk, PersonKind.CLIENT);
    sitter = PersonSearch.filter(desk);
    client = PersonSearch.filter(desk);
    chips = new Chips(states, sitter.id(), client.id());
  }

  @Override
  public void onChange(Runnable changed) {
    chips.onChange(changed);
  }

  ObjectProperty<Set<String>> states() {
    return states;
  }

  PersonSearch sitters() {
    return sitters;
  }

  PersonSearch clients() {
    return clients;
  }

  PickFilter sitter() {
    return sitter;
  }

  PickFilter client() {
    return client;
  }

  @Override
  public Find now() {
    return page(Optional.empty(), Optional.empty());
  }

  Find page(Optional<Cursor> after, Optional<PageSize> size) {
    return new Find(
        Chips.among(states, WindowState::valueOf),
        sitter.id().get().map(PersonSearch::id),
        client.id().get().map(PersonSearch::id),
        Optional.empty(),
        Optional.empty(),
        after,
        size);
  }

  /** There is no chip for a span or a page. */
  @Override
  public Optional<Find> readable(Find wanted) {
    var hasNoChip =
        wanted.from().isPresent()
            || wanted.until().isPresent()
            || wanted.after().isPresent()
            || wanted.limit().isPresent();
    return hasNoChip
        ? Optional.empty()
        : Optional.of(
            new Find(
                Chips.inOrder(wanted.state()),
                wanted.sitter(),
                wanted.client(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Override
  public void put(Find wanted) {
    chips.together(
        () -> {
          states.set(Chips.names(wanted.state()));
          sitter.put(wanted.sitter().map(PersonSearch::text));
          client.put(wanted.client().map(PersonSearch::text));
        });
  }

  /** As few beside this one as there can be. */
  void searchOnly(Row window) {
    chips.together(
        () -> {
          states.set(Chips.names(List.of(window.state())));
          pick(sitter, window.sitter());
          pick(client, window.client());
        });
  }

  private static void pick(PickFilter filter, Party party) {
    filter.pick(PersonSearch.text(party.id()), party.name().value());
  }
}
