package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Brought;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.access.OwnerApi.BecomeOwner;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Begin;
import com.ptthex.shared.trust.licence.LicenceFile;
import com.ptthex.shared.trust.licence.OwnerCode;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Malformed;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/** How a site that is nobody's yet gets its licence, and then its owner. */
final class Threshold {
  private final Brought<Begin> file;
  private final Desk desk;
  private final Runnable next;
  private final Action<Begin, LicenceApi.Standing> begin;

  /** What somebody types to become the owner. */
  record Owning(
      Draft draft,
      Draft.Entry<OwnerCode> code,
      Draft.Entry<Label> organisation,
      Draft.Entry<Label> name,
      Draft.Entry<Login> login,
      Draft.Entry<Password> password,
      Draft.Entry<Password> again,
      Action<BecomeOwner, Nothing> become) {}

  /**
   * @param next the site has gone one step on
   */
  Threshold(Desk desk, Runnable next) {
    this.desk = desk;
    this.next = next;
    this.file =
        new Brought<>(
            desk.threads(),
            new Brought.Kind<>(
                ShellText.CHOOSE_LICENCE,
                LicenceFile.MOST_BYTES,
                bytes -> new Begin(LicenceFile.of(bytes)),
                "licence-file-unreadable"));
    this.begin =
        new Action<>(desk, LicenceApi.BEGIN, ShellText.IMPORT_LICENCE, file.offer())
            .then(_ -> next.run());
  }

  Action<Begin, LicenceApi.Standing> begin() {
    return begin;
  }

  /** Why a file that was chosen could not even be sent. */
  ReadOnlyObjectProperty<Optional<Problem>> unreadable() {
    return file.unreadable();
  }

  /** Has the server judge it. */
  void bring(Path chosen) {
    file.bring(chosen, begin::start);
  }

  Owning owning() {
    var draft = new Draft();
    var code = draft.needed("code", OwnerCode::new);
    var organisation = draft.needed("organisation", Label::new);
    var name = draft.needed("name", Label::new);
    var login = draft.needed("login", Login::new);
    var password = draft.needed("password", Password::new);
    var again = draft.needed("again", text -> same(text, password));
    password.text().subscribe(_ -> again.reconsider());
    var become =
        new Action<>(
                desk,
                OwnerApi.BECOME_OWNER,
                ShellText.BECOME_OWNER,
                draft.offer(
                    () ->
                        new BecomeOwner(
                            code.value(),
                            organisation.value(),
                            name.value(),
                            login.value(),
                            password.value())))
            .then(_ -> next.run());
    return new Owning(draft, code, organisation, name, login, password, again, become);
  }

  private static Password same(String text, Draft.Entry<Password> first) {
    if (!text.equals(first.text().get().strip())) {
      throw new Malformed("passwords-differ", Map.of());
    }
    return new Password(text);
  }
}
