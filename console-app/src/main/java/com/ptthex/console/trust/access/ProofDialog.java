package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.Prover;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.access.FactorCode;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.access.SecondFactorApi;
import com.ptthex.shared.trust.access.StepUpApi;
import com.ptthex.shared.trust.access.StepUpApi.Prove;
import com.ptthex.shared.trust.access.StepUpApi.Proven;
import com.ptthex.shared.value.Proof;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/** Asks for the password, or for a code from whoever has a second factor, above what is open. */
final class ProofDialog implements Prover {
  /** A proof would not last longer either. */
  private static final int PATIENCE_MINUTES = 5;

  private final Supplier<Ui> ui;
  private final Desk desk;
  private final Frame frame;
  private final Optional<String> known;

  ProofDialog(Supplier<Ui> ui, Desk desk, Frame frame, Optional<String> known) {
    this.ui = ui;
    this.desk = desk;
    this.frame = frame;
    this.known = known;
  }

  @Override
  public Optional<Proof> prove(Endpoint<?, ?> deed) {
    var byCode = hasSecondFactor();
    var given = new CompletableFuture<Optional<Proof>>();
    desk.threads().back(() -> open(deed, byCode, given));
    try {
      return given.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException _) {
      // Whoever went away without an answer has proved nothing.
      return Optional.empty();
    }
  }

  private boolean hasSecondFactor() {
    return desk.api().call(SecondFactorApi.STANDING, Nothing.NOTHING)
            instanceof Answer.Done<SecondFactorApi.Standing>(var standing)
        && standing.on().isPresent();
  }

  private void open(Endpoint<?, ?> deed, boolean byCode, CompletableFuture<Optional<Proof>> given) {
    var in = ui.get();
    var draft = new Draft();
    var form = new Form(in, "prove", draft);
    var action =
        new Action<>(
            desk,
            StepUpApi.PROVE,
            AccessText.PROVE,
            byCode ? code(draft, form, deed) : password(draft, form, deed));
    known
        .filter(_ -> !byCode)
        .map(password -> in.say(AccessText.PROVE_ON_A_DEMO, Isolated.code(password)))
        .ifPresent(words -> form.beside(Parts.aside(words)));
    var about = in.say(byCode ? AccessText.PROVE_BY_CODE : AccessText.PROVE_BY_PASSWORD);
    var dialog = new FormDialog(in, frame, about, form, action);
    dialog.onCancel(() -> given.complete(Optional.empty()));
    action.then(proven -> proved(dialog, proven, given));
    frame.open(dialog);
  }

  private static ObservableValue<Offer<Prove>> code(Draft draft, Form form, Endpoint<?, ?> deed) {
    var code = draft.needed("code", FactorCode::new);
    form.field(AccessText.CODE, code, "");
    return draft.offer(() -> Prove.with(deed, code.value()));
  }

  private static ObservableValue<Offer<Prove>> password(
      Draft draft, Form form, Endpoint<?, ?> deed) {
    var password = draft.needed("password", Password::new);
    form.secret(AccessText.PASSWORD, password);
    return draft.offer(() -> Prove.with(deed, password.value()));
  }

  private void proved(FormDialog dialog, Proven proven, CompletableFuture<Optional<Proof>> given) {
    frame.close(dialog);
    given.complete(Optional.of(proven.proof()));
  }
}
