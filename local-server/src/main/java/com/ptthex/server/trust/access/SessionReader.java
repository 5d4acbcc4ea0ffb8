package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Gates;
import com.ptthex.server.trust.access.PermissionRule.Subject;
import com.ptthex.server.trust.access.PermissionRuleReader.Who;
import com.ptthex.server.trust.organisation.RememberedUnitReader;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Finds who holds a token. A change of role, scope or rules holds at the next call. */
public final class SessionReader implements Gates.Identity {
  private final SessionUse use;
  private final RememberedUnitReader units = new RememberedUnitReader();
  private final PermissionRuleReader rules = new PermissionRuleReader(units);

  public SessionReader(SessionUse use) {
    this.use = use;
  }

  @Override
  public Optional<Caller.Account> of(Handle db, String bearer, Instant now) {
    var session = Tokens.hash(bearer);
    return new AccessStore(db)
        .bySession(session, now)
        .filter(found -> use.goesOn(session, found.lastUsedAt(), now))
        .map(found -> caller(db, found, session, now));
  }

  private Caller.Account caller(Handle db, AccessStore.Present found, String session, Instant now) {
    var scope = units.below(db, found.authority(), found.unit());
    var subject = new Subject(found.role(), Optional.of(found.id()), found.unit());
    return new Caller.Account(
        found.id(),
        found.name(),
        found.role(),
        found.unit(),
        scope,
        new Caller.Session(session, found.device(), found.authority()),
        rules.of(db, found.authority(), new Who(found.id(), subject, scope), now));
  }
}
