package com.ptthex.console.trust.devices;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.Search;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Picker;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.devices.DevicesApi;
import com.ptthex.shared.trust.devices.DevicesApi.Invite;
import com.ptthex.shared.trust.devices.DevicesApi.Invited;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Note;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Making the code by which a device of somebody registers. */
final class Registering {
  private final Draft draft = new Draft();
  private final Draft.Entry<AccountId> person =
      draft.needed("account", id -> new AccountId(UUID.fromString(id)));
  private final Draft.Entry<Optional<Note>> note = draft.optional("note", Note::new);
  private final Search<AccountsApi.Row> people;
  private final Action<Invite, Invited> action;
  private final Opener opener;

  Registering(Desk desk) {
    people =
        new Search<>(
            desk,
            AccountsApi.Row::id,
            (typed, after, size) ->
                desk.api()
                    .call(
                        AccountsApi.LIST,
                        AccountsApi.Find.active(Role.SITTER, typed).page(after, Optional.of(size)))
                    .map(page -> new Rows<>(page.rows(), page.next())));
    action =
        new Action<>(
            desk,
            DevicesApi.INVITE,
            DevicesText.ADD,
            draft.offer(() -> new Invite(person.value(), note.value())));
    var nothing = new SimpleObjectProperty<>(Optional.<Text>empty());
    opener = new Opener(action, MaterialDesignC.CELLPHONE_KEY, nothing).shortcut("Shortcut+N");
  }

  void begin() {
    draft.clear();
    people.type("");
  }

  Picker<AccountsApi.Row> picker(Ui ui) {
    return new Picker<>(
        ui,
        people.rows(),
        row -> new Option(row.id().value().toString(), row.name().value()),
        people::type);
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<AccountId> person() {
    return person;
  }

  Draft.Entry<Optional<Note>> note() {
    return note;
  }

  Action<Invite, Invited> action() {
    return action;
  }

  Opener opener() {
    return opener;
  }
}
