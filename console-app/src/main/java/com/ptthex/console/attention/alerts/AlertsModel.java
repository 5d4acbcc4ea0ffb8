package com.ptthex.console.attention.alerts;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Latest;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.RowDeed;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.attention.alerts.AlertEvents;
import com.ptthex.shared.attention.alerts.AlertId;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.attention.alerts.AlertsApi.Acknowledge;
import com.ptthex.shared.attention.alerts.AlertsApi.Dismiss;
import com.ptthex.shared.attention.alerts.AlertsApi.InHand;
import com.ptthex.shared.attention.alerts.AlertsApi.Resolve;
import com.ptthex.shared.attention.alerts.AlertsApi.Row;
import com.ptthex.shared.attention.alerts.AlertsApi.Unattended;
import com.ptthex.shared.attention.alerts.AlertsApi.Which;
import com.ptthex.shared.attention.alerts.Severity;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.value.Note;
import java.util.Optional;
import java.util.Set;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** What needs somebody, and what is done about the chosen one. */
final class AlertsModel {
  static final Set<EventType> NEWS = Set.copyOf(AlertEvents.ALL);

  private static final RowDeed.Choosing CHOOSING =
      new RowDeed.Choosing(AlertsText.CHOOSE_ONE, AlertsText.ONE_AT_A_TIME);

  private final AlertFilter filter = new AlertFilter();
  private final Desk desk;
  private final Latest arriving;
  private final RowsModel<Row> rows;
  private final Action<Acknowledge, Row> acknowledging;
  private final Resolving resolving;
  private final Dismissing dismissing;

  record Resolving(Draft.Entry<Optional<Note>> note, RowDeed<Row, Resolve, Row> deed) {}

  /** What needs nothing is put away for a reason: nobody looks at it again. */
  record Dismissing(Draft.Entry<Note> reason, RowDeed<Row, Dismiss, Row> deed) {}

  AlertsModel(Desk desk) {
    this.desk = desk;
    arriving = new Latest(desk.threads());
    rows =
        new RowsModel<Row>(
            desk,
            Row::id,
            (after, size) ->
                desk.api()
                    .call(AlertsApi.LIST, filter.page(after, size))
                    .map(page -> new Rows<>(page.rows(), page.next())));
    filter.onChange(rows::restart);
    acknowledging =
        new Action<>(
                desk,
                AlertsApi.ACKNOWLEDGE,
                AlertsText.ACKNOWLEDGE,
                CHOOSING.offer(
                    rows,
                    AlertsModel::againstAcknowledging,
                    row -> new Acknowledge(row.id(), row.version())))
            .icon(MaterialDesignH.HAND_BACK_RIGHT_OUTLINE);
    resolving = resolve();
    dismissing = dismiss();
  }

  private Resolving resolve() {
    var draft = new Draft();
    var note = draft.optional("note", Note::new);
    var kind =
        new RowDeed.Kind<Row, Resolve, Row>(
            AlertsApi.RESOLVE,
            AlertsText.RESOLVE,
            Gravity.PLAIN,
            MaterialDesignC.CHECK,
            AlertsModel::againstEnding);
    return new Resolving(
        note,
        new RowDeed<>(
            desk,
            rows,
            CHOOSING,
            kind,
            draft,
            row -> new Resolve(row.id(), note.value(), row.version())));
  }

  private Dismissing dismiss() {
    var draft = new Draft();
    var reason = draft.needed("reason", Note::new);
    var kind =
        new RowDeed.Kind<Row, Dismiss, Row>(
            AlertsApi.DISMISS,
            AlertsText.DISMISS,
            Gravity.PLAIN,
            MaterialDesignB.BELL_OFF_OUTLINE,
            AlertsModel::againstDismissing);
    return new Dismissing(
        reason,
        new RowDeed<>(
            desk,
            rows,
            CHOOSING,
            kind,
            draft,
            row -> new Dismiss(row.id(), Optional.of(reason.value()), row.version())));
  }

  private static Optional<Text> againstAcknowledging(Row row) {
    return row.standing() instanceof InHand
        ? Optional.of(AlertsText.IS_IN_HAND)
        : againstEnding(row);
  }

  private static Optional<Text> againstEnding(Row row) {
    return row.standing() instanceof Unattended || row.standing() instanceof InHand
        ? Optional.empty()
        : Optional.of(AlertsText.HAS_ENDED);
  }

  private static Optional<Text> againstDismissing(Row row) {
    return againstEnding(row)
        .or(
            () ->
                Optional.<Text>of(AlertsText.CRITICAL_IS_RESOLVED)
                    .filter(_ -> row.severity() == Severity.CRITICAL));
  }

  void reload() {
    rows.reload();
  }

  void follow(LiveState feed) {
    rows.follow(feed);
  }

  /** Brings one alert into sight, whichever were looked at before, also long after it ended. */
  void goTo(AlertId id) {
    arriving.ask(
        () -> desk.api().call(AlertsApi.DETAIL, new Which(id)),
        answer -> {
          if (answer instanceof Answer.Done<Row>(var found)) {
            filter.searchOnly(found);
            rows.choose(Set.of(id));
          }
        });
  }

  /** Asked for anew whenever the alert is looked at. */
  LoadModel<Subject> subject(Row row) {
    var subject = new LoadModel<Subject>(desk, () -> Subject.of(desk, row), _ -> false);
    subject.reload();
    return subject;
  }

  AlertFilter filter() {
    return filter;
  }

  RowsModel<Row> rows() {
    return rows;
  }

  Action<Acknowledge, Row> acknowledging() {
    return acknowledging;
  }

  Resolving resolving() {
    return resolving;
  }

  Dismissing dismissing() {
    return dismissing;
  }
}
