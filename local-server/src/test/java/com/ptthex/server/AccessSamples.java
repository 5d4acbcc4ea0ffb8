package com.ptthex.server;

import static com.ptthex.server.testing.Entrants.account;
import static com.ptthex.server.testing.Entrants.reasoned;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.Entrants;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.InvitationsApi;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.PasswordResetApi;
import com.ptthex.shared.trust.access.SessionsApi;
import com.ptthex.shared.value.UnitId;
import java.util.Optional;

/** Inputs about accounts, invitations and sessions. */
final class AccessSamples {
  private AccessSamples() {}

  static void into(Samples samples) {
    accounts(samples);
    invitations(samples);
    sessions(samples);
    MailSamples.ofAccounts(samples);
  }

  private static void invitations(Samples samples) {
    samples.of(
        InvitationsApi.LIST,
        Foreign.ABSENT,
        (site, unit) -> {
          invited(site, unit);
          return InvitationsApi.Find.all();
        });
    samples.of(InvitationsApi.INVITE, Foreign.NOT_FOUND, (_, unit) -> Entrants.invite(unit));
    samples.of(
        InvitationsApi.WITHDRAW,
        Foreign.NOT_FOUND,
        (site, unit) -> new InvitationsApi.Which(invited(site, unit).invitation().id()));
    samples.of(
        InvitationsApi.ACCEPT,
        Foreign.OWN_ONLY,
        (site, unit) -> Entrants.accept(invited(site, unit).code()));
    samples.of(
        PasswordResetApi.ISSUE,
        Foreign.NOT_FOUND,
        (site, unit) ->
            new PasswordResetApi.Issue(account(site, Role.SUPPORT, unit).id(), Entrants.WHY));
    samples.of(
        PasswordResetApi.REDEEM,
        Foreign.OWN_ONLY,
        (site, unit) -> {
          var wish =
              new PasswordResetApi.Issue(account(site, Role.SUPPORT, unit).id(), Entrants.WHY);
          var issued = TestSite.perform(site.owner(), PasswordResetApi.ISSUE, wish).orThrow();
          return new PasswordResetApi.Redeem(issued.code(), TestSite.PASSWORD);
        });
  }

  private static InvitationsApi.Invited invited(TestSite site, UnitId unit) {
    return site.owner().call(InvitationsApi.INVITE, Entrants.invite(unit)).orThrow();
  }

  private static void accounts(Samples samples) {
    samples.of(
        AccountsApi.LIST,
        Foreign.ABSENT,
        (site, unit) -> Entrants.searching(account(site, Role.SUPPORT, unit).login()));
    samples.of(
        AccountsApi.DETAIL,
        Foreign.NOT_FOUND,
        (site, unit) -> new AccountsApi.Which(account(site, Role.SUPPORT, unit).id()));
    samples.of(
        AccountsApi.CHANGE,
        Foreign.NOT_FOUND,
        (site, unit) -> {
          var account = account(site, Role.SUPPORT, unit);
          return new AccountsApi.Change(
              account.id(), Role.DISPATCHER, unit, Entrants.WHY, account.version());
        });
    samples.of(
        AccountsApi.DISABLE,
        Foreign.NOT_FOUND,
        (site, unit) -> reasoned(account(site, Role.SUPPORT, unit)));
    samples.of(
        AccountsApi.ENABLE,
        Foreign.NOT_FOUND,
        (site, unit) -> reasoned(Entrants.disabled(site, account(site, Role.SUPPORT, unit))));
    samples.of(
        AccountsApi.ARCHIVE,
        Foreign.NOT_FOUND,
        (site, unit) -> reasoned(account(site, Role.SUPPORT, unit)));
    samples.of(
        AccountsApi.RESTORE,
        Foreign.NOT_FOUND,
        (site, unit) -> reasoned(Entrants.archived(site, account(site, Role.SUPPORT, unit))));
    samples.of(
        AccountsApi.CLEAR_FACTOR,
        Foreign.NOT_FOUND,
        (site, unit) -> {
          var account = account(site, Role.SUPPORT, unit);
          Entrants.enrolled(site, account);
          return reasoned(account);
        });
  }

  private static void sessions(Samples samples) {
    samples.of(SessionsApi.MINE, Foreign.OWN_ONLY, (_, _) -> Nothing.NOTHING);
    samples.ofOwn(SessionsApi.END, Foreign.OWN_ONLY, AccessSamples::anotherOfTheirs);
    samples.of(SessionsApi.END_OTHERS, Foreign.OWN_ONLY, (_, _) -> Nothing.NOTHING);
    samples.of(
        SessionsApi.OF,
        Foreign.NOT_FOUND,
        (site, unit) -> new SessionsApi.Whose(account(site, Role.SUPPORT, unit).id()));
    samples.of(SessionsApi.REVOKE, Foreign.NOT_FOUND, AccessSamples::theirs);
    samples.of(
        SessionsApi.REVOKE_ALL,
        Foreign.NOT_FOUND,
        (site, unit) -> new SessionsApi.Whose(theirs(site, unit).account()));
  }

  /** One that is there already, or the eighth would end the caller's own. */
  private static SessionsApi.Which anotherOfTheirs(ApiClient caller, TestSite site, UnitId unit) {
    return other(caller)
        .or(
            () -> {
              EnteringSamples.asNew(caller, site, unit);
              var me = caller.call(AccessApi.ME, Nothing.NOTHING).orThrow();
              var login = new Login(me.role() + "-" + me.unit().value());
              site.anonymous()
                  .call(AccessApi.SIGN_IN, new SignIn(login, TestSite.PASSWORD))
                  .orThrow();
              return other(caller);
            })
        .orElseThrow();
  }

  private static Optional<SessionsApi.Which> other(ApiClient caller) {
    return caller.call(SessionsApi.MINE, Nothing.NOTHING).orThrow().rows().stream()
        .filter(row -> !row.current())
        .map(row -> new SessionsApi.Which(row.id()))
        .findFirst();
  }

  private static SessionsApi.Theirs theirs(TestSite site, UnitId unit) {
    var account = account(site, Role.SUPPORT, unit);
    var session =
        Entrants.signIn(site, account)
            .call(SessionsApi.MINE, Nothing.NOTHING)
            .orThrow()
            .rows()
            .getFirst();
    return new SessionsApi.Theirs(account.id(), session.id());
  }
}
