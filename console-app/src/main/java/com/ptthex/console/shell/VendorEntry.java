package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Brought;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.signed.Contents;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.access.OwnerApi.Recover;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.access.Recovery;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Import;
import com.ptthex.shared.trust.licence.LicenceFile;
import com.ptthex.shared.trust.licence.OwnerCode;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Malformed;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What one brings from the vendor to a site that nobody can do anything with any more. */
final class VendorEntry {
  private final ReadOnlyObjectWrapper<Optional<Recovering>> recovering =
      new ReadOnlyObjectWrapper<>(this, "recovering", Optional.empty());
  private final Desk desk;
  private final Entrance entrance;
  private final Brought<LicenceFile> file;
  private final ReadOnlyObjectWrapper<Offer<Import>> time;
  private final Action<Import, LicenceApi.Standing> setTime;

  /**
   * What somebody types to become the owner again.
   *
   * @param name only where another owner is made
   */
  record Recovering(
      Draft draft,
      Draft.Entry<OwnerCode> code,
      Draft.Entry<Login> login,
      Optional<Draft.Entry<Label>> name,
      Draft.Entry<Password> password,
      Action<Recover, Nothing> recover) {}

  /**
   * @param entrance takes whoever is the owner again straight in
   */
  VendorEntry(Desk desk, Entrance entrance) {
    this.desk = desk;
    this.entrance = entrance;
    file =
        new Brought<>(
            desk.threads(),
            new Brought.Kind<>(
                VendorEntryText.CHOOSE_FIRST,
                LicenceFile.MOST_BYTES,
                LicenceFile::of,
                "licence-file-unreadable"));
    time = new ReadOnlyObjectWrapper<>(new Offer.Missing<>(VendorEntryText.CHOOSE_FIRST));
    setTime = new Action<>(desk, LicenceApi.SET_TIME, VendorEntryText.CHOOSE, time);
  }

  /** Has it judged by the server where it is all there is, and asks on where it is not. */
  void bring(Path chosen) {
    recovering.set(Optional.empty());
    file.bring(chosen, this::goOn);
  }

  private void goOn() {
    if (file.offer().get() instanceof Offer.Given<LicenceFile>(var brought)) {
      var leave = leave(brought);
      recovering.set(leave.map(told -> recovering(brought, told)));
      if (leave.isEmpty()) {
        // What is neither is refused by the server, in its own words.
        time.set(new Offer.Given<>(new Import(brought)));
        setTime.start();
      }
    }
  }

  /** What it says of itself; whether that is true, the server judges. */
  private static Optional<Recovery> leave(LicenceFile brought) {
    try {
      return Contents.of(brought.bytes()).body(Recovery.TYPE);
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  private Recovering recovering(LicenceFile brought, Recovery leave) {
    var draft = new Draft();
    var code = draft.needed("code", OwnerCode::new);
    var login = draft.needed("login", Login::new);
    leave.owner().ifPresent(owner -> login.text().set(owner.value()));
    var name =
        leave.owner().isPresent()
            ? Optional.<Draft.Entry<Label>>empty()
            : Optional.of(draft.needed("name", Label::new));
    var password = draft.needed("password", Password::new);
    var recover =
        new Action<>(
                desk,
                OwnerApi.RECOVER,
                VendorEntryText.RECOVER,
                draft.offer(
                    () ->
                        new Recover(
                            brought,
                            code.value(),
                            login.value(),
                            name.map(Draft.Entry::value),
                            password.value())))
            .then(
                _ -> {
                  entrance.login().text().set(login.text().get());
                  entrance.password().text().set(password.text().get());
                  draft.clear();
                  entrance.enter().start();
                });
    return new Recovering(draft, code, login, name, password, recover);
  }

  ReadOnlyObjectProperty<Optional<Recovering>> recovering() {
    return recovering.getReadOnlyProperty();
  }

  Action<Import, LicenceApi.Standing> setTime() {
    return setTime;
  }

  ReadOnlyObjectProperty<Optional<Problem>> unreadable() {
    return file.unreadable();
  }
}
