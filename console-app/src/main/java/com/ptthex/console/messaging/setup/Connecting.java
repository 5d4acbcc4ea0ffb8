package com.ptthex.console.messaging.setup;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.messaging.provider.AccountKey;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderApi.Connect;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.messaging.provider.ProviderSecret;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Saying to whom the site is connected. What is typed is gone with the form. */
final class Connecting {
  private final Draft draft = new Draft();
  private final Draft.Entry<ProviderKind> kind = draft.needed("kind", ProviderKind::valueOf);
  private final Draft.Entry<Optional<AccountKey>> account =
      draft.optional("account", AccountKey::new);
  private final Draft.Entry<Optional<ProviderSecret>> secret =
      draft.optional("secret", ProviderSecret::new);
  private final Draft.Entry<Note> reason = draft.needed("reason", Note::new);
  private final Action<Connect, ProviderApi.Standing> action;
  private final Opener opener;
  private Version seen = new Version(0);

  Connecting(Desk desk) {
    action =
        new Action<>(
                desk,
                ProviderApi.CONNECT,
                SetupText.CONNECT,
                draft.offer(
                    () ->
                        new Connect(
                            kind.value(), account.value(), secret.value(), reason.value(), seen)))
            .notPermitted(SetupText.NOT_PERMITTED);
    opener =
        new Opener(
            action,
            MaterialDesignL.LINK_VARIANT,
            new SimpleObjectProperty<>(Optional.<Text>empty()));
  }

  /**
   * @param version of the connection, as it was seen last
   */
  void begin(Version version) {
    draft.clear();
    seen = version;
    kind.text().set(ProviderKind.TWILIO.name());
  }

  /** Whatever came of it, the secret does not stay in memory with a form that is closed. */
  void forget() {
    draft.clear();
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<ProviderKind> kind() {
    return kind;
  }

  Draft.Entry<Optional<AccountKey>> account() {
    return account;
  }

  Draft.Entry<Optional<ProviderSecret>> secret() {
    return secret;
  }

  Draft.Entry<Note> reason() {
    return reason;
  }

  Action<Connect, ProviderApi.Standing> action() {
    return action;
  }

  Opener opener() {
    return opener;
  }
}
