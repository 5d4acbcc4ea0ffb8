package com.ptthex.shared.trust.audit;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.value.PageSize;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The audit: who may look into it, and what travels. */
public interface AuditApi {

  Permission AUDIT_VIEW = Permission.of("audit.view", CUSTOMER_ADMIN);
  Permission AUDIT_PURGE = Permission.of("audit.purge");

  Endpoint<Find, Page> LIST =
      read("audit.list", "/audit", Find.class, Page.class)
          .needs(AUDIT_VIEW)
          .with(Trait.LIFE_SAFETY)
          .toldAs("One page of what was done and refused in the caller's scope, latest first.");

  Endpoint<Purge, Purged> PURGE =
      deed("audit.purge", "/audit/purge", Purge.class, Purged.class)
          .needs(AUDIT_PURGE)
          .with(Trait.RISKY)
          .with(Trait.STEP_UP)
          .toldAs("Erases the details of old rows; the rows themselves and their seals stay.");

  record Find(Optional<Cursor> after, Optional<PageSize> limit) {
    public static Find all() {
      return new Find(Optional.empty(), Optional.empty());
    }
  }

  /** Without details: what was asked is not shown in lists. */
  record Page(List<SealedRow> rows, Optional<Cursor> next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param before details of rows that were sealed before it go
   */
  record Purge(Instant before) {}

  /**
   * @param upTo the last number whose detail goes
   * @param rows over how many rows that reaches since the purge before
   */
  record Purged(long upTo, long rows) {}
}
