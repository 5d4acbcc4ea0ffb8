package com.ptthex.server.trust.mail;

import com.ptthex.server.kernel.vault.Reference;
import com.ptthex.server.trust.mail.MailSetting.Account;
import com.ptthex.server.trust.mail.MailSetting.Off;
import com.ptthex.server.trust.mail.MailSetting.On;
import com.ptthex.server.trust.mail.MailSetting.Server;
import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.trust.mail.MailAddress;
import com.ptthex.shared.trust.mail.MailApi.Changed;
import com.ptthex.shared.trust.mail.MailAuthority;
import com.ptthex.shared.trust.mail.MailHost;
import com.ptthex.shared.trust.mail.MailLogin;
import com.ptthex.shared.trust.mail.MailPort;
import com.ptthex.shared.trust.mail.MailSecurity;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How the site's mail is set, and was before. */
final class MailSettingStore {
  private final Handle db;

  MailSettingStore(Handle db) {
    this.db = db;
  }

  record Row(
      Version version,
      Instant changedAt,
      Label changedBy,
      Note reason,
      Optional<MailHost> host,
      Optional<MailPort> port,
      Optional<MailSecurity> security,
      Optional<MailAuthority> authority,
      Optional<MailLogin> login,
      Optional<Reference> password,
      Optional<MailAddress> sender,
      Optional<SiteAddress> site) {

    MailSetting setting() {
      var changed = new Changed(changedAt, changedBy, reason);
      return host.<MailSetting>map(
              where ->
                  new On(
                      version,
                      changed,
                      new Server(
                          where,
                          port.orElseThrow(),
                          security.orElseThrow(),
                          authority,
                          login.map(as -> new Account(as, password))),
                      sender.orElseThrow(),
                      site))
          .orElseGet(() -> new Off(version, changed));
    }
  }

  /** Nothing where mail was never on. */
  Optional<MailSetting> last() {
    return db.createQuery(
            """
            select version, changed_at, changed_by, reason, host, port, security, authority, login,
              password, sender, site
            from mail_setting order by version desc limit 1\
            """)
        .mapTo(Row.class)
        .map(Row::setting)
        .findOne();
  }

  Optional<On> on() {
    return last().flatMap(setting -> setting instanceof On on ? Optional.of(on) : Optional.empty());
  }

  void insert(Off off) {
    db.createUpdate(
            """
            insert into mail_setting (version, changed_at, changed_by, reason)
            values (:version, :at, :by, :reason)\
            """)
        .bind("version", off.version())
        .bind("at", off.changed().at())
        .bind("by", off.changed().by())
        .bind("reason", off.changed().reason())
        .execute();
  }

  void insert(On on) {
    var server = on.server();
    db.createUpdate(
            """
            insert into mail_setting (version, changed_at, changed_by, reason, host, port, security,
              authority, login, password, sender, site)
            values (:version, :at, :by, :reason, :host, :port, :security, :authority, :login,
              :password, :sender, :site)\
            """)
        .bind("version", on.version())
        .bind("at", on.changed().at())
        .bind("by", on.changed().by())
        .bind("reason", on.changed().reason())
        .bind("host", server.host())
        .bind("port", server.port())
        .bind("security", server.security())
        .bind("authority", server.authority())
        .bind("login", server.account().map(Account::login))
        .bind("password", server.account().flatMap(Account::password))
        .bind("sender", on.sender())
        .bind("site", on.site())
        .execute();
  }

  /** The password of before is in the vault no more. */
  void forgetPasswords() {
    db.execute("update mail_setting set password = null where password is not null");
  }
}
