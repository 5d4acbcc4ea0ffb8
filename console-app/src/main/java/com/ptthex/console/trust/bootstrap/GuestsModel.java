package com.ptthex.console.trust.bootstrap;

import com.ptthex.console.trust.bootstrap.Changing.Face;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.Search;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.bootstrap.GuestsApi;
import com.ptthex.shared.trust.bootstrap.GuestsApi.Admit;
import com.ptthex.shared.trust.bootstrap.GuestsApi.Admitted;
import com.ptthex.shared.trust.bootstrap.GuestsApi.Guests;
import com.ptthex.shared.trust.bootstrap.GuestsApi.Refuse;
import com.ptthex.shared.trust.bootstrap.GuestsApi.Row;
import com.ptthex.shared.value.AccountId;
import java.util.Optional;
import java.util.UUID;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Who asked to be admitted, and deciding about them one by one. */
final class GuestsModel {
  private final Desk desk;
  private final LoadModel<Guests> guests;
  private final Search<AccountsApi.Row> people;

  record Admitting(Changing<Admitted> changing, Draft.Entry<AccountId> person) {}

  GuestsModel(Desk desk) {
    this.desk = desk;
    guests =
        new LoadModel<>(
            desk,
            () -> desk.api().call(GuestsApi.LIST, Nothing.NOTHING),
            found -> found.rows().isEmpty());
    people =
        new Search<>(
            desk,
            AccountsApi.Row::id,
            (typed, after, size) ->
                desk.api()
                    .call(
                        AccountsApi.LIST,
                        AccountsApi.Find.active(Role.SITTER, typed).page(after, Optional.of(size)))
                    .map(page -> new Rows<>(page.rows(), page.next())));
  }

  LoadModel<Guests> guests() {
    return guests;
  }

  /** Of the field, among whom somebody finds out who a guest is. */
  Search<AccountsApi.Row> people() {
    return people;
  }

  Admitting admitting(Row row) {
    var draft = new Draft();
    var person = draft.needed("account", id -> new AccountId(UUID.fromString(id)));
    var changing =
        Changing.of(
            desk,
            GuestsApi.ADMIT,
            Face.plain(BootstrapText.ADMIT, MaterialDesignA.ACCOUNT_CHECK_OUTLINE),
            draft,
            reason -> new Admit(row.id(), person.value(), reason, row.version()));
    return new Admitting(changing, person);
  }

  Changing<Row> refusing(Row row) {
    return Changing.of(
        desk,
        GuestsApi.REFUSE,
        new Face(BootstrapText.REFUSE, MaterialDesignA.ACCOUNT_CANCEL_OUTLINE, Gravity.DESTRUCTIVE),
        new Draft(),
        reason -> new Refuse(row.id(), reason, row.version()));
  }
}
