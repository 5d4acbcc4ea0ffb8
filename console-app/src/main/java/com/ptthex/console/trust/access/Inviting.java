package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.InvitationHours;
import com.ptthex.shared.trust.access.InvitationsApi;
import com.ptthex.shared.trust.access.InvitationsApi.ByMail;
import com.ptthex.shared.trust.access.InvitationsApi.Invite;
import com.ptthex.shared.trust.access.InvitationsApi.Invited;
import com.ptthex.shared.trust.mail.MailAddress;
import com.ptthex.shared.trust.mail.MailLanguage;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Inviting somebody to an account of their own. */
final class Inviting {
  private final Draft draft = new Draft();
  private final Draft.Entry<Label> name = draft.needed("name", Label::new);
  private final Draft.Entry<Role> role = draft.needed("role", Role::valueOf);
  private final Draft.Entry<UnitId> unit =
      draft.needed("unit", id -> new UnitId(UUID.fromString(id)));
  private final Draft.Entry<InvitationHours> lasts =
      draft.needed("lasts", hours -> new InvitationHours(Integer.parseInt(hours)));
  private final Draft.Entry<Optional<Note>> note = draft.optional("note", Note::new);
  private final Draft.Entry<Optional<MailAddress>> address =
      draft.optional("mail", MailAddress::new);
  private final Draft.Entry<MailLanguage> language =
      draft.needed("language", MailLanguage::valueOf);
  private final Action<Invite, Invited> action;
  private final Opener opener;
  private final Opener besideInvitations;

  Inviting(Desk desk) {
    action =
        new Action<>(
            desk,
            InvitationsApi.INVITE,
            AccountsText.INVITE,
            draft.offer(
                () ->
                    new Invite(
                        name.value(),
                        role.value(),
                        unit.value(),
                        note.value(),
                        Optional.of(lasts.value()),
                        address.value().map(to -> new ByMail(to, language.value())))));
    opener = inviting().shortcut("Shortcut+N");
    besideInvitations = inviting();
  }

  private Opener inviting() {
    var nothing = new SimpleObjectProperty<>(Optional.<Text>empty());
    return new Opener(action, MaterialDesignA.ACCOUNT_PLUS, nothing);
  }

  /**
   * @param reads the language of whoever invites, which may be that of whom they invite
   */
  void begin(MailLanguage reads) {
    draft.clear();
    language.text().set(reads.name());
    lasts.text().set(Integer.toString(InvitationHours.USUAL.value()));
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<Label> name() {
    return name;
  }

  Draft.Entry<Role> role() {
    return role;
  }

  Draft.Entry<UnitId> unit() {
    return unit;
  }

  Draft.Entry<InvitationHours> lasts() {
    return lasts;
  }

  Draft.Entry<Optional<Note>> note() {
    return note;
  }

  Draft.Entry<Optional<MailAddress>> address() {
    return address;
  }

  Draft.Entry<MailLanguage> language() {
    return language;
  }

  Action<Invite, Invited> action() {
    return action;
  }

  Opener opener() {
    return opener;
  }

  /** The same once more; the shortcut belongs to one alone. */
  Opener besideInvitations() {
    return besideInvitations;
  }
}
