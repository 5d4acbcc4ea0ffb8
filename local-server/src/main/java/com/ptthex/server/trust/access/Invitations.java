package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.trust.access.Invitation.Open;
import com.ptthex.server.trust.access.Invitation.Used;
import com.ptthex.server.trust.access.Invitation.Withdrawn;
import com.ptthex.server.trust.access.KnownAccount.Active;
import com.ptthex.server.trust.access.KnownAccount.Holder;
import com.ptthex.server.trust.mail.Letter;
import com.ptthex.server.trust.mail.Postbox;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccountEvents;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.access.InvitationHours;
import com.ptthex.shared.trust.access.InvitationId;
import com.ptthex.shared.trust.access.InvitationState;
import com.ptthex.shared.trust.access.InvitationsApi.Accept;
import com.ptthex.shared.trust.access.InvitationsApi.ByMail;
import com.ptthex.shared.trust.access.InvitationsApi.Find;
import com.ptthex.shared.trust.access.InvitationsApi.Invite;
import com.ptthex.shared.trust.access.InvitationsApi.Invited;
import com.ptthex.shared.trust.access.InvitationsApi.Joined;
import com.ptthex.shared.trust.access.InvitationsApi.Page;
import com.ptthex.shared.trust.access.InvitationsApi.Row;
import com.ptthex.shared.trust.access.InvitationsApi.Which;
import com.ptthex.shared.trust.access.Reach;
import com.ptthex.shared.trust.mail.LetterKind;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Inviting somebody, and becoming somebody who was invited. */
final class Invitations {
  private final Postbox postbox;

  Invitations(Postbox postbox) {
    this.postbox = postbox;
  }

  static Page page(Work work, Find find) {
    var now = work.now();
    var slice =
        Keyset.slice(
            new InvitationStore(work.db()).page(work.scope(), find, now),
            find.limit(),
            last -> Keyset.cursor(last.letter().madeAt(), last.letter().id().value()));
    return new Page(slice.rows().stream().map(each -> row(each, now)).toList(), slice.next());
  }

  Invited invite(Work work, Invite wish) {
    new Staff(work).mustReach(wish.role(), "role-above-you");
    work.scope().require(wish.unit());
    var caller = Staff.caller(work);
    var lasts = wish.lasts().orElse(InvitationHours.USUAL).duration();
    var letter =
        new Invitation.Letter(
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
    wish.mail().ifPresent(mail -> postbox.post(work, letter.unit(), byMail(letter, mail, code)));
    return new Invited(row(invitation, work.now()), code);
  }

  private static Letter byMail(Invitation.Letter letter, ByMail mail, EntryCode code) {
    return Letter.carrying(
            LetterKind.INVITATION, mail.to(), mail.language(), letter.name(), code, letter.until())
        .by(letter.byName());
  }

  static Row withdraw(Work work, Which which) {
    var invitation =
        new InvitationStore(work.db())
            .held(work.scope(), which.id())
            .orElseThrow(() -> new Refusal.NotFound("invitation-not-found").raise());
    new Staff(work).mustReach(invitation.letter().role(), "role-above-you");
    if (!(invitation instanceof Open open)
        || invitation.state(work.now()) == InvitationState.EXPIRED) {
      throw new Refusal.Conflict("invitation-not-open").raise();
    }
    return row(withdraw(work, open), work.now());
  }

  /**
   * Those of an account that it could not make any more, as what it becomes: somebody who is put
   * out must not have a way back in.
   */
  static List<Open> beyond(Work work, KnownAccount then) {
    var made = new InvitationStore(work.db()).openBy(then.holder().id(), work.now());
    if (!(then instanceof Active active)) {
      return made;
    }
    var roles = Reach.of(active.holder().role());
    var units = new UnitReader(work.db()).below(active.holder().unit()).units();
    return made.stream()
        .filter(
            open -> !roles.contains(open.letter().role()) || !units.contains(open.letter().unit()))
        .toList();
  }

  static void withdraw(Work work, List<Open> invitations) {
    invitations.forEach(open -> withdraw(work, open));
  }

  private static Withdrawn withdraw(Work work, Open open) {
    var withdrawn = open.withdraw(work.now());
    // Somebody may have come in by it at this very moment; then they are in.
    if (new InvitationStore(work.db()).end(withdrawn)) {
      var letter = withdrawn.letter();
      work.emit(Event.of(AccountEvents.INVITATION_WITHDRAWN, letter.id(), letter.unit()));
    }
    return withdrawn;
  }

  /** The code is looked at before anything else, so that nobody learns which names are taken. */
  static Joined accept(Work work, Accept wish, Seats seats) {
    var store = new InvitationStore(work.db());
    if (!(store.held(EntryCodes.hash(wish.code())).orElseThrow(EntryCodes::notValid)
            instanceof Open open)
        || open.isOver(work.now())) {
      throw EntryCodes.notValid();
    }
    var letter = open.letter();
    var site = new UnitReader(work.db()).customerName();
    PasswordRules.require("password", wish.login(), site, wish.password());
    var password = SitePasswords.of(work).hash(wish.password());
    seats.mustHaveRoom(work, letter.role());
    var id =
        new AccessStore(work.db())
            .insert(wish.login(), letter.name(), letter.role(), letter.unit(), password);
    if (!store.end(open.use(id, work.now()))) {
      throw EntryCodes.notValid();
    }
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
