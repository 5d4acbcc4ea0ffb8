package com.ptthex.console.messaging.numbers;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.messaging.numbers.Health;
import com.ptthex.shared.messaging.numbers.LastUse;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.SearchText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which numbers are wanted, as the chips above the list say. */
final class NumberFilter {
  /** Its own word, beside the server's words for when a number was last used. */
  static final String HIGH_VOLUME = "HIGH_VOLUME";

  static final String ASSIGNED = "ASSIGNED";
  static final String UNASSIGNED = "UNASSIGNED";

  private final ObjectProperty<String> search = new SimpleObjectProperty<>("");
  private final ObjectProperty<Set<String>> classes = none();
  private final ObjectProperty<Set<String>> statuses = none();
  private final ObjectProperty<Set<String>> assignment = none();
  private final ObjectProperty<Set<String>> health = none();
  private final ObjectProperty<Set<String>> usage = none();

  private static ObjectProperty<Set<String>> none() {
    return new SimpleObjectProperty<>(Set.of());
  }

  ObjectProperty<String> search() {
    return search;
  }

  ObjectProperty<Set<String>> classes() {
    return classes;
  }

  ObjectProperty<Set<String>> statuses() {
    return statuses;
  }

  ObjectProperty<Set<String>> assignment() {
    return assignment;
  }

  ObjectProperty<Set<String>> health() {
    return health;
  }

  ObjectProperty<Set<String>> usage() {
    return usage;
  }

  /** A few numbers by their digits or their name. */
  static Find searching(String words, PageSize few) {
    var filter = new NumberFilter();
    filter.search.set(words);
    return filter.page(Optional.empty(), few);
  }

  /** All filters away but these words. */
  void searchOnly(String words) {
    Stream.of(classes, statuses, assignment, health, usage).forEach(wishes -> wishes.set(Set.of()));
    search.set(words);
  }

  void onChange(Runnable changed) {
    Stream.of(search, classes, statuses, assignment, health, usage)
        .forEach(property -> property.addListener((_, _, _) -> changed.run()));
  }

  Find page(Optional<Cursor> after, PageSize size) {
    return new Find(
        among(classes, NumberClass::valueOf),
        among(statuses, NumberStatus::valueOf),
        Optional.empty(),
        Optional.empty(),
        assignment.get().stream().findFirst().map(ASSIGNED::equals),
        Optional.empty(),
        Optional.of(search.get()).filter(text -> !text.isEmpty()).map(NumberFilter::cut),
        among(health, Health::valueOf),
        usage.get().stream()
            .filter(wish -> !wish.equals(HIGH_VOLUME))
            .findFirst()
            .map(LastUse::valueOf),
        usage.get().contains(HIGH_VOLUME) ? Optional.of(true) : Optional.empty(),
        after,
        Optional.of(size));
  }

  private static SearchText cut(String words) {
    return new SearchText(words.substring(0, Math.min(words.length(), SearchText.LONGEST)));
  }

  private static <E extends Enum<E>> List<E> among(
      ObjectProperty<Set<String>> values, Function<String, E> read) {
    return values.get().stream().map(read).sorted().toList();
  }
}
