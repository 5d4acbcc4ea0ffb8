package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Chips;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccountState;
import com.ptthex.shared.trust.access.AccountsApi.Find;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.SearchText;
import com.ptthex.shared.value.UnitId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which accounts are wanted, as the chips above the list say. */
final class AccountFilter {
  private final ObjectProperty<String> search = new SimpleObjectProperty<>("");
  private final ObjectProperty<Set<String>> roles = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Set<String>> states = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Set<String>> unit = new SimpleObjectProperty<>(Set.of());

  void onChange(Runnable changed) {
    Stream.of(search, roles, states, unit)
        .forEach(property -> property.addListener((_, _, _) -> changed.run()));
  }

  ObjectProperty<String> search() {
    return search;
  }

  ObjectProperty<Set<String>> roles() {
    return roles;
  }

  ObjectProperty<Set<String>> states() {
    return states;
  }

  ObjectProperty<Set<String>> unit() {
    return unit;
  }

  Find page(Optional<Cursor> after, PageSize size) {
    return new Find(
        Chips.among(roles, Role::valueOf),
        Chips.among(states, AccountState::valueOf),
        unit.get().stream().findFirst().map(id -> new UnitId(UUID.fromString(id))),
        SearchText.typed(search.get()),
        after,
        Optional.of(size));
  }

  static Find searching(String words, PageSize few) {
    var all = Find.all();
    return new Find(
        all.role(),
        all.state(),
        all.unit(),
        SearchText.typed(words),
        Optional.empty(),
        Optional.of(few));
  }

  /** All filters away but these words. */
  void searchOnly(String words) {
    roles.set(Set.of());
    states.set(Set.of());
    unit.set(Set.of());
    search.set(words);
  }
}
