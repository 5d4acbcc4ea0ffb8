package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Latest;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.access.InvitationsApi;
import com.ptthex.shared.trust.access.InvitationsApi.Accept;
import com.ptthex.shared.trust.access.InvitationsApi.Joined;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.access.PasswordResetApi;
import com.ptthex.shared.trust.access.PasswordResetApi.Ask;
import com.ptthex.shared.trust.access.PasswordResetApi.Redeem;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Coming in by a code: to an account that is made by it, or back to one's own. */
final class CodeEntry {
  private final Joining joining;
  private final Resetting resetting;
  private final Asking asking;
  private final Desk desk;
  private final Latest looking;
  private final ReadOnlyObjectWrapper<Optional<Boolean>> mail =
      new ReadOnlyObjectWrapper<>(this, "mail", Optional.empty());

  /** What somebody types who was invited. */
  record Joining(
      Draft draft,
      Draft.Entry<EntryCode> code,
      Draft.Entry<Login> login,
      Draft.Entry<Password> password,
      Action<Accept, Joined> join) {}

  /** What somebody types who has forgotten their password. */
  record Resetting(
      Draft draft,
      Draft.Entry<EntryCode> code,
      Draft.Entry<Password> password,
      Action<Redeem, Nothing> reset) {}

  /** What somebody types who wants such a code by mail. */
  record Asking(Draft draft, Draft.Entry<Login> login, Action<Ask, Nothing> ask) {}

  /**
   * @param entrance takes whoever has just made their account straight in
   */
  CodeEntry(Desk desk, Entrance entrance) {
    joining = joining(desk, entrance);
    resetting = resetting(desk);
    asking = asking(desk);
    looking = new Latest(desk.threads());
    this.desk = desk;
  }

  private static Asking asking(Desk desk) {
    var draft = new Draft();
    var login = draft.needed("login", Login::new);
    var ask =
        new Action<>(
            desk,
            PasswordResetApi.ASK,
            CodeEntryText.ASK_BY_MAIL,
            draft.offer(() -> new Ask(login.value())));
    return new Asking(draft, login, ask);
  }

  /** Asks how codes come to people here; what was known stays until it is answered. */
  void look() {
    looking.ask(
        () -> desk.api().call(OwnerApi.ENTRANCE, Nothing.NOTHING),
        answer -> {
          if (answer instanceof Answer.Done<OwnerApi.Entrance>(var told)) {
            mail.set(Optional.of(told.mail()));
          }
        });
  }

  /** Whether codes come by mail; nothing while nobody knows. */
  ReadOnlyObjectProperty<Optional<Boolean>> mail() {
    return mail.getReadOnlyProperty();
  }

  Asking asking() {
    return asking;
  }

  private static Joining joining(Desk desk, Entrance entrance) {
    var draft = new Draft();
    var code = draft.needed("code", EntryCode::new);
    var login = draft.needed("login", Login::new);
    var password = draft.needed("password", Password::new);
    var join =
        new Action<>(
                desk,
                InvitationsApi.ACCEPT,
                CodeEntryText.JOIN,
                draft.offer(() -> new Accept(code.value(), login.value(), password.value())))
            .then(
                joined -> {
                  entrance.login().text().set(joined.login().value());
                  entrance.password().text().set(password.text().get());
                  draft.clear();
                  entrance.enter().start();
                });
    return new Joining(draft, code, login, password, join);
  }

  private static Resetting resetting(Desk desk) {
    var draft = new Draft();
    var code = draft.needed("code", EntryCode::new);
    var password = draft.needed("password", Password::new);
    var reset =
        new Action<>(
            desk,
            PasswordResetApi.REDEEM,
            CodeEntryText.SET_PASSWORD,
            draft.offer(() -> new Redeem(code.value(), password.value())));
    return new Resetting(draft, code, password, reset);
  }

  Joining joining() {
    return joining;
  }

  Resetting resetting() {
    return resetting;
  }
}
