package com.ptthex.server.trust.mail;

import com.ptthex.server.kernel.vault.Reference;
import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.trust.mail.MailAddress;
import com.ptthex.shared.trust.mail.MailApi.Changed;
import com.ptthex.shared.trust.mail.MailApi.Settings;
import com.ptthex.shared.trust.mail.MailAuthority;
import com.ptthex.shared.trust.mail.MailHost;
import com.ptthex.shared.trust.mail.MailLogin;
import com.ptthex.shared.trust.mail.MailPort;
import com.ptthex.shared.trust.mail.MailSecurity;
import com.ptthex.shared.value.Version;
import java.util.Optional;

/** How the site's mail was set at some time. */
sealed interface MailSetting {

  Version version();

  Changed changed();

  record Off(Version version, Changed changed) implements MailSetting {}

  /**
   * @param sender whom letters are from
   * @param site where people reach the site
   */
  record On(
      Version version,
      Changed changed,
      Server server,
      MailAddress sender,
      Optional<SiteAddress> site)
      implements MailSetting {

    Settings told() {
      return new Settings(
          server.host(),
          server.port(),
          server.security(),
          server.authority(),
          server.account().map(Account::login),
          server.account().flatMap(Account::password).isPresent(),
          sender,
          site);
    }
  }

  record Server(
      MailHost host,
      MailPort port,
      MailSecurity security,
      Optional<MailAuthority> authority,
      Optional<Account> account) {}

  /** The site's own at its mail server. */
  record Account(MailLogin login, Optional<Reference> password) {}
}
