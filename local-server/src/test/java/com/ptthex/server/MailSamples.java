package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.Entrants;
import com.ptthex.server.testing.Postage;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.testing.WaitingAddress;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccountMailApi;
import com.ptthex.shared.trust.access.PasswordResetApi;
import com.ptthex.shared.trust.mail.MailAddress;
import com.ptthex.shared.trust.mail.MailApi;
import com.ptthex.shared.trust.mail.MailLanguage;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Uuid7;
import java.time.Duration;

/** The site's mail. */
final class MailSamples {
  private MailSamples() {}

  static void into(Samples samples) {
    samples.of(MailApi.CHANGE, Foreign.WHOLE_SITE, (site, _) -> new Postage(site).nowhere());
    samples.of(
        MailApi.TEST,
        Foreign.WHOLE_SITE,
        (site, _) -> {
          new Postage(site).withoutServer();
          return new MailApi.Test(Postage.READER, MailLanguage.ENGLISH);
        });
    samples.of(
        MailApi.TURN_OFF,
        Foreign.WHOLE_SITE,
        (site, _) -> {
          new Postage(site).withoutServer();
          return new MailApi.TurnOff(
              new Note("The mail server moves"), new Postage(site).version());
        });
    samples.of(MailApi.STANDING, Foreign.UNCOUNTED, (site, _) -> lettered(site));
  }

  /** Where letters about accounts go. */
  static void ofAccounts(Samples samples) {
    samples.of(
        PasswordResetApi.ASK,
        Foreign.OWN_ONLY,
        (site, unit) -> {
          new Postage(site).withoutServer();
          return new PasswordResetApi.Ask(Entrants.account(site, Role.SUPPORT, unit).login());
        });
    samples.of(AccountMailApi.OWN, Foreign.OWN_ONLY, (_, _) -> Nothing.NOTHING);
    samples.ofOwn(
        AccountMailApi.CHANGE,
        Foreign.OWN_ONLY,
        (_, site, _) -> {
          new Postage(site).withoutServer();
          // Nobody has more letters sent than a few in an hour.
          site.clock.pass(Duration.ofHours(2));
          return new AccountMailApi.Change(fresh(), MailLanguage.ENGLISH);
        });
    samples.ofOwn(
        AccountMailApi.CONFIRM,
        Foreign.OWN_ONLY,
        (caller, site, _) -> {
          var me = caller.call(AccessApi.ME, Nothing.NOTHING).orThrow();
          return new AccountMailApi.Confirm(WaitingAddress.of(site, me.id()));
        });
    samples.of(AccountMailApi.REMOVE, Foreign.OWN_ONLY, (_, _) -> Nothing.NOTHING);
  }

  private static MailAddress fresh() {
    return new MailAddress("reader-" + Uuid7.next() + "@example.org");
  }

  /** By somebody above all units. */
  private static Nothing lettered(TestSite site) {
    new Postage(site).withoutServer();
    var wish = new MailApi.Test(Postage.READER, MailLanguage.ENGLISH);
    site.owner().call(MailApi.TEST, wish).orThrow();
    return Nothing.NOTHING;
  }
}
