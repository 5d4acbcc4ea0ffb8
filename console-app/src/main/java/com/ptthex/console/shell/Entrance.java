package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Latest;
import com.ptthex.shared.client.Answer;
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
import com.ptthex.shared.trust.challenge.ChallengeAnswer;
import com.ptthex.shared.trust.challenge.ChallengeApi;
import com.ptthex.shared.trust.challenge.ChallengeApi.Ask;
import com.ptthex.shared.trust.challenge.ChallengeApi.Challenge;
import com.ptthex.shared.trust.challenge.ChallengeApi.Form;
import com.ptthex.shared.trust.challenge.ChallengeApi.Solved;
import com.ptthex.shared.trust.challenge.ChallengeApi.Task;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What somebody types to come in: name and password, and a code where their account asks for it.
 */
final class Entrance {
  private static final Set<String> TASK_CODES =
      Set.of("challenge-needed", "challenge-wrong", "challenge-used");

  private final ReadOnlyObjectWrapper<Optional<CodeStep>> asked =
      new ReadOnlyObjectWrapper<>(this, "asked", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Challenge>> task =
      new ReadOnlyObjectWrapper<>(this, "task", Optional.empty());
  private final Draft draft = new Draft();
  private final Draft.Entry<Login> login = draft.needed("login", Login::new);
  private final Draft.Entry<Password> password = draft.needed("password", Password::new);
  private final Draft.Entry<Optional<ChallengeAnswer>> answer =
      draft.optional("answer", ChallengeAnswer::new);
  private final Desk desk;
  private final Latest asking;
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
    this.asking = new Latest(desk.threads());
    this.in = in;
    enter =
        new Action<>(
                desk,
                SignInApi.BEGIN,
                ShellText.SIGN_IN,
                draft.offer(() -> new SignIn(login.value(), password.value(), solved())))
            .then(begun -> goOn(begun.step()));
    enter.state().subscribe(this::hear);
  }

  private Optional<Solved> solved() {
    return task.get().flatMap(set -> answer.value().map(typed -> new Solved(set.id(), typed)));
  }

  /** Each task is good for one try, so after a failed one there must be another. */
  private void hear(Action.State state) {
    if (state instanceof Action.State.Failed(var problem)
        && (TASK_CODES.contains(problem.code()) || task.get().isPresent())) {
      set(formNow());
    }
  }

  private Form formNow() {
    return task.get().map(set -> formOf(set.task())).orElse(Form.PICTURE);
  }

  private static Form formOf(Task task) {
    return switch (task) {
      case Task.Picture _ -> Form.PICTURE;
      case Task.Question _ -> Form.QUESTION;
    };
  }

  /** Asks for another task, of the same form or of the other one. */
  void set(Form form) {
    var ask = new Ask(form);
    asking.ask(
        () -> desk.api().call(ChallengeApi.ASK, ask),
        told -> {
          if (told instanceof Answer.Done<Challenge>(var challenge)) {
            answer.text().set("");
            task.set(Optional.of(challenge));
          }
        });
  }

  /** The task that goes with the next try; nothing as long as there is none. */
  ReadOnlyObjectProperty<Optional<Challenge>> task() {
    return task.getReadOnlyProperty();
  }

  Draft.Entry<Optional<ChallengeAnswer>> answer() {
    return answer;
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
