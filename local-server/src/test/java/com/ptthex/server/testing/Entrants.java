package com.ptthex.server.testing;

import com.ptthex.server.trust.access.Accounts;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.AccountsApi.Find;
import com.ptthex.shared.trust.access.AccountsApi.Reasoned;
import com.ptthex.shared.trust.access.AccountsApi.Row;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.access.InvitationsApi.Accept;
import com.ptthex.shared.trust.access.InvitationsApi.ByMail;
import com.ptthex.shared.trust.access.InvitationsApi.Invite;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.SecondFactorApi;
import com.ptthex.shared.trust.access.SecondFactorApi.Confirm;
import com.ptthex.shared.trust.challenge.ChallengeAnswer;
import com.ptthex.shared.trust.challenge.ChallengeApi;
import com.ptthex.shared.trust.challenge.ChallengeApi.Ask;
import com.ptthex.shared.trust.challenge.ChallengeApi.Challenge;
import com.ptthex.shared.trust.challenge.ChallengeApi.Form;
import com.ptthex.shared.trust.challenge.ChallengeApi.Solved;
import com.ptthex.shared.trust.challenge.ChallengeApi.Task;
import com.ptthex.shared.trust.mail.MailLanguage;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.SearchText;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Uuid7;
import java.util.List;
import java.util.Optional;

/** Accounts that a test is about, each one's own. */
public final class Entrants {
  public static final Note WHY = new Note("because the test says so");

  private Entrants() {}

  public static Row account(TestSite site, Role role, UnitId unit) {
    var login = new Login("entrant-" + Uuid7.next());
    Accounts.ensure(
        site.server.store(), login, TestSite.PASSWORD, new Label("Entrant"), role, unit);
    return byLogin(site, login);
  }

  public static Row byLogin(TestSite site, Login login) {
    return site.owner().call(AccountsApi.LIST, searching(login)).orThrow().rows().getFirst();
  }

  public static Find searching(Login login) {
    return new Find(
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.of(new SearchText(login.value())),
        Optional.empty(),
        Optional.empty());
  }

  public static SignIn signIn(Row account) {
    return new SignIn(account.login(), TestSite.PASSWORD);
  }

  /** Solves a task whether it is asked for or not, as a person does who reads the question. */
  public static SignIn withTask(TestSite site, SignIn wish) {
    var ask = new Ask(Form.QUESTION);
    var set = site.anonymous().call(ChallengeApi.ASK, ask).orThrow();
    return new SignIn(wish.login(), wish.password(), Optional.of(solved(set)));
  }

  public static Solved solved(Challenge set) {
    if (set.task() instanceof Task.Question(var first, var second)) {
      return new Solved(set.id(), new ChallengeAnswer(Integer.toString(first + second)));
    }
    throw new AssertionError("was asked something else: " + set.task());
  }

  public static ApiClient signIn(TestSite site, Row account) {
    var session = site.anonymous().call(AccessApi.SIGN_IN, signIn(account)).orThrow();
    return site.anonymous().as(session.token().value());
  }

  /** Signed in, and with a second factor from then on. */
  public static ApiClient enrolled(TestSite site, Row account) {
    var client = signIn(site, account);
    var begun = TestSite.perform(client, SecondFactorApi.BEGIN, Nothing.NOTHING).orThrow();
    var phone = Phone.give(client, new Phone(begun.secret(), site.clock));
    client.call(SecondFactorApi.CONFIRM, new Confirm(phone.next())).orThrow();
    return client;
  }

  public static Invite invite(UnitId unit) {
    return new Invite(
        new Label("Newcomer"), Role.SUPPORT, unit, Optional.of(WHY), Optional.empty());
  }

  public static Invite inviteByMail(UnitId unit) {
    var card = invite(unit);
    return new Invite(
        card.name(),
        card.role(),
        card.unit(),
        card.note(),
        card.lasts(),
        Optional.of(new ByMail(Postage.READER, MailLanguage.ARABIC)));
  }

  public static Accept accept(EntryCode code) {
    return new Accept(code, new Login("newcomer-" + Uuid7.next()), TestSite.PASSWORD);
  }

  public static Reasoned reasoned(Row account) {
    return new Reasoned(account.id(), WHY, account.version());
  }

  public static Row disabled(TestSite site, Row account) {
    return TestSite.perform(site.owner(), AccountsApi.DISABLE, reasoned(account)).orThrow();
  }

  public static Row archived(TestSite site, Row account) {
    return TestSite.perform(site.owner(), AccountsApi.ARCHIVE, reasoned(account)).orThrow();
  }
}
