package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Prover;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Personal;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.duty.FactorDutyApi.Demand;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Somebody's own password and second factor, in the menu of the person. */
public final class OwnAccount implements Personal {

  @Override
  public List<Entry> entries(Ui ui, Desk desk, Frame frame, Runnable anew) {
    return List.of(
        new Entry(
            "own-account",
            AccessText.OWN_ACCOUNT,
            MaterialDesignS.SHIELD_ACCOUNT_OUTLINE,
            () -> open(ui, desk, frame, anew)));
  }

  private static void open(Ui ui, Desk desk, Frame frame, Runnable anew) {
    frame.open(new AccountDialog(ui, frame, new AccountModel(desk, anew)));
  }

  /** Whoever is to turn on a second factor finds their account open. */
  @Override
  public void arrive(Supplier<Ui> ui, Desk desk, Frame frame, Runnable anew) {
    desk.threads()
        .away(
            () -> {
              if (AccountModel.demand(desk.api()) != Demand.NONE) {
                desk.threads().back(() -> open(ui.get(), desk, frame, anew));
              }
            });
  }

  @Override
  public Prover prover(Supplier<Ui> ui, Desk desk, Frame frame, Optional<String> known) {
    return new ProofDialog(ui, desk, frame, known);
  }
}
