package com.ptthex.shared.messaging.numbers;

import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.SearchText;
import java.util.List;
import java.util.Optional;

/**
 * Filters of numbers for whoever sets a few of them, by their names; the others let all through.
 */
public final class NumbersWanted {
  private List<NumberClass> classes = List.of();
  private List<NumberStatus> statuses = List.of();
  private Optional<PersonId> sitter = Optional.empty();
  private Optional<PersonId> client = Optional.empty();
  private Optional<SearchText> search = Optional.empty();

  public NumbersWanted of(NumberClass only) {
    classes = List.of(only);
    return this;
  }

  public NumbersWanted of(NumberStatus only) {
    statuses = List.of(only);
    return this;
  }

  public NumbersWanted ofSitter(PersonId whose) {
    sitter = Optional.of(whose);
    return this;
  }

  /** Those over which their live conversations go. */
  public NumbersWanted ofClient(PersonId whose) {
    client = Optional.of(whose);
    return this;
  }

  public NumbersWanted holding(Optional<SearchText> words) {
    search = words;
    return this;
  }

  public Find find() {
    var all = Find.all();
    return new Find(
        classes,
        statuses,
        sitter,
        client,
        all.assigned(),
        all.setAside(),
        all.unit(),
        search,
        all.health(),
        all.used(),
        all.highVolume(),
        all.usedWithin(),
        all.usedFrom(),
        all.usedBefore(),
        all.after(),
        all.limit());
  }
}
