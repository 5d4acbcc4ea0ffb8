package com.ptthex.server.messaging.assignments;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.messaging.people.PersonReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.assignments.AssignmentsApi;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Detail;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Find;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Page;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Row;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Which;
import com.ptthex.shared.messaging.assignments.WindowId;
import com.ptthex.shared.messaging.inbox.InboxApi.Party;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.Label;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The windows as one piece of work sees them. */
record Windows(Work work) {

  Page page(Find find) {
    var slice =
        Keyset.slice(
            store().page(work.scope(), find, work.now()),
            find.limit(),
            window -> Keyset.cursor(window.about().startsAt(), window.about().id().value()));
    return new Page(rows(slice.rows()), slice.next());
  }

  Detail detail(Which which) {
    var window = window(which.id());
    var cancelled =
        window instanceof Window.Cancelled(var _, var at, var by, var reason)
            ? Optional.of(new AssignmentsApi.Cancelled(at, by, reason))
            : Optional.<AssignmentsApi.Cancelled>empty();
    var about = window.about();
    return new Detail(row(window), about.enteredAt(), about.by(), cancelled);
  }

  WindowStore store() {
    return new WindowStore(work.db());
  }

  Window window(WindowId id) {
    return store()
        .find(work.scope(), id, work.now())
        .orElseThrow(() -> new Refusal.NotFound("window-not-found").raise());
  }

  Row row(Window window) {
    return rows(List.of(window)).getFirst();
  }

  private List<Row> rows(List<Window> windows) {
    var people =
        windows.stream()
            .map(Window::about)
            .flatMap(about -> Stream.of(about.sitter(), about.client()))
            .toList();
    var names = new PersonReader(work.db()).names(people);
    return windows.stream().map(window -> row(window, names)).toList();
  }

  private static Row row(Window window, Map<PersonId, Label> names) {
    var about = window.about();
    return new Row(
        about.id(),
        party(about.sitter(), names),
        party(about.client(), names),
        about.startsAt(),
        about.endsAt(),
        window.state(),
        about.unit(),
        about.version());
  }

  /** People are archived, never deleted, so that whoever is named can be. */
  private static Party party(PersonId person, Map<PersonId, Label> names) {
    return new Party(person, Optional.ofNullable(names.get(person)).orElseThrow());
  }

  void tell(EventType type, Window window) {
    var about = window.about();
    work.emit(
        Event.of(type, about.id(), about.unit())
            .with("sitter", about.sitter())
            .with("client", about.client()));
  }
}
