package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Later;
import com.ptthex.console.ui.model.Latest;
import com.ptthex.console.ui.model.Threads;
import com.ptthex.console.ui.place.Finds;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.shared.client.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kordamp.ikonli.Ikon;

/** Reaches everything by a few letters: rooms, what rooms let one find, and commands. */
final class PaletteModel {
  private static final Duration PAUSE_IN_TYPING = Duration.ofMillis(120);
  private static final int MOST_OF_A_SOURCE = 6;

  /**
   * @param group what it stands under
   * @param note what tells it from others, or the keys that do the same
   */
  record Entry(String group, String label, String note, Ikon icon, Runnable run) {}

  /** Where more can be found. */
  record Source(Finds finds, Function<Finds.Found, Entry> entry) {}

  /**
   * @param chosen the place of the one that Enter starts
   */
  record Shown(List<Entry> entries, int chosen) {}

  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Shown> shown;
  private final Map<Source, List<Entry>> found = new LinkedHashMap<>();
  private final Map<Source, Latest> asked = new LinkedHashMap<>();
  private final List<Entry> rooms;
  private final List<Entry> commands;
  private final Later later;

  PaletteModel(
      Threads threads, Later later, List<Entry> rooms, List<Source> sources, List<Entry> commands) {
    this.rooms = rooms;
    this.commands = commands;
    this.later = later;
    sources.forEach(source -> asked.put(source, new Latest(threads)));
    shown = new ReadOnlyObjectWrapper<>(this, "shown", new Shown(List.of(), 0));
    query.subscribe(this::look);
  }

  StringProperty query() {
    return query;
  }

  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  void move(int steps) {
    var entries = shown.get().entries();
    if (!entries.isEmpty()) {
      choose(Math.floorMod(shown.get().chosen() + steps, entries.size()));
    }
  }

  void choose(int at) {
    shown.set(new Shown(shown.get().entries(), at));
  }

  private void look(String typed) {
    asked.values().forEach(Latest::forget);
    found.clear();
    show(0);
    if (!typed.isBlank()) {
      later.after(PAUSE_IN_TYPING, () -> search(typed));
    }
  }

  private void search(String typed) {
    if (typed.equals(query.get())) {
      asked.forEach(
          (source, latest) ->
              latest.ask(
                  () -> new Answer.Done<>(source.finds().search(typed.strip())),
                  answer -> hear(source, answer)));
    }
  }

  private void hear(Source source, Answer<List<Finds.Found>> answer) {
    if (answer instanceof Answer.Done<List<Finds.Found>>(var things)) {
      found.put(source, things.stream().limit(MOST_OF_A_SOURCE).map(source.entry()).toList());
      show(shown.get().chosen());
    }
  }

  /** What was chosen stays so when more is found above it. */
  private void show(int chosen) {
    var before = shown.get();
    var entries = new ArrayList<>(matching(rooms));
    found.values().forEach(entries::addAll);
    entries.addAll(matching(commands));
    var at = chosen < before.entries().size() ? entries.indexOf(before.entries().get(chosen)) : -1;
    shown.set(new Shown(List.copyOf(entries), chosen == 0 ? 0 : Math.max(at, 0)));
  }

  private List<Entry> matching(List<Entry> entries) {
    var words = folded(query.get()).split("\\s+", -1);
    return entries.stream()
        .filter(entry -> Stream.of(words).allMatch(folded(entry.label())::contains))
        .sorted(Comparator.comparing(entry -> !folded(entry.label()).startsWith(words[0])))
        .toList();
  }

  private static String folded(String words) {
    return Isolated.undone(words).strip().toLowerCase(Locale.ROOT);
  }
}
