package com.ptthex.shared.messaging.screening;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;
import static com.ptthex.shared.contract.Role.DISPATCHER;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.messaging.inbox.AuthorKind;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Messages in which something was found, and what people made of them. */
public interface ScreeningApi {

  Permission SCREENING_VIEW = Permission.of("screening.view", CUSTOMER_ADMIN, DISPATCHER);
  Permission SCREENING_RESOLVE = Permission.of("screening.resolve", CUSTOMER_ADMIN);

  Endpoint<Find, Page> LIST =
      read("screening.list", "/screening/findings", Find.class, Page.class)
          .needs(SCREENING_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs(
              "One page of the messages in which something was found; those that wait for somebody"
                  + " come first, the latest before the others.");

  Endpoint<Which, Detail> DETAIL =
      read("screening.detail", "/screening/findings/{id}", Which.class, Detail.class)
          .needs(SCREENING_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("One of these messages, and what was looked for in it.");

  Endpoint<Resolve, Row> RESOLVE =
      deed("screening.resolve", "/screening/findings/{id}/resolve", Resolve.class, Row.class)
          .needs(SCREENING_RESOLVE)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Says what a message comes to in which something was found.");

  /** Filters of the list; none given means all. */
  record Find(
      List<FindingState> state,
      Optional<ThreadId> thread,
      Optional<Cursor> after,
      Optional<PageSize> limit) {

    public Find {
      state = List.copyOf(state);
    }

    public static Find all() {
      return only();
    }

    public static Find only(FindingState... state) {
      return new Find(List.of(state), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Find in(ThreadId one) {
      return new Find(state, Optional.of(one), after, limit);
    }

    public Find page(Optional<Cursor> next, PageSize size) {
      return new Find(state, thread, next, Optional.of(size));
    }
  }

  /** Where a finding stands, to look for it by. */
  enum FindingState {
    OPEN,
    NOTED,
    RESOLVED
  }

  record Page(List<Row> rows, Optional<Cursor> next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param id the message's own
   * @param author who wrote it
   * @param participant whom the thread is with
   * @param found nothing for a message that could not be looked through
   * @param score how surely it leads past the site, of a hundred
   */
  record Row(
      MessageId id,
      ThreadId thread,
      Label participant,
      UnitId unit,
      AuthorKind author,
      List<Found> found,
      int score,
      Handling handling,
      Instant foundAt,
      Standing standing,
      Version version) {
    public Row {
      found = List.copyOf(found);
    }
  }

  record Which(MessageId id) {}

  /**
   * @param why each thing that was looked for, also where it was not found
   */
  record Detail(Row row, List<Step> why) {
    public Detail {
      why = List.copyOf(why);
    }
  }

  /** How often something stands in a message. */
  record Found(DetailKind kind, int times) {}

  /** Whether it waits for anybody. */
  sealed interface Standing {}

  record Waiting() implements Standing {}

  /** Written down for whoever looks; it waits for nobody. */
  record Noted() implements Standing {}

  record WasResolved(Verdict verdict, Label by, Instant at, Note reason) implements Standing {}

  record Resolve(MessageId id, Verdict verdict, Note reason, Version version) {}
}
