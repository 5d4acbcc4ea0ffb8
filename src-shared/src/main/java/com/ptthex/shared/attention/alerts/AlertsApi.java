package com.ptthex.shared.attention.alerts;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.API_CLIENT;
import static com.ptthex.shared.contract.Role.AUTOMATION;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;
import static com.ptthex.shared.contract.Role.DISPATCHER;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Alerts: one for each cause that stands, whose hands it is in, and how it ended. */
public interface AlertsApi {

  Permission ALERTS_VIEW =
      Permission.of("alerts.view", CUSTOMER_ADMIN, DISPATCHER).alsoFor(AUTOMATION, API_CLIENT);
  Permission ALERTS_ACKNOWLEDGE = Permission.of("alerts.acknowledge", CUSTOMER_ADMIN, DISPATCHER);
  Permission ALERTS_RESOLVE = Permission.of("alerts.resolve", CUSTOMER_ADMIN, DISPATCHER);
  Permission ALERTS_DISMISS = Permission.of("alerts.dismiss", CUSTOMER_ADMIN).alsoFor(DISPATCHER);

  Endpoint<Find, Page> LIST =
      read("alerts.list", "/alerts", Find.class, Page.class)
          .needs(ALERTS_VIEW)
          .toldAs("One page of the alerts in the caller's scope, in the order asked for.");

  Endpoint<Which, Row> DETAIL =
      read("alerts.detail", "/alerts/{id}", Which.class, Row.class)
          .needs(ALERTS_VIEW)
          .toldAs("One alert, also long after it ended.");

  Endpoint<Acknowledge, Row> ACKNOWLEDGE =
      deed("alerts.acknowledge", "/alerts/{id}/acknowledge", Acknowledge.class, Row.class)
          .needs(ALERTS_ACKNOWLEDGE)
          .toldAs("Says that the caller has it in hand; it stands until it ends.");

  Endpoint<Resolve, Row> RESOLVE =
      deed("alerts.resolve", "/alerts/{id}/resolve", Resolve.class, Row.class)
          .needs(ALERTS_RESOLVE)
          .toldAs("Ends an alert that was dealt with.");

  Endpoint<Dismiss, Row> DISMISS =
      deed("alerts.dismiss", "/alerts/{id}/dismiss", Dismiss.class, Row.class)
          .needs(ALERTS_DISMISS)
          .toldAs("Ends an alert that needs nothing; a critical one can only be resolved.");

  // What is found wrong is said under every licence, as what it is found in is recorded.
  Endpoint<Raise, Row> RAISE =
      deed("alerts.raise", "/alerts", Raise.class, Row.class)
          .inside()
          .with(Trait.LIFE_SAFETY)
          .toldAs("Raises an alert, or counts once more the one that stands for this cause.");

  // What is asked for does not depend on how things are, so that it can be asked again under the
  // same key after a crash; how they are is looked at in the deed's own transaction.
  Endpoint<Notice, Noticed> NOTICE =
      deed("alerts.notice", "/alerts/notice", Notice.class, Noticed.class)
          .inside()
          .with(Trait.LIFE_SAFETY)
          .toldAs("Looks at what something happened to, and raises an alert if need be.");

  Endpoint<Settle, Settled> SETTLE =
      deed("alerts.settle", "/alerts/{id}/settle", Settle.class, Settled.class)
          .inside()
          .with(Trait.LIFE_SAFETY)
          .toldAs("Ends an alert whose cause is gone.");

  Endpoint<Look, Looked> LOOK =
      read("alerts.look", "/alerts/look", Look.class, Looked.class)
          .inside()
          .with(Trait.LIFE_SAFETY)
          .toldAs("Says how it stands with what an alert would be about, and leaves no trace.");

  /**
   * Filters of the list; none given means all.
   *
   * @param order latest raised first, when none is asked for; a page goes on in the order of the
   *     one before
   */
  record Find(
      List<AlertState> state,
      List<Severity> severity,
      List<AlertKind> kind,
      Optional<AlertOrder> order,
      Optional<Cursor> after,
      Optional<PageSize> limit) {

    public Find {
      state = List.copyOf(state);
      severity = List.copyOf(severity);
      kind = List.copyOf(kind);
    }

    public static Find all() {
      return only(List.of(), List.of());
    }

    public static Find only(List<AlertState> state, List<Severity> severity) {
      return new Find(
          state, severity, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Find page(Optional<Cursor> next, Optional<PageSize> size) {
      return new Find(state, severity, kind, order, next, size);
    }
  }

  record Page(List<Row> rows, Optional<Cursor> next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param times how often its cause came
   */
  record Row(
      AlertId id,
      AlertKind kind,
      Severity severity,
      About about,
      UnitId unit,
      Instant raisedAt,
      Instant lastAt,
      int times,
      Standing standing,
      Version version) {}

  /** Whether it ended, and in whose hands it is. */
  sealed interface Standing {}

  record Unattended() implements Standing {}

  record InHand(Label by, Instant at) implements Standing {}

  record WasResolved(Label by, Instant at, Optional<Note> note) implements Standing {}

  record WasDismissed(Label by, Instant at, Optional<Note> reason) implements Standing {}

  record CauseGone(Relief by, Instant at) implements Standing {}

  record Which(AlertId id) {}

  record Acknowledge(AlertId id, Version version) {}

  record Resolve(AlertId id, Optional<Note> note, Version version) {}

  record Dismiss(AlertId id, Optional<Note> reason, Version version) {}

  record Raise(AlertKind kind, Severity severity, About about, UnitId unit) {}

  record Notice(About about) {}

  /**
   * @param alert the one that stands now, if there is a cause
   */
  record Noticed(Optional<AlertId> alert) {}

  record Settle(AlertId id) {}

  /**
   * @param by what ended it, if it ended
   */
  record Settled(Optional<Relief> by) {}

  /** At one of these: what is asked for in an address has no parts of its own. */
  record Look(
      Optional<NumberId> number,
      Optional<ThreadId> thread,
      Optional<PersonId> client,
      Optional<UnitId> unit,
      Optional<DocumentId> licence,
      Optional<ThreadId> messages,
      Optional<UnitId> pause,
      Optional<UnitId> screening) {

    public static Look at(About about) {
      return new Look(
          of(about, About.OfNumber.class).map(About.OfNumber::number),
          of(about, About.OfThread.class).map(About.OfThread::thread),
          of(about, About.OfClient.class).map(About.OfClient::client),
          of(about, About.OfUnit.class).map(About.OfUnit::unit),
          of(about, About.OfLicence.class).map(About.OfLicence::licence),
          of(about, About.OfMessages.class).map(About.OfMessages::thread),
          of(about, About.OfPause.class).map(About.OfPause::site),
          of(about, About.OfScreening.class).map(About.OfScreening::site));
    }

    private static <T extends About> Optional<T> of(About about, Class<T> kind) {
      return Optional.of(about).filter(kind::isInstance).map(kind::cast);
    }

    public Optional<About> about() {
      return Stream.<Optional<? extends About>>of(
              number.map(About.OfNumber::new),
              thread.map(About.OfThread::new),
              client.map(About.OfClient::new),
              unit.map(About.OfUnit::new),
              licence.map(About.OfLicence::new),
              messages.map(About.OfMessages::new),
              pause.map(About.OfPause::new),
              screening.map(About.OfScreening::new))
          .<About>flatMap(Optional::stream)
          .findFirst();
    }
  }

  record Looked(CauseNow cause) {}
}
