package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Latest;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.access.Pin;
import com.ptthex.shared.trust.access.PinApi;
import com.ptthex.shared.trust.access.PinApi.Unlock;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Coming back to a locked desk: by the PIN of who locked it, or by their password. */
final class LockEntry {
  private final ReadOnlyObjectWrapper<By> by = new ReadOnlyObjectWrapper<>(this, "by", By.PASSWORD);
  private final Draft pins = new Draft();
  private final Draft.Entry<Pin> pin = pins.needed("pin", Pin::new);
  private final Draft passwords = new Draft();
  private final Draft.Entry<Password> password = passwords.needed("password", Password::new);
  private final Action<Unlock, Nothing> byPin;
  private final Action<Unlock, Nothing> byPassword;
  private boolean hasPin;

  enum By {
    PIN,
    PASSWORD
  }

  LockEntry(Desk desk, Lock lock) {
    byPin =
        new Action<>(
                desk, PinApi.UNLOCK, ShellText.UNLOCK, pins.offer(() -> Unlock.by(pin.value())))
            .then(_ -> lock.open());
    byPassword =
        new Action<>(
                desk,
                PinApi.UNLOCK,
                ShellText.UNLOCK,
                passwords.offer(() -> Unlock.by(password.value())))
            .then(_ -> lock.open());
    new Latest(desk.threads())
        .ask(
            () -> desk.api().call(PinApi.STANDING, Nothing.NOTHING),
            answer -> {
              if (answer instanceof Answer.Done<PinApi.Standing>(var standing)) {
                hasPin = standing.since().isPresent();
                by.set(hasPin ? By.PIN : By.PASSWORD);
              }
            });
  }

  /** What they are asked for. */
  ReadOnlyObjectProperty<By> by() {
    return by.getReadOnlyProperty();
  }

  boolean hasPin() {
    return hasPin;
  }

  /** For who has forgotten the one that they are asked for. */
  void askFor(By other) {
    by.set(other);
  }

  Draft pins() {
    return pins;
  }

  Draft.Entry<Pin> pin() {
    return pin;
  }

  Draft passwords() {
    return passwords;
  }

  Draft.Entry<Password> password() {
    return password;
  }

  Action<Unlock, Nothing> byPin() {
    return byPin;
  }

  Action<Unlock, Nothing> byPassword() {
    return byPassword;
  }
}
