package com.ptthex.console.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Days that somebody reads one by one, in a picture or in a table. */
public final class DaysModel {
  private final ReadOnlyObjectWrapper<Days> days =
      new ReadOnlyObjectWrapper<>(this, "days", new Days(List.of(), Optional.empty()));
  private final ReadOnlyObjectWrapper<Optional<Integer>> at =
      new ReadOnlyObjectWrapper<>(this, "at", Optional.empty());
  private final BooleanProperty asTable = new SimpleBooleanProperty(this, "asTable");

  public ReadOnlyObjectProperty<Days> days() {
    return days.getReadOnlyProperty();
  }

  /** The place of the day that is read now; none while it is all of them at once. */
  public ReadOnlyObjectProperty<Optional<Integer>> at() {
    return at.getReadOnlyProperty();
  }

  public Optional<Days.Day> day() {
    return at.get().map(days.get().days()::get);
  }

  public BooleanProperty asTable() {
    return asTable;
  }

  /** Others, or the same again: whoever reads a day goes on reading it, wherever it is now. */
  public void show(Days other) {
    var read = day().map(Days.Day::date);
    at.set(Optional.empty());
    days.set(other);
    at.set(read.flatMap(other::placeOf));
  }

  public void later() {
    go(at.get().map(place -> place + 1).orElse(last()));
  }

  /** The latest first: it is what people look for. */
  public void earlier() {
    go(at.get().map(place -> place - 1).orElse(last()));
  }

  public void toFirst() {
    go(0);
  }

  public void toLast() {
    go(last());
  }

  /** To this place, or as near to it as there are days. */
  public void go(int place) {
    if (!days.get().days().isEmpty()) {
      at.set(Optional.of(Math.clamp(place, 0, last())));
    }
  }

  public void leave() {
    at.set(Optional.empty());
  }

  private int last() {
    return days.get().days().size() - 1;
  }
}
