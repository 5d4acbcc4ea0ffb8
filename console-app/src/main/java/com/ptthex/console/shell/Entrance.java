package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.shared.trust.access.AccessApi.Session;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.FactorCode;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.access.SessionToken;
import com.ptthex.shared.trust.access.SignInApi;
import com.ptthex.shared.trust.access.SignInApi.Begun;
import com.ptthex.shared.trust.access.SignInApi.Finish;
import com.ptthex.shared.trust.access.SignInApi.Step;
import com.ptthex.shared.trust.access.Ticket;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What somebody types to come in: name and password, and a code where their account asks for it.
 */
final class Entrance {
  private final ReadOnlyObjectWrapper<Optional<CodeStep>> asked =
      new ReadOnlyObjectWrapper<>(this, "asked", Optional.empty());
  private final Draft draft = new Draft();
  private final Draft.Entry<Login> login = draft.needed("login", Login::new);
  private final Draft.Entry<Password> password = draft.needed("password", Password::new);
  private final Desk desk;
  private final Consumer<SessionToken> in;
  private final Action<SignIn, Begun> enter;

  /** The second step, of whoever has shown the right password. */
  record CodeStep(Draft draft, Draft.Entry<FactorCode> code, Action<Finish, Session> finish) {}

  /**
   * @param desk nobody's yet
   * @param in told when they are in
   */
  Entrance(Desk desk, Consumer<SessionToken> in) {
    this.desk = desk;
    this.in = in;
    enter =
        new Action<>(
                desk,
                SignInApi.BEGIN,
                ShellText.SIGN_IN,
                draft.offer(() -> new SignIn(login.value(), password.value())))
            .then(begun -> goOn(begun.step()));
  }

  private void goOn(Step step) {
    switch (step) {
      case Step.Entered(var session) -> in.accept(session.token());
      case Step.CodeNeeded(var ticket, var _) -> {
        // It has done its work, and whoever comes by must not find it there.
        password.text().set("");
        asked.set(Optional.of(codeStep(ticket)));
      }
    }
  }

  private CodeStep codeStep(Ticket ticket) {
    var typed = new Draft();
    var code = typed.needed("code", FactorCode::new);
    var finish =
        new Action<>(
                desk,
                SignInApi.FINISH,
                ShellText.SIGN_IN,
                typed.offer(() -> new Finish(ticket, code.value())))
            .then(session -> in.accept(session.token()));
    return new CodeStep(typed, code, finish);
  }

  /** From the start, such as when the code was asked for too long ago. */
  void startAgain() {
    asked.set(Optional.empty());
  }

  /** The second step, once it has come to it. */
  ReadOnlyObjectProperty<Optional<CodeStep>> asked() {
    return asked.getReadOnlyProperty();
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<Login> login() {
    return login;
  }

  Draft.Entry<Password> password() {
    return password;
  }

  Action<SignIn, Begun> enter() {
    return enter;
  }
}
