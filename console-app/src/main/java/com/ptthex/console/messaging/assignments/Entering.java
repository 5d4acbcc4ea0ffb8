package com.ptthex.console.messaging.assignments;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.text.Moments;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.messaging.assignments.AssignmentsApi;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Create;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Row;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.Malformed;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Saying that a sitter looks after a client for a while. */
final class Entering {
  private final Draft draft = new Draft();
  private final Draft.Entry<PersonId> sitter = draft.needed("sitter", PersonSearch::id);
  private final Draft.Entry<PersonId> client = draft.needed("client", PersonSearch::id);
  private final Draft.Entry<Instant> startsAt = draft.needed("startsAt", this::moment);
  private final Draft.Entry<Instant> endsAt = draft.needed("endsAt", this::end);
  private final Desk desk;
  private final PersonSearch sitters;
  private final PersonSearch clients;
  private final Action<Create, Row> action;
  private final Opener opener;
  private Optional<Moments> moments = Optional.empty();

  Entering(Desk desk) {
    this.desk = desk;
    sitters = new PersonSearch(desk, PersonKind.SITTER);
    clients = new PersonSearch(desk, PersonKind.CLIENT);
    // What is wrong with the end may have been wrong with the beginning.
    startsAt.text().subscribe(_ -> endsAt.reconsider());
    action =
        new Action<>(
            desk,
            AssignmentsApi.CREATE,
            AssignmentsText.ENTER,
            draft.offer(
                () ->
                    new Create(sitter.value(), client.value(), startsAt.value(), endsAt.value())));
    var against =
        desk.rights().mayCall(PeopleApi.LIST)
            ? Optional.<Text>empty()
            : Optional.<Text>of(AssignmentsText.NEEDS_PEOPLE);
    opener =
        new Opener(action, MaterialDesignC.CALENDAR_PLUS, new SimpleObjectProperty<>(against))
            .shortcut("Shortcut+N");
  }

  private Instant moment(String typed) {
    return moments
        .flatMap(reads -> reads.readBoth(typed))
        .orElseThrow(() -> new Malformed("not-a-time", Map.of()));
  }

  /** How long it lasts; how near both are to now, only the server's clock can say. */
  private Instant end(String typed) {
    var end = moment(typed);
    beginning().ifPresent(start -> mustLast(start, end));
    return end;
  }

  private Optional<Instant> beginning() {
    try {
      return Optional.of(startsAt.value());
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  private static void mustLast(Instant start, Instant end) {
    var earliest = start.plus(AssignmentsApi.SHORTEST);
    var latest = start.plus(AssignmentsApi.LONGEST);
    if (end.isBefore(earliest) || end.isAfter(latest)) {
      throw new Malformed(
          "time-range", Map.of("earliest", earliest.toString(), "latest", latest.toString()));
    }
  }

  /**
   * From the next full hour, until something else is said.
   *
   * @param reading as times are shown where it is filled in
   */
  void begin(Moments reading) {
    moments = Optional.of(reading);
    draft.clear();
    startsAt.text().set(reading.typedBoth(nextHour()));
    sitters.search("");
    clients.search("");
  }

  private Instant nextHour() {
    return desk.clock().instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
  }

  /** An end that would fit, as an example. */
  Instant someEnd() {
    return nextHour().plus(Duration.ofHours(2));
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<PersonId> sitter() {
    return sitter;
  }

  Draft.Entry<PersonId> client() {
    return client;
  }

  Draft.Entry<Instant> startsAt() {
    return startsAt;
  }

  Draft.Entry<Instant> endsAt() {
    return endsAt;
  }

  PersonSearch sitters() {
    return sitters;
  }

  PersonSearch clients() {
    return clients;
  }

  Action<Create, Row> action() {
    return action;
  }

  Opener opener() {
    return opener;
  }
}
