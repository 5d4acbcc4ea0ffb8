package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Local;
import com.ptthex.console.ui.model.Pressable;
import com.ptthex.shared.value.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;

/** The arrangements of windows that somebody keeps under names. */
final class LayoutsModel {
  private final Draft keeping = new Draft();
  private final Draft.Entry<Label> name = keeping.needed("name", Label::new);
  private final HabitsModel habits;
  private final Displays displays;
  private final Pressable keep;
  private BiConsumer<Label, List<Layout>> kept = (_, _) -> {};

  record Named(Label name) {}

  LayoutsModel(HabitsModel habits, Displays displays) {
    this.habits = habits;
    this.displays = displays;
    keep =
        new Local<>(
            "layouts.keep",
            ShellText.KEEP_LAYOUT,
            keeping.offer(() -> new Named(name.value())),
            named -> {
              var before = all().getValue();
              keep(named.name());
              kept.accept(named.name(), before);
            });
  }

  ObservableValue<List<Layout>> all() {
    return habits.habits().map(Habits::layouts);
  }

  /** What to do once the windows are kept as the form says, and all were as they were before. */
  LayoutsModel whenKept(BiConsumer<Label, List<Layout>> reader) {
    kept = reader;
    return this;
  }

  void begin() {
    keeping.clear();
  }

  Draft keeping() {
    return keeping;
  }

  Draft.Entry<Label> name() {
    return name;
  }

  Pressable keep() {
    return keep;
  }

  /** The windows as they lie now; a name that is there already has them from now on. */
  void keep(Label as) {
    change(layouts -> with(layouts, new Layout(as, displays.arrangement())));
  }

  void remove(Layout layout) {
    change(
        layouts -> layouts.stream().filter(each -> !isSame(each.name(), layout.name())).toList());
  }

  /** As they were before something was done that is not wanted any more. */
  void putBack(List<Layout> before) {
    change(_ -> before);
  }

  void arrange(Layout layout) {
    displays.arrange(layout.windows());
  }

  /** Whether one of these has the name. */
  static boolean hold(List<Layout> layouts, Label name) {
    return layouts.stream().anyMatch(each -> isSame(each.name(), name));
  }

  private static List<Layout> with(List<Layout> layouts, Layout other) {
    var changed = new ArrayList<Layout>(layouts);
    for (var at = 0; at < changed.size(); at++) {
      if (isSame(changed.get(at).name(), other.name())) {
        changed.set(at, other);
        return changed;
      }
    }
    changed.add(other);
    return changed;
  }

  private static boolean isSame(Label one, Label other) {
    return one.value().toLowerCase(Locale.ROOT).equals(other.value().toLowerCase(Locale.ROOT));
  }

  private void change(UnaryOperator<List<Layout>> how) {
    habits.change(now -> now.with(how.apply(now.layouts())));
  }
}
