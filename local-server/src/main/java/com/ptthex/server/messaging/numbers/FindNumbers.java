package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.messaging.people.PersonReader;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi.Count;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.messaging.numbers.NumbersApi.Page;
import com.ptthex.shared.messaging.people.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which numbers are meant, for the list that pages through them, its count, and the export that has
 * them all.
 */
record FindNumbers(Conversations conversations) {

  Page page(Work work, Find find) {
    mustEndAfterItBegins(find);
    var slice =
        Keyset.slice(
            NumberListStore.page(work, find, ofClient(work, find)),
            find.limit(),
            number -> Keyset.cursor(number.asset().number().value()));
    return new Page(new Inventory(work, conversations).rows(slice.rows()), slice.next());
  }

  Count count(Work work, Find find) {
    mustEndAfterItBegins(find);
    return new Count(
        NumberListStore.count(work, find, ofClient(work, find)),
        NumberListStore.count(work, Find.all(), Optional.empty()));
  }

  List<ManagedNumber> all(Work work, Find find) {
    mustEndAfterItBegins(find);
    return NumberListStore.all(work, find, ofClient(work, find));
  }

  /** Otherwise it would find nothing, and look as if there were none. */
  private static void mustEndAfterItBegins(Find find) {
    find.usedFrom()
        .filter(from -> find.usedBefore().filter(end -> !end.isAfter(from)).isPresent())
        .ifPresent(
            _ -> {
              throw new Refusal.Invalid("usedBefore", "ends-before-it-begins", Map.of()).raise();
            });
  }

  private Optional<Set<NumberId>> ofClient(Work work, Find find) {
    return find.client().map(client -> ofClient(work, client));
  }

  private Set<NumberId> ofClient(Work work, PersonId client) {
    return new PersonReader(work.db())
        .client(work.scope(), client)
        .map(_ -> conversations.seenNumbersOf(work, client))
        .orElse(Set.of());
  }
}
