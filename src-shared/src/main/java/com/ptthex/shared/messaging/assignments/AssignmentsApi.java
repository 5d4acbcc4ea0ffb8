package com.ptthex.shared.messaging.assignments;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.API_CLIENT;
import static com.ptthex.shared.contract.Role.AUTOMATION;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;
import static com.ptthex.shared.contract.Role.DISPATCHER;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.messaging.inbox.InboxApi.Party;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The windows of the site: which sitter looks after which client, from when to when. */
public interface AssignmentsApi {

  Permission ASSIGNMENTS_VIEW =
      Permission.of("assignments.view", CUSTOMER_ADMIN, DISPATCHER).alsoFor(AUTOMATION, API_CLIENT);
  Permission ASSIGNMENTS_EDIT =
      Permission.of("assignments.edit", CUSTOMER_ADMIN, DISPATCHER).alsoFor(AUTOMATION, API_CLIENT);

  Duration SHORTEST = Duration.ofMinutes(15);
  Duration LONGEST = Duration.ofDays(366);

  /** How long ago a window may have begun that is entered only now. */
  Duration LATEST_ENTERED = Duration.ofDays(1);

  /** How far ahead one may begin. */
  Duration FARTHEST = Duration.ofDays(731);

  Endpoint<Find, Page> LIST =
      read("assignments.list", "/assignment-windows", Find.class, Page.class)
          .needs(ASSIGNMENTS_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("One page of the windows in the caller's scope, the one that begins last first.");

  Endpoint<Which, Detail> DETAIL =
      read("assignments.detail", "/assignment-windows/{id}", Which.class, Detail.class)
          .needs(ASSIGNMENTS_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("One window, and why it was cancelled if it was.");

  Endpoint<Create, Row> CREATE =
      deed("assignments.create", "/assignment-windows", Create.class, Row.class)
          .needs(ASSIGNMENTS_EDIT)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Says that a sitter looks after a client for a while; no two windows overlap.");

  Endpoint<Cancel, Row> CANCEL =
      deed("assignments.cancel", "/assignment-windows/{id}/cancel", Cancel.class, Row.class)
          .needs(ASSIGNMENTS_EDIT)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.RISKY)
          .toldAs("Cancels a window that is planned or live: nobody looks after the client then.");

  /**
   * Filters of the list; none given means all.
   *
   * @param from with {@code until}, only those that touch this span; either may be open
   */
  record Find(
      List<WindowState> state,
      Optional<PersonId> sitter,
      Optional<PersonId> client,
      Optional<Instant> from,
      Optional<Instant> until,
      Optional<Cursor> after,
      Optional<PageSize> limit) {

    public Find {
      state = List.copyOf(state);
    }

    public static Find all() {
      return new Find(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  record Page(List<Row> rows, Optional<Cursor> next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param endsAt no longer within it
   * @param unit the client's, whose people see it
   */
  record Row(
      WindowId id,
      Party sitter,
      Party client,
      Instant startsAt,
      Instant endsAt,
      WindowState state,
      UnitId unit,
      Version version) {}

  record Which(WindowId id) {}

  /**
   * @param by who entered it, as an account's name
   */
  record Detail(Row window, Instant enteredAt, Label by, Optional<Cancelled> cancelled) {}

  record Cancelled(Instant at, Label by, Note reason) {}

  record Create(PersonId sitter, PersonId client, Instant startsAt, Instant endsAt) {}

  record Cancel(WindowId id, Note reason, Version version) {}
}
