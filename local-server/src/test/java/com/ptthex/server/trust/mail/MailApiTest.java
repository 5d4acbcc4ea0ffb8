package com.ptthex.server.trust.mail;

import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Entrants;
import com.ptthex.server.testing.MailServer;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Postage;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.InvitationsApi;
import com.ptthex.shared.trust.mail.LetterState;
import com.ptthex.shared.trust.mail.MailApi;
import com.ptthex.shared.trust.mail.MailApi.Change;
import com.ptthex.shared.trust.mail.MailApi.TurnOff;
import com.ptthex.shared.trust.mail.MailFault;
import com.ptthex.shared.trust.mail.MailHost;
import com.ptthex.shared.trust.mail.MailLanguage;
import com.ptthex.shared.trust.mail.MailPassword;
import com.ptthex.shared.trust.mail.MailSecurity;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.util.Optional;

/** The mail of a site: off until its owner turns it on, and never sent twice. */
final class MailApiTest {
  private static final Note WHY = new Note("The mail server moves");

  private static String test(TestSite site) {
    var wish = new MailApi.Test(Postage.READER, MailLanguage.ENGLISH);
    return outcome(site.owner().call(MailApi.TEST, wish));
  }

  /** A letter that somebody waits for. */
  private static void posted(TestSite site) {
    site.owner().call(InvitationsApi.INVITE, Entrants.inviteByMail(site.north)).orThrow();
  }

  private static Change with(Change wish, MailHost host, Optional<MailPassword> password) {
    return new Change(
        host,
        wish.port(),
        wish.security(),
        wish.authority(),
        wish.login(),
        password,
        wish.sender(),
        wish.site(),
        wish.reason(),
        wish.version());
  }

  @OnBothDatabases
  void mailIsOffUntilAnOwnerTurnsItOnAndALetterShowsThatItGoesOut(TestDatabase database)
      throws Exception {
    try (var server = MailServer.by(MailSecurity.STARTTLS);
        var site = TestSite.on(database)) {
      var postage = new Postage(site);
      assertThat(postage.standing().settings()).isEmpty();
      assertThat(test(site)).isEqualTo("mail-is-off");
      postage.by(server);
      var settings = postage.standing().settings().orElseThrow();
      assertThat(settings.withPassword()).isTrue();
      assertThat(postage.standing().toString()).doesNotContain(MailServer.password());
      assertThat(postage.test().state()).isEqualTo(LetterState.SENT);
      var mail = server.next();
      assertThat(mail.to()).isEqualTo(Postage.READER.value());
      assertThat(mail.subject()).contains("Customer");
      perform(site.owner(), MailApi.TURN_OFF, new TurnOff(WHY, postage.version())).orThrow();
      assertThat(postage.standing().settings()).isEmpty();
      assertThat(postage.standing().changed().orElseThrow().reason()).isEqualTo(WHY);
      assertThat(test(site)).isEqualTo("mail-is-off");
      assertThat(
              site.ask(
                  Integer.class, "select count(*) from mail_setting where password is not null"))
          .isZero();
    }
  }

  @OnBothDatabases
  void whatTheServerSaidIsToldByACodeAndNothingOfItsWords(TestDatabase database) {
    try (var server = MailServer.by(MailSecurity.STARTTLS);
        var site = TestSite.on(database)) {
      var postage = new Postage(site).by(server);
      server.refuseNext(554);
      var row = postage.test();
      assertThat(row.state()).isEqualTo(LetterState.FAILED);
      assertThat(row.fault()).contains(MailFault.REFUSED);
      var all = site.ask(String.class, "select max(fault) from intent");
      assertThat(all).isEqualTo("refused");
    }
  }

  @OnBothDatabases
  void aPasswordThatIsKeptGoesToNoOtherServer(TestDatabase database) {
    try (var server = MailServer.by(MailSecurity.STARTTLS);
        var site = TestSite.on(database)) {
      var postage = new Postage(site).by(server);
      var same = server.settings(postage.version());
      var unsaid = with(same, same.host(), Optional.empty());
      var kept = perform(site.owner(), MailApi.CHANGE, unsaid).orThrow();
      assertThat(kept.settings().orElseThrow().withPassword()).isTrue();
      var elsewhere =
          with(server.settings(kept.version()), new MailHost("localhost"), Optional.empty());
      var without = perform(site.owner(), MailApi.CHANGE, elsewhere).orThrow();
      assertThat(without.settings().orElseThrow().withPassword()).isFalse();
      assertThat(
              site.ask(
                  Integer.class,
                  "select count(*) from vault_secret where purpose = 'mail.password'"))
          .isZero();
    }
  }

