package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Chips;
import com.ptthex.console.ui.model.DateRange;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Filtering;
import com.ptthex.console.ui.model.PickFilter;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.messaging.numbers.Health;
import com.ptthex.shared.messaging.numbers.LastUse;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.messaging.numbers.NumbersWanted;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.SearchText;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which numbers are wanted, as the chips above the list say. */
final class NumberFilter implements Filtering<Find> {
  /** Its own word, beside the server's words for when a number was last used. */
  static final String HIGH_VOLUME = "HIGH_VOLUME";

  static final String SET_ASIDE = "SET_ASIDE";
  static final String IN_ROTATION = "IN_ROTATION";
  static final String ASSIGNED = "ASSIGNED";
  static final String UNASSIGNED = "UNASSIGNED";

  private final ObjectProperty<String> search = new SimpleObjectProperty<>("");
  private final ObjectProperty<Set<String>> classes = none();
  private final ObjectProperty<Set<String>> statuses = none();
  private final ObjectProperty<Set<String>> rotation = none();
  private final ObjectProperty<Set<String>> assignment = none();
  private final ObjectProperty<Set<String>> health = none();
  private final ObjectProperty<Set<String>> usage = none();
  private final LastUsed lastUsed;
  private final PeopleSearch sitters;
  private final PeopleSearch clients;
  private final PickFilter sitter;
  private final PickFilter client;
  private final Chips chips;

  NumberFilter(Desk desk) {
    lastUsed = new LastUsed(desk.clock());
    sitters = new PeopleSearch(desk, PersonKind.SITTER);
    clients = new PeopleSearch(desk, PersonKind.CLIENT);
    sitter = person(desk);
    client = person(desk);
    chips =
        new Chips(
            search,
            classes,
            statuses,
            rotation,
            assignment,
            health,
            usage,
            lastUsed.range(),
            sitter.id(),
            client.id());
  }

  private static PickFilter person(Desk desk) {
    return new PickFilter(
        desk,
        id ->
            desk.api()
                .call(PeopleApi.DETAIL, new PeopleApi.Which(PeopleSearch.id(id)))
                .map(found -> found.name().value()));
  }

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

  ObjectProperty<Set<String>> rotation() {
    return rotation;
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

  ObjectProperty<Optional<DateRange>> lastUsed() {
    return lastUsed.range();
  }

  PickFilter sitter() {
    return sitter;
  }

  PickFilter client() {
    return client;
  }

  PeopleSearch sitters() {
    return sitters;
  }

  PeopleSearch clients() {
    return clients;
  }

  /** A few numbers by their digits or their name. */
  static Find searching(String words, PageSize few) {
    return wanting(words).page(Optional.empty(), Optional.of(few));
  }

  private static Find wanting(String words) {
    return new NumbersWanted().holding(SearchText.typed(words)).find();
  }

  /** All filters away but these words. */
  void searchOnly(String words) {
    put(wanting(words));
  }

  @Override
  public void onChange(Runnable changed) {
    chips.onChange(changed);
  }

  @Override
  public Find now() {
    return new Find(
        Chips.among(classes, NumberClass::valueOf),
        Chips.among(statuses, NumberStatus::valueOf),
        sitter.id().get().map(PeopleSearch::id),
        client.id().get().map(PeopleSearch::id),
        assignment.get().stream().findFirst().map(ASSIGNED::equals),
        rotation.get().stream().findFirst().map(SET_ASIDE::equals),
        Optional.empty(),
        SearchText.typed(search.get()),
        Chips.among(health, Health::valueOf),
        usage.get().stream()
            .filter(wish -> !wish.equals(HIGH_VOLUME))
            .findFirst()
            .map(LastUse::valueOf),
        usage.get().contains(HIGH_VOLUME) ? Optional.of(true) : Optional.empty(),
        lastUsed.within(),
        lastUsed.from(),
        lastUsed.before(),
        Optional.empty(),
        Optional.empty());
  }

  /** What to ask for: today is what today is here and now. */
  Find asked() {
    return lastUsed.asked(now());
  }

  Find page(Optional<Cursor> after, PageSize size) {
    return asked().page(after, Optional.of(size));
  }

  /** There is no chip for a unit, for few messages, or for a page. */
  @Override
  public Optional<Find> readable(Find wanted) {
    var hasNoChip =
        wanted.unit().isPresent()
            || wanted.highVolume().filter(high -> !high).isPresent()
            || !lastUsed.canShow(wanted)
            || wanted.after().isPresent()
            || wanted.limit().isPresent();
    return hasNoChip
        ? Optional.empty()
        : Optional.of(
            new Find(
                Chips.inOrder(wanted.numberClass()),
                Chips.inOrder(wanted.status()),
                wanted.sitter(),
                wanted.client(),
                wanted.assigned(),
                wanted.setAside(),
                Optional.empty(),
                wanted.search(),
                Chips.inOrder(wanted.health()),
                wanted.used(),
                wanted.highVolume(),
                wanted.usedWithin(),
                wanted.usedFrom(),
                wanted.usedBefore(),
                Optional.empty(),
                Optional.empty()));
  }

  @Override
  public void put(Find wanted) {
    chips.together(
        () -> {
          search.set(wanted.search().map(SearchText::value).orElse(""));
          classes.set(Chips.names(wanted.numberClass()));
          statuses.set(Chips.names(wanted.status()));
          health.set(Chips.names(wanted.health()));
          rotation.set(
              wanted.setAside().map(yes -> Set.of(yes ? SET_ASIDE : IN_ROTATION)).orElse(Set.of()));
          assignment.set(
              wanted.assigned().map(has -> Set.of(has ? ASSIGNED : UNASSIGNED)).orElse(Set.of()));
          usage.set(
              Stream.concat(
                      wanted.used().map(Enum::name).stream(),
                      wanted.highVolume().map(_ -> HIGH_VOLUME).stream())
                  .collect(Collectors.toUnmodifiableSet()));
          lastUsed.put(wanted);
          sitter.put(wanted.sitter().map(NumberFilter::text));
          client.put(wanted.client().map(NumberFilter::text));
        });
  }

  private static String text(PersonId id) {
    return id.value().toString();
  }
}
