package com.ptthex.server.trust.mail;

import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.trust.mail.MailSetting.Account;
import com.ptthex.server.trust.mail.MailSetting.On;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.trust.mail.LetterId;
import com.ptthex.shared.trust.organisation.SiteSettings;
import com.ptthex.shared.value.Label;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** All that it takes to send a letter, read before an attempt begins. */
final class ReadyStore {
  private static final Label NAMELESS = new Label("PTTHex Console");

  private final Handle db;
  private final Vault vault;

  ReadyStore(Handle db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /**
   * @param letter nothing once what it says is not kept any more
   * @param way nothing while mail is off
   * @param site what the site calls itself
   * @param zone where its days begin
   */
  record Ready(
      LetterStore.Row row, Optional<Letter> letter, Optional<Way> way, Label site, ZoneId zone) {}

  record Way(On setting, Optional<String> password) {}

  Ready of(LetterId id) {
    var letters = new LetterStore(db, vault);
    var row = letters.row(id);
    var way = new MailSettingStore(db).on().map(on -> new Way(on, password(on)));
    var site = new UnitReader(db).siteName().orElse(NAMELESS);
    var zone = new SettingValues(db).of(SiteSettings.TIME_ZONE);
    return new Ready(row, letters.content(row), way, site, zone);
  }

  private Optional<String> password(On on) {
    return on.server()
        .account()
        .flatMap(Account::password)
        .map(kept -> vault.open(db, kept, MailSettings.TO_SIGN_IN))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }
}
