package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.trust.licence.QuotaReader;
import com.ptthex.server.trust.mail.Postbox;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccountEvents;
import com.ptthex.shared.trust.access.AccountMailApi;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.InvitationsApi;
import com.ptthex.shared.trust.access.PasswordResetApi;
import com.ptthex.shared.trust.access.SessionsApi;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may enter, who is invited to, and who is in. */
public final class AccountsFeature implements Feature {
  private final SessionUse use;
  private final Vault vault;
  private final Seats seats;
  private final Postbox postbox;
  private final AccountMails mails;
  private final ResetByMail byMail;

  /**
   * @param quotas how many people may enter
   */
  public AccountsFeature(SessionUse use, Vault vault, QuotaReader quotas, Postbox postbox) {
    this.use = use;
    this.vault = vault;
    this.seats = new Seats(quotas);
    this.postbox = postbox;
    var guesses = new Guesses(vault.derived());
    this.mails = new AccountMails(postbox, guesses);
    this.byMail = new ResetByMail(postbox, vault, guesses);
  }

  /** For whoever lets devices in. */
  public FieldPeople fieldPeople() {
    return new SessionsOfDevices();
  }

  @Override
  public List<EventType> events() {
    return AccountEvents.ALL;
  }

  @Override
  public void serve(UseCases cases) {
    var deeds = new AccountDeeds(new SecondFactors(vault), role -> byDefault(role, cases), seats);
    var sessions = new SessionDeeds(use);
    var invitations = new Invitations(postbox);
    cases
        .serve(AccountsApi.LIST, (work, find) -> new Staff(work).page(find))
        .serve(AccountsApi.DETAIL, (work, which) -> new Staff(work).detail(which.id()))
        .servePlanned(AccountsApi.CHANGE, deeds::change)
        .servePlanned(AccountsApi.DISABLE, AccountDeeds::disable)
        .serve(AccountsApi.ENABLE, deeds::enable)
        .servePlanned(AccountsApi.ARCHIVE, AccountDeeds::archive)
        .serve(AccountsApi.RESTORE, AccountDeeds::restore)
        .servePlanned(AccountsApi.CLEAR_FACTOR, deeds::clearFactor)
        .serve(PasswordResetApi.ISSUE, PasswordResets::issue)
        .serve(PasswordResetApi.REDEEM, new PasswordResets(mails)::redeem)
        .serveAtAPrice(PasswordResetApi.ASK, byMail::count, byMail::ask)
        .serve(AccountMailApi.OWN, mails::own)
        .serve(AccountMailApi.CHANGE, mails::change)
        .serve(AccountMailApi.CONFIRM, mails::confirm)
        .serve(AccountMailApi.REMOVE, mails::remove)
        .serve(InvitationsApi.LIST, Invitations::page)
        .serve(InvitationsApi.INVITE, invitations::invite)
        .serve(InvitationsApi.ACCEPT, (work, wish) -> Invitations.accept(work, wish, seats))
        .serve(InvitationsApi.WITHDRAW, Invitations::withdraw)
        .serve(SessionsApi.MINE, sessions::mine)
        .serve(SessionsApi.END, sessions::end)
        .serve(SessionsApi.END_OTHERS, sessions::endOthers)
        .serve(SessionsApi.OF, sessions::of)
        .serve(SessionsApi.REVOKE, sessions::revoke)
        .serve(SessionsApi.REVOKE_ALL, sessions::revokeAll);
  }

  @Override
  public List<Effect<?>> effects() {
    return List.of(byMail);
  }

  @Override
  public List<Background> background(Ground ground) {
    return List.of(use.writing(ground.store()));
  }

  /** Of the permissions that anything served asks for, those the role has before any rule. */
  private static Set<String> byDefault(Role role, UseCases cases) {
    return new PermissionsAsked(cases)
        .all().stream()
            .filter(permission -> permission.grantedTo(role))
            .map(Permission::code)
            .collect(Collectors.toUnmodifiableSet());
  }
}
