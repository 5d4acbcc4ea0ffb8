package com.ptthex.console.trust.devices;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Latest;
import com.ptthex.console.ui.model.RowDeed;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.trust.devices.DeviceEvents;
import com.ptthex.shared.trust.devices.DeviceState;
import com.ptthex.shared.trust.devices.DevicesApi;
import com.ptthex.shared.trust.devices.DevicesApi.Decide;
import com.ptthex.shared.trust.devices.DevicesApi.Row;
import com.ptthex.shared.trust.devices.DevicesApi.Which;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.Note;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Which devices are looked at, and what is decided about the chosen one. */
final class DevicesModel {
  static final Set<EventType> NEWS = Set.copyOf(DeviceEvents.ALL);

  private static final RowDeed.Choosing CHOOSING =
      new RowDeed.Choosing(DevicesText.CHOOSE_ONE, DevicesText.ONE_AT_A_TIME);

  private final DeviceFilter filter = new DeviceFilter();
  private final Desk desk;
  private final Latest arriving;
  private final RowsModel<Row> rows;
  private final Registering registering;
  private final Decision approving;
  private final Decision revoking;

  /**
   * @param hint what to look at before
   * @param done what is said after
   */
  record Decision(
      RowDeed<Row, Decide, Row> deed,
      Draft.Entry<Note> reason,
      DevicesText hint,
      DevicesText done) {}

  DevicesModel(Desk desk) {
    this.desk = desk;
    arriving = new Latest(desk.threads());
    rows =
        new RowsModel<Row>(
            desk,
            Row::id,
            (after, size) ->
                desk.api()
                    .call(DevicesApi.LIST, filter.page(after, size))
                    .map(page -> new Rows<>(page.rows(), page.next())));
    filter.onChange(rows::restart);
    registering = new Registering(desk);
    approving =
        decision(
            new RowDeed.Kind<>(
                DevicesApi.APPROVE,
                DevicesText.APPROVE,
                Gravity.PLAIN,
                MaterialDesignC.CELLPHONE_CHECK,
                DevicesModel::againstApproving),
            DevicesText.APPROVE_HINT,
            DevicesText.APPROVED_DEVICE);
    revoking =
        decision(
            new RowDeed.Kind<>(
                DevicesApi.REVOKE,
                DevicesText.REVOKE,
                Gravity.DESTRUCTIVE,
                MaterialDesignC.CELLPHONE_REMOVE,
                DevicesModel::againstRevoking),
            DevicesText.REASON_HINT,
            DevicesText.REVOKED_DEVICE);
  }

  private Decision decision(
      RowDeed.Kind<Row, Decide, Row> kind, DevicesText hint, DevicesText done) {
    var draft = new Draft();
    var reason = draft.needed("reason", Note::new);
    var deed =
        new RowDeed<Row, Decide, Row>(
            desk,
            rows,
            CHOOSING,
            kind,
            draft,
            row -> new Decide(row.id(), reason.value(), row.version()));
    return new Decision(deed, reason, hint, done);
  }

  private static Optional<Text> againstApproving(Row row) {
    return row.state() == DeviceState.PENDING
        ? Optional.empty()
        : Optional.of(DevicesText.NOT_PENDING);
  }

  private static Optional<Text> againstRevoking(Row row) {
    return row.state() == DeviceState.REVOKED
        ? Optional.of(DevicesText.IS_REVOKED)
        : Optional.empty();
  }

  void reload() {
    rows.reload();
  }

  void follow(LiveState feed) {
    rows.follow(feed);
  }

  /** Brings one device into sight, and nothing else, whichever were looked at before. */
  void goTo(DeviceId id) {
    arriving.ask(
        () -> desk.api().call(DevicesApi.DETAIL, new Which(id)),
        answer -> {
          if (answer instanceof Answer.Done<Row>(var found)) {
            filter.searchOnly(found.mark().value());
            rows.choose(Set.of(id));
          }
        });
  }

  DeviceFilter filter() {
    return filter;
  }

  RowsModel<Row> rows() {
    return rows;
  }

  Registering registering() {
    return registering;
  }

  Decision approving() {
    return approving;
  }

  Decision revoking() {
    return revoking;
  }

  List<Decision> decisions() {
    return List.of(approving, revoking);
  }
}
