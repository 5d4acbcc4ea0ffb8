package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.RowDeed;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.AccountsApi.Change;
import com.ptthex.shared.trust.access.AccountsApi.Row;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import java.util.UUID;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Giving an account another role or unit. */
final class Changing {
  private final Draft draft = new Draft();
  private final Draft.Entry<Role> role = draft.needed("role", Role::valueOf);
  private final Draft.Entry<UnitId> unit =
      draft.needed("unit", id -> new UnitId(UUID.fromString(id)));
  private final Draft.Entry<Note> reason = draft.needed("reason", Note::new);
  private final RowDeed<Row, Change, Row> deed;

  Changing(Desk desk, RowsModel<Row> rows, AccountOffers offers) {
    deed =
        new RowDeed<>(
            desk,
            rows,
            AccountOffers.CHOOSING,
            new RowDeed.Kind<>(
                AccountsApi.CHANGE,
                AccountsText.CHANGE,
                Gravity.PLAIN,
                MaterialDesignA.ACCOUNT_EDIT,
                offers::againstChanging),
            draft,
            row -> new Change(row.id(), role.value(), unit.value(), reason.value(), row.version()));
  }

  /** It begins with what the account is. */
  Row begin() {
    var row = deed.begin();
    role.text().set(row.role().name());
    unit.text().set(row.unit().value().toString());
    return row;
  }

  Draft.Entry<Role> role() {
    return role;
  }

  Draft.Entry<UnitId> unit() {
    return unit;
  }

  Draft.Entry<Note> reason() {
    return reason;
  }

  RowDeed<Row, Change, Row> deed() {
    return deed;
  }
}
