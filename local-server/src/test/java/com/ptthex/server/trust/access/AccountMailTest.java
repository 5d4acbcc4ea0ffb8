package com.ptthex.server.trust.access;

import static com.ptthex.server.testing.Entrants.account;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static com.ptthex.shared.contract.Nothing.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Entrants;
import com.ptthex.server.testing.MailServer;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Postage;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccountChange;
import com.ptthex.shared.trust.access.AccountMailApi;
import com.ptthex.shared.trust.access.AccountMailApi.Change;
import com.ptthex.shared.trust.access.AccountMailApi.Confirm;
import com.ptthex.shared.trust.access.AccountMailApi.Own;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.mail.MailAddress;
import com.ptthex.shared.trust.mail.MailLanguage;
import com.ptthex.shared.trust.mail.MailSecurity;
import com.ptthex.shared.trust.mail.MaskedMailAddress;

/** The address of an account counts once a code that was sent there came back. */
final class AccountMailTest {
  private static final MailAddress FIRST = new MailAddress("first@example.org");
  private static final MailAddress SECOND = new MailAddress("second@example.org");

  private static void want(ApiClient client, MailAddress address) {
    var wish = new Change(address, MailLanguage.ENGLISH);
    perform(client, AccountMailApi.CHANGE, wish).orThrow();
  }

  private static Own own(ApiClient client) {
    return client.call(AccountMailApi.OWN, NOTHING).orThrow();
  }

  private static String refusal(ApiClient client, EntryCode code) {
    return refused(client.call(AccountMailApi.CONFIRM, new Confirm(code))).code();
  }

  @OnBothDatabases
  void anAddressCountsOnceItsCodeComesBackAndTheOneBeforeUntilThen(TestDatabase database)
      throws Exception {
    try (var server = MailServer.by(MailSecurity.STARTTLS);
        var site = TestSite.on(database)) {
      var _ = new Postage(site).by(server);
      var account = account(site, Role.DISPATCHER, site.north);
      var desk = Entrants.signIn(site, account);
      want(desk, FIRST);
      assertThat(own(desk).confirmed()).isEmpty();
      assertThat(own(desk).waiting().orElseThrow().address()).isEqualTo(FIRST);
      var letter = server.next();
      assertThat(letter.to()).isEqualTo(FIRST.value());
      var code = new EntryCode(letter.code());
      desk.call(AccountMailApi.CONFIRM, new Confirm(code)).orThrow();
      assertThat(own(desk).confirmed().orElseThrow().address()).isEqualTo(FIRST);
      assertThat(refusal(desk, code)).isEqualTo("code-not-valid");
      assertThat(own(desk).confirmed()).as("a wrong code takes nothing away").isPresent();

      want(desk, SECOND);
      assertThat(own(desk).confirmed().orElseThrow().address()).isEqualTo(FIRST);
      var second = new EntryCode(server.next().code());
      desk.call(AccountMailApi.CONFIRM, new Confirm(second)).orThrow();
      assertThat(own(desk).confirmed().orElseThrow().address()).isEqualTo(SECOND);
      assertThat(server.next().to()).as("is told").isEqualTo(FIRST.value());

      var detail =
          site.owner().call(AccountsApi.DETAIL, new AccountsApi.Which(account.id())).orThrow();
      assertThat(detail.mail()).contains(new MaskedMailAddress("s•••@example.org"));
      assertThat(detail.happenings().getFirst().change()).isEqualTo(AccountChange.MAIL_CONFIRMED);
      perform(desk, AccountMailApi.REMOVE, NOTHING).orThrow();
      assertThat(own(desk).confirmed()).isEmpty();
    }
  }

  @OnBothDatabases
  void aCodeOpensNobodyElsesAddressAndNoneThatIsOld(TestDatabase database) throws Exception {
    try (var server = MailServer.by(MailSecurity.STARTTLS);
        var site = TestSite.on(database)) {
      var _ = new Postage(site).by(server);
      var desk = Entrants.signIn(site, account(site, Role.DISPATCHER, site.north));
      var other = Entrants.signIn(site, account(site, Role.DISPATCHER, site.north));
      want(desk, FIRST);
      var earlier = new EntryCode(server.next().code());
      assertThat(refusal(other, earlier)).isEqualTo("code-not-valid");
      want(desk, SECOND);
      assertThat(refusal(desk, earlier)).as("another was asked for").isEqualTo("code-not-valid");
      var later = new EntryCode(server.next().code());
      site.clock.pass(AccountMailApi.LASTS);
      assertThat(refusal(desk, later)).isEqualTo("code-not-valid");
      assertThat(own(desk).waiting()).isEmpty();
    }
  }

  @OnBothDatabases
  void changingItTakesAProofAndNobodyHasLettersSentWithoutEnd(TestDatabase database) {
    try (var server = MailServer.by(MailSecurity.STARTTLS);
        var site = TestSite.on(database)) {
      var desk = Entrants.signIn(site, account(site, Role.DISPATCHER, site.north));
      var wish = new Change(FIRST, MailLanguage.ENGLISH);
      assertThat(refused(perform(desk, AccountMailApi.CHANGE, wish)).code())
          .isEqualTo("mail-is-off");
      var _ = new Postage(site).by(server);
      assertThat(refused(desk.call(AccountMailApi.CHANGE, wish)).status()).isEqualTo(401);
      for (var count = 0; count <= Guesses.FREE_LETTERS; count++) {
        perform(desk, AccountMailApi.CHANGE, wish).orThrow();
      }
      assertThat(refused(perform(desk, AccountMailApi.CHANGE, wish)).code())
          .isEqualTo("login-must-wait");
    }
  }
}
