package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.trust.access.Invitation.Letter;
import com.ptthex.server.trust.access.Invitation.Open;
import com.ptthex.server.trust.access.Invitation.Used;
import com.ptthex.server.trust.access.Invitation.Withdrawn;
import com.ptthex.server.trust.access.KnownAccount.Active;
import com.ptthex.server.trust.access.KnownAccount.Holder;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccountEvents;
import com.ptthex.shared.trust.access.InvitationHours;
import com.ptthex.shared.trust.access.InvitationId;
import com.ptthex.shared.trust.access.InvitationState;
import com.ptthex.shared.trust.access.InvitationsApi.Accept;
import com.ptthex.shared.trust.access.InvitationsApi.Find;
import com.ptthex.shared.trust.access.InvitationsApi.Invite;
import com.ptthex.shared.trust.access.InvitationsApi.Invited;
import com.ptthex.shared.trust.access.InvitationsApi.Joined;
import com.ptthex.shared.trust.access.InvitationsApi.Page;
import com.ptthex.shared.trust.access.InvitationsApi.Row;
import com.ptthex.shared.trust.access.InvitationsApi.Which;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.Optional;

/** Inviting somebody, and becoming somebody who was invited. */
final class Invitations {
  private Invitations() {}

  static Page page(Work work, Find find) {
    var now = work.now();
    var slice =
        Keyset.slice(
            new InvitationStore(work.db()).page(work.scope(), find, now),
            find.limit(),
            last -> Keyset.cursor(last.letter().madeAt(), last.letter().id().value()));
    return new Page(slice.rows().stream().map(each -> row(each, now)).toList(), slice.next());
  }

  static Invited invite(Work work, Invite wish) {
    new Staff(work).mustReach(wish.role(), "role-above-you");
    work.scope().require(wish.unit());
    var caller = Staff.caller(work);
    var lasts = wish.lasts().orElse(InvitationHours.USUAL).duration();
    var letter =
        new Letter(
            InvitationId.made(),
            wish.name(),
            wish.role(),
            wish.unit(),
            wish.note(),
            caller.id(),
            caller.name(),
            work.now(),
            work.now().plus(lasts));
    var code = EntryCodes.make();
    var invitation = new Open(letter);
    new InvitationStore(work.db()).insert(invitation, EntryCodes.hash(code));
    work.emit(Event.of(AccountEvents.INVITED, letter.id(), letter.unit()));
    return new Invited(row(invitation, work.now()), code);
  }

  static Row withdraw(Work work, Which which) {
    var store = new InvitationStore(work.db());
    var invitation =
        store
            .held(work.scope(), which.id())
            .orElseThrow(() -> new Refusal.NotFound("invitation-not-found").raise());
    new Staff(work).mustReach(invitation.letter().role(), "role-above-you");
    if (!(invitation instanceof Open open)
        || invitation.state(work.now()) == InvitationState.EXPIRED) {
      throw new Refusal.Conflict("invitation-not-open").raise();
    }
    var withdrawn = open.withdraw(work.now());
    store.end(withdrawn);
    var letter = withdrawn.letter();
    work.emit(Event.of(AccountEvents.INVITATION_WITHDRAWN, letter.id(), letter.unit()));
    return row(withdrawn, work.now());
  }

  /** The code is looked at before anything else, so that nobody learns which names are taken. */
  static Joined accept(Work work, Accept wish) {
    var store = new InvitationStore(work.db());
    if (!(store.held(EntryCodes.hash(wish.code())).orElseThrow(EntryCodes::notValid)
            instanceof Open open)
        || open.isOver(work.now())) {
      throw EntryCodes.notValid();
    }
    var letter = open.letter();
    var password = PasswordHash.hash(wish.password());
    var id =
        new AccessStore(work.db())
            .insert(wish.login(), letter.name(), letter.role(), letter.unit(), password);
    store.end(open.use(id, work.now()));
    var holder =
        new Holder(id, wish.login(), letter.name(), letter.role(), letter.unit(), Version.FIRST);
    new Staff(work).joined(new Active(holder, Optional.of(work.now())), letter);
    return new Joined(id, wish.login(), letter.name(), letter.role());
  }

  private static Row row(Invitation invitation, Instant now) {
    var letter = invitation.letter();
    return new Row(
        letter.id(),
        letter.name(),
        letter.role(),
        letter.unit(),
        letter.note(),
        letter.byName(),
        letter.madeAt(),
        letter.until(),
        invitation.state(now),
        endOf(invitation),
        invitation instanceof Used used ? Optional.of(used.account()) : Optional.empty());
  }

  private static Optional<Instant> endOf(Invitation invitation) {
    return switch (invitation) {
      case Open _ -> Optional.empty();
      case Used used -> Optional.of(used.at());
      case Withdrawn withdrawn -> Optional.of(withdrawn.at());
    };
  }
}
