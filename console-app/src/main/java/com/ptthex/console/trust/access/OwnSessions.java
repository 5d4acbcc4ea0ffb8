package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.access.SessionsApi;
import com.ptthex.shared.trust.access.SessionsApi.Ended;
import com.ptthex.shared.trust.access.SessionsApi.Row;
import com.ptthex.shared.trust.access.SessionsApi.Rows;
import com.ptthex.shared.trust.access.SessionsApi.Which;
import javafx.beans.property.SimpleObjectProperty;

/** Where somebody is in at this moment, and leaving from afar. The session of this desk stays. */
final class OwnSessions {
  private final Desk desk;
  private final LoadModel<Rows> rows;
  private final Action<Nothing, Ended> endOthers;

  OwnSessions(Desk desk) {
    this.desk = desk;
    rows =
        new LoadModel<>(
            desk,
            () -> desk.api().call(SessionsApi.MINE, Nothing.NOTHING),
            found -> found.rows().isEmpty());
    endOthers =
        new Action<>(
                desk,
                SessionsApi.END_OTHERS,
                AccessText.END_OTHERS,
                rows.load().map(OwnSessions::others))
            .gravity(Gravity.DESTRUCTIVE);
    rows.reload();
  }

  private static Offer<Nothing> others(Load<Rows> load) {
    return switch (load) {
      case Load.Ready<Rows>(var found) -> unlessAlone(found);
      case Load.Stale<Rows>(var found, var _) -> unlessAlone(found);
      case Load.Loading<Rows> _, Load.Empty<Rows> _, Load.Denied<Rows> _, Load.Failed<Rows> _ ->
          new Offer.Missing<>(AccessText.NO_OTHERS);
    };
  }

  private static Offer<Nothing> unlessAlone(Rows found) {
    return found.rows().stream().allMatch(Row::current)
        ? new Offer.Missing<>(AccessText.NO_OTHERS)
        : new Offer.Given<>(Nothing.NOTHING);
  }

  LoadModel<Rows> rows() {
    return rows;
  }

  Action<Which, Ended> ending(Row session) {
    return new Action<>(
            desk,
            SessionsApi.END,
            AccountsText.END_SESSION,
            new SimpleObjectProperty<>(new Offer.Given<>(new Which(session.id()))))
        .gravity(Gravity.DESTRUCTIVE);
  }

  Action<Nothing, Ended> endOthers() {
    return endOthers;
  }
}
