package com.ptthex.server.messaging.inbox;

import com.ptthex.shared.messaging.inbox.AddressApi.Change;
import com.ptthex.shared.messaging.inbox.AddressApi.Changed;
import com.ptthex.shared.messaging.inbox.AddressApi.Standing;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Where the carrier finds the site, now and before. */
final class PublicAddressStore {
  private static final Standing NEVER =
      new Standing(Optional.empty(), new Version(0), Optional.empty());

  private final Handle db;

  PublicAddressStore(Handle db) {
    this.db = db;
  }

  private record Stored(
      Version version,
      Instant changedAt,
      Label changedBy,
      Note reason,
      Optional<PublicAddress> address) {

    Standing standing() {
      var changed = new Changed(changedAt, changedBy, reason);
      return new Standing(address, version, Optional.of(changed));
    }
  }

  Standing now() {
    return db.createQuery(
            """
            select version, changed_at, changed_by, reason, address from public_address
            order by version desc fetch first 1 row only\
            """)
        .mapTo(Stored.class)
        .map(Stored::standing)
        .findOne()
        .orElse(NEVER);
  }

  List<PublicAddress> ever() {
    return db.createQuery("select distinct address from public_address where address is not null")
        .mapTo(PublicAddress.class)
        .list();
  }

  void insert(Change wish, Instant now, Label by) {
    db.createUpdate(
            """
            insert into public_address (version, changed_at, changed_by, reason, address)
            values (:version, :now, :by, :reason, :address)\
            """)
        .bind("version", wish.version().next())
        .bind("now", now)
        .bind("by", by)
        .bind("reason", wish.reason())
        .bind("address", wish.address())
        .execute();
  }
}
