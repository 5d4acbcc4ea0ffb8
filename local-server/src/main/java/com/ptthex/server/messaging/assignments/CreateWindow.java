package com.ptthex.server.messaging.assignments;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.assignments.Window.About;
import com.ptthex.server.messaging.people.PersonReader;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.assignments.AssignmentsApi;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Create;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Row;
import com.ptthex.shared.messaging.assignments.AssignmentsEvents;
import com.ptthex.shared.messaging.assignments.WindowId;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.Map;

/** Enters a window. At no moment do two look after one client. */
final class CreateWindow {
  /** The guard of every deed that adds to the windows of a client. */
  static final String GUARD = "assignments.windows";

  private CreateWindow() {}

  static Row run(Work work, Create wish) {
    var client =
        new PersonReader(work.db())
            .client(work.scope(), wish.client())
            .orElseThrow(() -> new Refusal.NotFound("client-not-found").raise());
    mustServe(work, wish, client);
    mustLieWithin(wish, work.now());
    // Two who each enter one must meet here: neither would find the other's.
    work.guard(GUARD);
    var windows = new Windows(work);
    mustOverlapNone(windows, wish);
    var about =
        new About(
            WindowId.made(),
            wish.sitter(),
            wish.client(),
            wish.startsAt(),
            wish.endsAt(),
            client.unit(),
            work.now(),
            work.caller().name(),
            Version.FIRST);
    windows.store().insert(about);
    var window = about.at(work.now());
    windows.tell(AssignmentsEvents.CREATED, window);
    return windows.row(window);
  }

  /** Whoever sees the client sees who looks after them: as for a thread. */
  private static void mustServe(Work work, Create wish, PeopleApi.Row client) {
    var sitter =
        new PersonReader(work.db())
            .sitter(work.scope(), wish.sitter())
            .orElseThrow(() -> new Refusal.NotFound("sitter-not-found").raise());
    if (!new UnitReader(work.db()).below(client.unit()).units().contains(sitter.unit())) {
      throw new Refusal.Conflict("sitter-outside-clients-unit").raise();
    }
  }

  /** The end is looked at once it is known from when. */
  private static void mustLieWithin(Create wish, Instant now) {
    mustLieWithin(
        "startsAt",
        wish.startsAt(),
        now.minus(AssignmentsApi.LATEST_ENTERED),
        now.plus(AssignmentsApi.FARTHEST));
    var shortest = wish.startsAt().plus(AssignmentsApi.SHORTEST);
    mustLieWithin(
        "endsAt",
        wish.endsAt(),
        shortest.isBefore(now) ? now : shortest,
        wish.startsAt().plus(AssignmentsApi.LONGEST));
  }

  private static void mustLieWithin(String field, Instant at, Instant earliest, Instant latest) {
    if (at.isBefore(earliest) || at.isAfter(latest)) {
      var range = Map.of("earliest", earliest.toString(), "latest", latest.toString());
      throw new Refusal.Invalid(field, "time-range", range).raise();
    }
  }

  private static void mustOverlapNone(Windows windows, Create wish) {
    windows
        .store()
        .overlapping(wish.client(), wish.startsAt(), wish.endsAt())
        .map(Window::about)
        .ifPresent(
            other -> {
              var facts =
                  Map.of(
                      "window", other.id().value().toString(),
                      "sitter", other.sitter().value().toString(),
                      "startsAt", other.startsAt().toString(),
                      "endsAt", other.endsAt().toString());
              throw new Refusal.Conflict("window-overlaps", facts).raise();
            });
  }
}
