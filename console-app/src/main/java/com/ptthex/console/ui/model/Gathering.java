package com.ptthex.console.ui.model;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * The first so many rows of a list are wanted to be chosen, and it is read on until they are there.
 */
final class Gathering<R> {
  private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper(this, "underWay");
  private final RowsModel<R> model;
  private OptionalInt wanted = OptionalInt.empty();

  Gathering(RowsModel<R> model) {
    this.model = model;
  }

  ReadOnlyBooleanProperty underWay() {
    return underWay.getReadOnlyProperty();
  }

  void begin(int most) {
    wanted = OptionalInt.of(most);
    underWay.set(true);
  }

  /** Whoever chooses something else meanwhile, or looks at another list, wants that instead. */
  void end() {
    wanted = OptionalInt.empty();
    underWay.set(false);
  }

  void hear(Load<Rows<R>> load) {
    if (wanted.isEmpty()) {
      return;
    }
    switch (load) {
      case Load.Ready<Rows<R>>(var read) -> {
        var most = wanted.getAsInt();
        if (read.rows().size() >= most || read.next().isEmpty()) {
          end();
          model.choose(first(read, most));
        }
      }
      case Load.Loading<Rows<R>> _ -> {}
      case Load.Empty<Rows<R>> _,
          Load.Denied<Rows<R>> _,
          Load.Failed<Rows<R>> _,
          Load.Stale<Rows<R>> _ ->
          end();
    }
  }

  private Set<Object> first(Rows<R> read, int most) {
    return read.rows().stream()
        .limit(most)
        .map(model::idOf)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
