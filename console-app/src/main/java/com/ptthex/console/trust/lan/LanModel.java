package com.ptthex.console.trust.lan;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.lan.EnrolmentId;
import com.ptthex.shared.trust.lan.EnrolmentState;
import com.ptthex.shared.trust.lan.LanApi;
import com.ptthex.shared.trust.lan.LanApi.Made;
import com.ptthex.shared.trust.lan.LanApi.Make;
import com.ptthex.shared.trust.lan.LanApi.Row;
import com.ptthex.shared.trust.lan.LanApi.Standing;
import com.ptthex.shared.trust.lan.LanApi.Which;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Where the site is reached over the network, and the codes by which desks join it. */
final class LanModel {
  private final LoadModel<Standing> standing;
  private final Action<Make, Made> make;
  private final Draft draft = new Draft();
  private final Draft.Entry<EnrolmentId> code =
      draft.needed("code", id -> new EnrolmentId(UUID.fromString(id)));
  private final Action<Which, Row> withdraw;
  private final Opener withdrawing;

  LanModel(Desk desk) {
    standing =
        new LoadModel<>(desk, () -> desk.api().call(LanApi.STANDING, Nothing.NOTHING), _ -> false);
    make =
        new Action<>(desk, LanApi.MAKE, LanText.MAKE, standing.load().map(_ -> offer()))
            .icon(MaterialDesignK.KEY_PLUS)
            .notPermitted(LanText.NOT_PERMITTED);
    withdraw =
        new Action<>(
                desk, LanApi.WITHDRAW, LanText.WITHDRAW, draft.offer(() -> new Which(code.value())))
            .notPermitted(LanText.NOT_PERMITTED);
    withdrawing = new Opener(withdraw, MaterialDesignL.LAN_DISCONNECT, against());
  }

  private Offer<Make> offer() {
    return standing.lastKnown().filter(known -> !known.addresses().isEmpty()).isPresent()
        ? new Offer.Given<>(new Make(Optional.empty()))
        : new Offer.Missing<>(LanText.THIS_MACHINE_ALONE);
  }

  private ObservableValue<Optional<Text>> against() {
    return standing
        .load()
        .map(_ -> open().isEmpty() ? Optional.of(LanText.NO_OPEN_CODE) : Optional.empty());
  }

  LoadModel<Standing> standing() {
    return standing;
  }

  void reload() {
    standing.reload();
  }

  /** The codes by which one may still join. */
  List<Row> open() {
    return standing.lastKnown().stream()
        .flatMap(known -> known.codes().stream())
        .filter(row -> row.state() == EnrolmentState.OPEN)
        .toList();
  }

  Action<Make, Made> make() {
    return make;
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<EnrolmentId> code() {
    return code;
  }

  Action<Which, Row> withdraw() {
    return withdraw;
  }

  Opener withdrawing() {
    return withdrawing;
  }
}
