package com.ptthex.console.trust.devices;

import com.ptthex.console.ui.model.Chips;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.trust.devices.DeviceState;
import com.ptthex.shared.trust.devices.DevicesApi.Find;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.SearchText;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which devices are wanted, as the chips above the list say. */
final class DeviceFilter {
  private final ObjectProperty<String> search = new SimpleObjectProperty<>("");
  private final ObjectProperty<Set<String>> states = new SimpleObjectProperty<>(Set.of());

  void onChange(Runnable changed) {
    search.addListener((_, _, _) -> changed.run());
    states.addListener((_, _, _) -> changed.run());
  }

  ObjectProperty<String> search() {
    return search;
  }

  ObjectProperty<Set<String>> states() {
    return states;
  }

  Find page(Optional<Cursor> after, PageSize size) {
    return new Find(
        Chips.among(states, DeviceState::valueOf),
        Optional.empty(),
        SearchText.typed(search.get()),
        after,
        Optional.of(size));
  }

  static Find searching(String words, PageSize few) {
    var all = Find.all();
    return new Find(
        all.state(), all.account(), SearchText.typed(words), Optional.empty(), Optional.of(few));
  }

  /** All filters away but these words. */
  void searchOnly(String words) {
    states.set(Set.of());
    search.set(words);
  }
}