  @OnBothDatabases
  void onlyAnOwnerOfTheWholeSiteDecidesAndNobodyUponAnOlderState(TestDatabase database) {
    try (var server = MailServer.by(MailSecurity.PLAIN);
        var site = TestSite.on(database)) {
      var wish = server.settings(new Version(0));
      var admin = site.as(Role.CUSTOMER_ADMIN, site.customer);
      assertThat(refused(perform(admin, MailApi.CHANGE, wish)).code())
          .isEqualTo("permission-missing");
      var ofABranch = site.as(Role.OWNER, site.north);
      assertThat(refused(perform(ofABranch, MailApi.CHANGE, wish)).code())
          .isEqualTo("mail-is-the-whole-sites");
      perform(site.owner(), MailApi.CHANGE, wish).orThrow();
      assertThat(refused(perform(site.owner(), MailApi.CHANGE, wish)).code())
          .isEqualTo("mail-changed-meanwhile");
      var outside =
          with(server.settings(new Version(1)), new MailHost("192.0.2.1"), Optional.empty());
      assertThat(refused(perform(site.owner(), MailApi.CHANGE, outside)).fields().getFirst().code())
          .isEqualTo("plain-beyond-this-machine");
      assertThat(admin.call(MailApi.STANDING, Nothing.NOTHING).orThrow().settings()).isPresent();
    }
  }

  @OnBothDatabases
  void whatIsRefusedForNowIsTriedAgainAndThenSentOnce(TestDatabase database) throws Exception {
    try (var server = MailServer.by(MailSecurity.STARTTLS);
        var site = TestSite.on(database)) {
      var postage = new Postage(site).by(server);
      server.refuseNext(451);
      posted(site);
      assertThat(postage.row(row -> row.fault().isPresent()).fault()).contains(MailFault.BUSY);
      assertThat(postage.latest(LetterState.WAITING).attempts()).isEqualTo(1);
      site.clock.pass(Duration.ofMinutes(1));
      assertThat(postage.latest(LetterState.SENT).attempts()).isEqualTo(2);
      assertThat(server.next().text()).contains("Newcomer");
      assertThat(server.left()).isZero();
      assertThat(site.ask(Integer.class, "select count(*) from mail_letter where content is null"))
          .as("nothing of it is kept")
          .isEqualTo(1);
      assertThat(
              site.ask(
                  Integer.class, "select count(*) from vault_secret where purpose = 'mail.letter'"))
          .isZero();
    }
  }

  @OnBothDatabases
  void whatMayHaveBeenSentIsNotSentAgain(TestDatabase database) throws Exception {
    try (var site = TestSite.on(database)) {
      var postage = new Postage(site);
      try (var server = MailServer.by(MailSecurity.STARTTLS)) {
        postage.by(server);
        server.takeNextAndFallSilent();
        posted(site);
        server.awaitSilence();
      }
      assertThat(postage.row(row -> row.fault().isPresent()).fault())
          .contains(MailFault.SILENT_AFTER_SENDING);
      site.clock.pass(Duration.ofMinutes(1));
      assertThat(postage.latest(LetterState.FAILED).fault()).contains(MailFault.MAY_HAVE_BEEN_SENT);
    }
  }

  @OnBothDatabases
  void whatIsNotTrueAnyMoreIsNotSent(TestDatabase database) throws Exception {
    try (var server = MailServer.by(MailSecurity.STARTTLS);
        var site = TestSite.on(database)) {
      var postage = new Postage(site).by(server);
      server.refuseNext(451);
      posted(site);
      assertThat(postage.row(row -> row.fault().isPresent()).fault()).contains(MailFault.BUSY);
      site.passDays(8);
      assertThat(postage.latest(LetterState.FAILED).fault()).contains(MailFault.OUTLIVED);
      assertThat(server.left()).isZero();
    }
  }

  @OnBothDatabases
  void whatWaitsWhenMailIsTurnedOffIsNotSent(TestDatabase database) {
    try (var server = MailServer.by(MailSecurity.STARTTLS);
        var site = TestSite.on(database)) {
      var postage = new Postage(site).by(server);
      server.refuseNext(451);
      posted(site);
      assertThat(postage.row(row -> row.fault().isPresent()).fault()).contains(MailFault.BUSY);
      perform(site.owner(), MailApi.TURN_OFF, new TurnOff(WHY, postage.version())).orThrow();
      site.clock.pass(Duration.ofMinutes(1));
      assertThat(postage.latest(LetterState.FAILED).fault()).contains(MailFault.MAIL_IS_OFF);
      assertThat(server.left()).isZero();
    }
  }
}
