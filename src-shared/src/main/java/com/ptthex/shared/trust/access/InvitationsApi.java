package com.ptthex.shared.trust.access;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;
import static com.ptthex.shared.trust.access.AccessApi.ACCESS_VIEW;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.trust.mail.MailAddress;
import com.ptthex.shared.trust.mail.MailLanguage;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The only way to a new account: nobody signs up by themselves. */
public interface InvitationsApi {

  Permission INVITATIONS_EDIT = Permission.of("invitations.edit", CUSTOMER_ADMIN);

  Endpoint<Find, Page> LIST =
      read("access.invitations.list", "/invitations", Find.class, Page.class)
          .needs(ACCESS_VIEW)
          .toldAs("One page of the invitations in the caller's scope, the latest first.");

  Endpoint<Invite, Invited> INVITE =
      deed("access.invitations.invite", "/invitations", Invite.class, Invited.class)
          .needs(INVITATIONS_EDIT)
          .with(Trait.SECRET_ANSWER)
          .toldAs("Makes a code that gives somebody an account, once; it is told here alone.");

  Endpoint<Which, Row> WITHDRAW =
      deed("access.invitations.withdraw", "/invitations/{id}/withdraw", Which.class, Row.class)
          .needs(INVITATIONS_EDIT)
          .toldAs("Makes an open invitation's code worthless.");

  Endpoint<Accept, Joined> ACCEPT =
      deed("access.invitations.accept", "/invitations/accept", Accept.class, Joined.class)
          .open()
          .toldAs("Makes the account that an invitation's code stands for.");

  /** Filters of the list; none given means all. */
  record Find(List<InvitationState> state, Optional<Cursor> after, Optional<PageSize> limit) {
    public Find {
      state = List.copyOf(state);
    }

    public static Find all() {
      return new Find(List.of(), Optional.empty(), Optional.empty());
    }
  }

  record Page(List<Row> rows, Optional<Cursor> next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param endedAt when it was used or withdrawn
   * @param account that came of it
   */
  record Row(
      InvitationId id,
      Label name,
      Role role,
      UnitId unit,
      Optional<Note> note,
      Label invitedBy,
      Instant madeAt,
      Instant until,
      InvitationState state,
      Optional<Instant> endedAt,
      Optional<AccountId> account) {}

  /**
   * @param name which the account will show
   * @param lasts seven days if it is not said
   * @param mail has the code sent as well, where the site sends mail
   */
  record Invite(
      Label name,
      Role role,
      UnitId unit,
      Optional<Note> note,
      Optional<InvitationHours> lasts,
      Optional<ByMail> mail) {

    public Invite(
        Label name, Role role, UnitId unit, Optional<Note> note, Optional<InvitationHours> lasts) {
      this(name, role, unit, note, lasts, Optional.empty());
    }
  }

  /** To whom, and in which language. That the code arrived there proves nothing about them. */
  record ByMail(MailAddress to, MailLanguage language) {}

  record Invited(Row invitation, EntryCode code) {}

  record Which(InvitationId id) {}

  record Accept(EntryCode code, Login login, Password password) {}

  record Joined(AccountId id, Login login, Label name, Role role) {}
}
