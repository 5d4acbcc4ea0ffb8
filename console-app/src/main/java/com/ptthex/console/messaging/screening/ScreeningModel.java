package com.ptthex.console.messaging.screening;

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
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.screening.ScreeningApi;
import com.ptthex.shared.messaging.screening.ScreeningApi.Detail;
import com.ptthex.shared.messaging.screening.ScreeningApi.Noted;
import com.ptthex.shared.messaging.screening.ScreeningApi.Resolve;
import com.ptthex.shared.messaging.screening.ScreeningApi.Row;
import com.ptthex.shared.messaging.screening.ScreeningApi.Waiting;
import com.ptthex.shared.messaging.screening.ScreeningApi.WasResolved;
import com.ptthex.shared.messaging.screening.ScreeningApi.Which;
import com.ptthex.shared.messaging.screening.ScreeningEvents;
import com.ptthex.shared.messaging.screening.Verdict;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Units;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import java.util.Optional;
import java.util.Set;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Which messages lead past the site, and what somebody makes of the chosen one. */
final class ScreeningModel {
  static final Set<EventType> NEWS = Set.copyOf(ScreeningEvents.ALL);

  private static final RowDeed.Choosing CHOOSING =
      new RowDeed.Choosing(ScreeningText.CHOOSE_ONE, ScreeningText.ONE_AT_A_TIME);

  private final ScreeningFilter filter = new ScreeningFilter();
  private final Desk desk;
  private final Known<Units> units;
  private final Latest arriving;
  private final RowsModel<Row> rows;
  private final Resolving resolving;
  private final Pausing pausing;

  record Resolving(
      Draft.Entry<Verdict> verdict, Draft.Entry<Note> reason, RowDeed<Row, Resolve, Row> deed) {}

  ScreeningModel(Desk desk) {
    this.desk = desk;
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
                  .call(ScreeningApi.LIST, filter.page(after, size))
                  .map(page -> new Rows<>(page.rows(), page.next()));
            });
    filter.onChange(rows::restart);
    resolving = resolve();
    pausing = new Pausing(desk);
  }

  private Resolving resolve() {
    var draft = new Draft();
    var verdict = draft.needed("verdict", Verdict::valueOf);
    var reason = draft.needed("reason", Note::new);
    var kind =
        new RowDeed.Kind<Row, Resolve, Row>(
            ScreeningApi.RESOLVE,
            ScreeningText.RESOLVE,
            Gravity.PLAIN,
            MaterialDesignC.CHECK,
            ScreeningModel::against);
    return new Resolving(
        verdict,
        reason,
        new RowDeed<>(
            desk,
            rows,
            CHOOSING,
            kind,
            draft,
            row -> new Resolve(row.id(), verdict.value(), reason.value(), row.version())));
  }

  private static Optional<Text> against(Row row) {
    return switch (row.standing()) {
      case Waiting _ -> Optional.empty();
      case Noted _ -> Optional.of(ScreeningText.WAITS_FOR_NOBODY);
      case WasResolved _ -> Optional.of(ScreeningText.IS_RESOLVED);
    };
  }

  void reload() {
    rows.reload();
    pausing.standing().reload();
  }

  void follow(LiveState feed) {
    rows.follow(feed);
    pausing.standing().follow(feed);
  }

  /** Brings one into sight, whichever were looked at before, also once it was resolved. */
  void goTo(MessageId id) {
    arriving.ask(
        () -> desk.api().call(ScreeningApi.DETAIL, new Which(id)),
        answer -> {
          if (answer instanceof Answer.Done<Detail>(var found)) {
            filter.searchOnly(found.row());
            rows.choose(Set.of(id));
          }
        });
  }

  /** Asked for anew whenever the finding is looked at. */
  LoadModel<Detail> detail(Row row) {
    var detail =
        new LoadModel<Detail>(
            desk, () -> desk.api().call(ScreeningApi.DETAIL, new Which(row.id())), _ -> false);
    detail.reload();
    return detail;
  }

  Optional<String> nameOf(UnitId unit) {
    return units.now().nameOf(unit).map(Label::value);
  }

  ScreeningFilter filter() {
    return filter;
  }

  RowsModel<Row> rows() {
    return rows;
  }

  Resolving resolving() {
    return resolving;
  }

  Pausing pausing() {
    return pausing;
  }
}
