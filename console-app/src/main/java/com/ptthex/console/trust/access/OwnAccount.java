package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Prover;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Personal;
import com.ptthex.console.ui.view.Ui;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Somebody's own password and second factor, in the menu of the person. */
public final class OwnAccount implements Personal {

  @Override
  public List<Entry> entries(Ui ui, Desk desk, Frame frame) {
    return List.of(
        new Entry(
            "own-account",
            AccessText.OWN_ACCOUNT,
            MaterialDesignS.SHIELD_ACCOUNT_OUTLINE,
            () -> frame.open(new AccountDialog(ui, frame, new AccountModel(desk)))));
  }

  @Override
  public Prover prover(Supplier<Ui> ui, Desk desk, Frame frame, Optional<String> known) {
    return new ProofDialog(ui, desk, frame, known);
  }
}
