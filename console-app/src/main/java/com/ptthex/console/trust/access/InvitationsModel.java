package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.shared.trust.access.InvitationState;
import com.ptthex.shared.trust.access.InvitationsApi;
import com.ptthex.shared.trust.access.InvitationsApi.Find;
import com.ptthex.shared.trust.access.InvitationsApi.Row;
import com.ptthex.shared.trust.access.InvitationsApi.Which;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** Who is invited: which invitations are looked at, and taking them back. */
final class InvitationsModel {
  private final ObjectProperty<Set<String>> states =
      new SimpleObjectProperty<>(Set.of(InvitationState.OPEN.name()));
  private final Surroundings surroundings;
  private final RowsModel<Row> rows;
  private final Action<Which, Row> withdraw;

  InvitationsModel(Desk desk, Surroundings surroundings) {
    this.surroundings = surroundings;
    rows =
        new RowsModel<Row>(
            desk,
            Row::id,
            (after, size) -> {
              if (after.isEmpty()) {
                surroundings.look();
              }
              var wanted = states.get().stream().map(InvitationState::valueOf).sorted().toList();
              return desk.api()
                  .call(InvitationsApi.LIST, new Find(wanted, after, Optional.of(size)))
                  .map(page -> new Rows<>(page.rows(), page.next()));
            });
    states.addListener((_, _, _) -> rows.restart());
    withdraw =
        new Action<>(
                desk,
                InvitationsApi.WITHDRAW,
                AccountsText.WITHDRAW,
                Bindings.createObjectBinding(this::offer, rows.chosen(), rows.load()))
            .gravity(Gravity.DESTRUCTIVE)
            .icon(MaterialDesignE.EMAIL_REMOVE_OUTLINE);
  }

  private Offer<Which> offer() {
    var chosen = rows.chosenRows();
    if (chosen.size() != 1) {
      return new Offer.Missing<>(AccountsText.CHOOSE_AN_INVITATION);
    }
    var row = chosen.getFirst();
    if (row.state() != InvitationState.OPEN) {
      return new Offer.Missing<>(AccountsText.NOT_OPEN);
    }
    return surroundings.reach().contains(row.role())
        ? new Offer.Given<>(new Which(row.id()))
        : new Offer.Missing<>(AccountsText.ABOVE_YOU);
  }

  RowsModel<Row> rows() {
    return rows;
  }

  ObjectProperty<Set<String>> states() {
    return states;
  }

  Action<Which, Row> withdraw() {
    return withdraw;
  }
}
