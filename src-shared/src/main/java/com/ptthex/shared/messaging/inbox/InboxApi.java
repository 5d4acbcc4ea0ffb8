package com.ptthex.shared.messaging.inbox;

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
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The threads of the site: who talks with whom, over which number. */
public interface InboxApi {

  Permission INBOX_VIEW =
      Permission.of("inbox.view", CUSTOMER_ADMIN, DISPATCHER).alsoFor(AUTOMATION, API_CLIENT);
  Permission INBOX_OPEN =
      Permission.of("inbox.open", CUSTOMER_ADMIN, DISPATCHER).alsoFor(AUTOMATION, API_CLIENT);
  Permission INBOX_CLOSE =
      Permission.of("inbox.close", CUSTOMER_ADMIN, DISPATCHER).alsoFor(AUTOMATION, API_CLIENT);

  Endpoint<Find, Page> LIST =
      read("inbox.list", "/threads", Find.class, Page.class)
          .needs(INBOX_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("One page of the threads in the caller's scope, latest activity first.");

  Endpoint<Which, Detail> DETAIL =
      read("inbox.detail", "/threads/{id}", Which.class, Detail.class)
          .needs(INBOX_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("One thread, and what happened to it.");

  Endpoint<Open, Opened> OPEN =
      deed("inbox.open", "/threads", Open.class, Opened.class)
          .needs(INBOX_OPEN)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Opens a thread with a client; the number is chosen, and the answer says why.");

  Endpoint<FindNumber, Carried> FIND_NUMBER =
      deed("inbox.find-number", "/threads/{id}/find-number", FindNumber.class, Carried.class)
          .needs(INBOX_OPEN)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Gives a thread that lost its number another, chosen as for a new thread.");

  Endpoint<Close, Row> CLOSE =
      deed("inbox.close", "/threads/{id}/close", Close.class, Row.class)
          .needs(INBOX_CLOSE)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Closes a thread; its number is free for others.");

  /** Filters of the list; none given means all. */
  record Find(
      List<ThreadState> state,
      Optional<NumberId> number,
      Optional<PersonId> participant,
      Optional<PersonId> sitter,
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
          Optional.empty());
    }

    public static Find over(NumberId number) {
      return new Find(
          List.of(),
          Optional.of(number),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    public Find from(Optional<Cursor> cursor) {
      return new Find(state, number, participant, sitter, cursor, limit);
    }
  }

  record Page(List<Row> rows, Optional<Cursor> next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param number over which it goes, or went when it was closed
   */
  record Row(
      ThreadId id,
      Party participant,
      Optional<Party> sitter,
      Purpose purpose,
      ThreadState state,
      Optional<Line> number,
      UnitId unit,
      Instant openedAt,
      Instant lastActivityAt,
      Version version) {}

  record Party(PersonId id, Label name) {}

  record Line(NumberId id, PhoneNumber number, NumberClass numberClass) {}

  record Which(ThreadId id) {}

  /**
   * @param happenings the latest, latest first
   */
  record Detail(Row thread, List<Happening> happenings) {
    public Detail {
      happenings = List.copyOf(happenings);
    }
  }

  /**
   * @param by who did it, as an account's name
   */
  record Happening(Instant at, Change change, Label by, Optional<Line> number) {}

  enum Change {
    OPENED,
    MOVED,
    FELL_BACK,
    STRANDED,
    CLOSED
  }

  record Open(PersonId participant, Optional<PersonId> sitter, Purpose purpose) {}

  /**
   * @param why every rule that was looked at for the number, also those that did not fire
   */
  record Opened(Row thread, List<Step> why) {
    public Opened {
      why = List.copyOf(why);
    }
  }

  record FindNumber(ThreadId id, Version version) {}

  /**
   * @param why every rule that was looked at for the number; when none chose, the front desk has it
   */
  record Carried(Row thread, List<Step> why) {
    public Carried {
      why = List.copyOf(why);
    }
  }

  record Close(ThreadId id, Version version) {}
}
