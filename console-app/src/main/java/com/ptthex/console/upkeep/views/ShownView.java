package com.ptthex.console.upkeep.views;

import com.ptthex.console.ui.model.Filtering;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.upkeep.views.ViewQuery;
import com.ptthex.shared.upkeep.views.ViewsApi.View;
import com.ptthex.shared.wire.Binding;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which view a list shows, beside the filters that it really has. */
final class ShownView<I extends Record> {

  /** The view that was put back last, and whether the filters are still its own. */
  record Current(View view, boolean changed) {}

  private final ReadOnlyObjectWrapper<Optional<Current>> current =
      new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<View>> unreadable =
      new ReadOnlyObjectWrapper<>(this, "unreadable", Optional.empty());
  private final Binding<I> binding;
  private final Filtering<I> filters;
  private final I everything;
  private Optional<View> shown = Optional.empty();

  ShownView(Endpoint<I, ?> list, Filtering<I> filters) {
    this.binding = new Binding<>(list);
    this.filters = filters;
    this.everything = binding.fromQuery("");
    filters.onChange(this::compare);
  }

  ReadOnlyObjectProperty<Optional<Current>> current() {
    return current.getReadOnlyProperty();
  }

  /** A view that was asked for and holds what the filters here cannot show. */
  ReadOnlyObjectProperty<Optional<View>> unreadable() {
    return unreadable.getReadOnlyProperty();
  }

  void forgetUnreadable() {
    unreadable.set(Optional.empty());
  }

  Optional<View> view() {
    return shown;
  }

  /** The filters as they are now. */
  ViewQuery query() {
    return new ViewQuery(binding.query(filters.now()));
  }

  /** Puts its filters back exactly, or says that it cannot and leaves the list as it is. */
  void show(View view) {
    var read = read(view);
    unreadable.set(read.isPresent() ? Optional.empty() : Optional.of(view));
    read.ifPresent(
        found -> {
          shown = Optional.of(view);
          filters.put(found);
          compare();
        });
  }

  /** Whose filters are there already, or differ from its own. */
  void take(Optional<View> view) {
    shown = view;
    compare();
  }

  /** As it is among these; who renamed it may have been the same person at another desk. */
  void findAmong(List<View> views) {
    take(shown.flatMap(view -> views.stream().filter(it -> it.id().equals(view.id())).findFirst()));
  }

  private Optional<I> read(View view) {
    try {
      return filters.readable(binding.fromQuery(view.query().value()));
    } catch (Refused _) {
      return Optional.empty();
    }
  }

  private void compare() {
    var now = filters.now();
    // Who clears all filters has left the view, rather than changed it.
    if (now.equals(everything) && !isOf(now)) {
      shown = Optional.empty();
    }
    current.set(shown.map(view -> new Current(view, !isOf(now))));
  }

  private boolean isOf(I filtered) {
    return shown.flatMap(this::read).filter(filtered::equals).isPresent();
  }
}
