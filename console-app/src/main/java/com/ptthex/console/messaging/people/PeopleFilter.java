package com.ptthex.console.messaging.people;

import com.ptthex.console.ui.model.Chips;
import com.ptthex.console.ui.model.Filtering;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.messaging.people.PeopleApi.Find;
import com.ptthex.shared.messaging.people.PeopleApi.Row;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.SearchText;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which people are wanted, as the chips above the list say. */
final class PeopleFilter implements Filtering<Find> {
  private final ObjectProperty<String> search = new SimpleObjectProperty<>("");
  private final ObjectProperty<Set<String>> kind = new SimpleObjectProperty<>(Set.of());
  private final Chips chips = new Chips(search, kind);

  @Override
  public void onChange(Runnable changed) {
    chips.onChange(changed);
  }

  ObjectProperty<String> search() {
    return search;
  }

  ObjectProperty<Set<String>> kind() {
    return kind;
  }

  @Override
  public Find now() {
    return wanting(search.get(), Chips.among(kind, PersonKind::valueOf).stream().findFirst());
  }

  private static Find wanting(String words, Optional<PersonKind> kind) {
    return new Find(kind, SearchText.typed(words), Optional.empty(), Optional.empty());
  }

  Find page(Optional<Cursor> after, PageSize size) {
    var wanted = now();
    return new Find(wanted.kind(), wanted.search(), after, Optional.of(size));
  }

  /** A few people by their names. */
  static Find searching(String words, PageSize few) {
    return new Find(Optional.empty(), SearchText.typed(words), Optional.empty(), Optional.of(few));
  }

  /** There is no chip for a page. */
  @Override
  public Optional<Find> readable(Find wanted) {
    return Optional.of(wanted).filter(it -> it.after().isEmpty() && it.limit().isEmpty());
  }

  @Override
  public void put(Find wanted) {
    chips.together(
        () -> {
          search.set(wanted.search().map(SearchText::value).orElse(""));
          kind.set(Chips.names(wanted.kind().stream().toList()));
        });
  }

  /** As few beside this one as there can be. */
  void searchOnly(Row person) {
    put(wanting(person.name().value(), Optional.of(person.kind())));
  }
}
