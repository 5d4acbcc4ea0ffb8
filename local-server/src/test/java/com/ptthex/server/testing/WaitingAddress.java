package com.ptthex.server.testing;

import com.ptthex.server.kernel.Sha256;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Uuid7;
import java.time.Duration;

/** An address whose code a test knows without a letter. */
public final class WaitingAddress {
  private WaitingAddress() {}

  public static EntryCode of(TestSite site, AccountId account) {
    return of(site, account, "reader-" + Uuid7.next() + "@example.org");
  }

  public static EntryCode of(TestSite site, AccountId account, String address) {
    var code = new EntryCode(Uuid7.next().toString().replace("-", "").substring(4, 32));
    var now = site.clock.instant();
    // As a deed does it: one at most waits.
    site.server
        .store()
        .writing(
            db ->
                db.createUpdate(
                        """
                        update account_mail set ended_at = :now
                        where account = :account and confirmed_at is null and ended_at is null\
                        """)
                    .bind("now", now)
                    .bind("account", account)
                    .execute());
    site.server
        .store()
        .writing(
            db ->
                db.createUpdate(
                        """
                        insert into account_mail (id, account, address, language, code_hash, made_at,
                          until)
                        values (:id, :account, :address, 'ENGLISH', :hash, :now, :until)\
                        """)
                    .bind("id", Uuid7.next())
                    .bind("account", account)
                    .bind("address", address)
                    .bind("hash", Sha256.hex(code.value()))
                    .bind("now", now)
                    .bind("until", now.plus(Duration.ofHours(1)))
                    .execute());
    return code;
  }
}
