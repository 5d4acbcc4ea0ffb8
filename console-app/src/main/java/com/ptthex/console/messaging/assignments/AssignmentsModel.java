package com.ptthex.console.messaging.assignments;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Known;
import com.ptthex.console.ui.model.Latest;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.RowDeed;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.assignments.AssignmentsApi;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Cancel;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Detail;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Find;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Row;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Which;
import com.ptthex.shared.messaging.assignments.AssignmentsEvents;
import com.ptthex.shared.messaging.assignments.WindowId;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Units;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The windows in which sitters look after clients: which are looked at, and what is done there. */
final class AssignmentsModel {
  static final Set<EventType> NEWS = Set.copyOf(AssignmentsEvents.ALL);

  private static final RowDeed.Choosing CHOOSING =
      new RowDeed.Choosing(AssignmentsText.CHOOSE_ONE, AssignmentsText.ONE_AT_A_TIME);

  private final Desk desk;
  private final AssignmentsFilter filter;
  private final Known<Units> units;
  private final Latest arriving;
  private final RowsModel<Row> rows;
  private final Entering entering;
  private final Cancelling cancelling;

  record Cancelling(Draft.Entry<Note> reason, RowDeed<Row, Cancel, Row> deed) {}

  AssignmentsModel(Desk desk) {
    this.desk = desk;
    filter = new AssignmentsFilter(desk);
    units = new Known<>(desk, OrganisationApi.UNITS, Units.none());
    arriving = new Latest(desk.threads());
    rows =
        new RowsModel<Row>(
            desk,
            Row::id,
            (after, size) -> {
              if (after.isEmpty()) {
                units.look();
              }
              return desk.api()
                  .call(AssignmentsApi.LIST, filter.page(after, Optional.of(size)))
                  .map(page -> new Rows<>(page.rows(), page.next()));
            });
    filter.onChange(rows::restart);
    entering = new Entering(desk);
    cancelling = cancel();
  }

  private Cancelling cancel() {
    var draft = new Draft();
    var reason = draft.needed("reason", Note::new);
    var kind =
        new RowDeed.Kind<Row, Cancel, Row>(
            AssignmentsApi.CANCEL,
            AssignmentsText.CANCEL,
            Gravity.DESTRUCTIVE,
            MaterialDesignC.CALENDAR_REMOVE_OUTLINE,
            AssignmentsModel::against);
    return new Cancelling(
        reason,
        new RowDeed<>(
            desk,
            rows,
            CHOOSING,
            kind,
            draft,
            row -> new Cancel(row.id(), reason.value(), row.version())));
  }

  private static Optional<Text> against(Row row) {
    return switch (row.state()) {
      case PLANNED, LIVE -> Optional.empty();
      case OVER -> Optional.of(AssignmentsText.IS_OVER);
      case CANCELLED -> Optional.of(AssignmentsText.IS_CANCELLED);
    };
  }

  void reload() {
    rows.reload();
  }

  void follow(LiveState feed) {
    rows.follow(feed);
  }

  /** That a window begins or ends is no news: the clock does it. */
  void look() {
    var now = desk.clock().instant();
    var hasTurned =
        rows.lastRead().stream()
            .flatMap(read -> read.rows().stream())
            .anyMatch(row -> hasTurned(row, now));
    // Of those that are filtered away nobody here knows whether they have.
    if (hasTurned || !filter.now().state().isEmpty()) {
      rows.reload();
    }
  }

  private static boolean hasTurned(Row row, Instant now) {
    return switch (row.state()) {
      case PLANNED -> !now.isBefore(row.startsAt());
      case LIVE -> !now.isBefore(row.endsAt());
      case OVER, CANCELLED -> false;
    };
  }

  /** Brings one into sight, and hardly any other, whichever were looked at before. */
  void goTo(WindowId id) {
    arriving.ask(
        () -> desk.api().call(AssignmentsApi.DETAIL, new Which(id)),
        answer -> {
          if (answer instanceof Answer.Done<Detail>(var found)) {
            bringIntoSight(found.window());
          }
        });
  }

  /** What was just entered may lie far down the list, or be filtered away. */
  void chooseEntered(Row window) {
    var seesAll = rows.lastRead().filter(read -> read.next().isEmpty()).isPresent();
    if (seesAll && filter.now().equals(Find.all())) {
      rows.chooseOnceThere(window.id());
    } else {
      bringIntoSight(window);
    }
  }

  private void bringIntoSight(Row window) {
    var before = filter.now();
    filter.searchOnly(window);
    if (filter.now().equals(before)) {
      rows.restart();
    }
    rows.choose(Set.of(window.id()));
  }

  /** Asked for anew whenever the window is looked at. */
  LoadModel<Detail> detail(Row row) {
    var detail =
        new LoadModel<Detail>(
            desk, () -> desk.api().call(AssignmentsApi.DETAIL, new Which(row.id())), _ -> false);
    detail.reload();
    return detail;
  }

  Optional<String> nameOf(UnitId unit) {
    return units.now().nameOf(unit).map(Label::value);
  }

  /** Whose room is not there for whoever may not. */
  boolean seesPeople() {
    return desk.rights().mayCall(PeopleApi.DETAIL) && desk.rights().mayCall(PeopleApi.LIST);
  }

  AssignmentsFilter filter() {
    return filter;
  }

  RowsModel<Row> rows() {
    return rows;
  }

  Entering entering() {
    return entering;
  }

  Cancelling cancelling() {
    return cancelling;
  }
}
