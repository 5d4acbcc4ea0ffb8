package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Remembered;
import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.SiteRules;
import com.ptthex.server.trust.access.PermissionRule.Subject;
import com.ptthex.server.trust.organisation.RememberedUnitReader;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The site's own rules about one account, as they are now: those of the version of authority that
 * the call has read, so that a change holds at the next call on every server of the site, and of
 * them what is not over. What cannot be read fails the call.
 */
final class PermissionRuleReader {
  private final Remembered<About, List<PermissionRule>> rules = new Remembered<>();
  private final RememberedUnitReader units;

  private record About(Role role, AccountId account) {}

  PermissionRuleReader(RememberedUnitReader units) {
    this.units = units;
  }

  SiteRules of(Handle db, long version, Who who, Instant now) {
    var subject = who.subject();
    var about =
        rules.of(
            version,
            new About(subject.role(), who.account()),
            () -> new PermissionRuleStore(db).about(subject.role(), who.account()));
    return about.isEmpty()
        ? SiteRules.NONE
        : PermissionRules.upon(about, subject, who.scope(), now, places(db, version, who));
  }

  /** Whom the rules are to be about. */
  record Who(AccountId account, Subject subject, Scope scope) {}

  /** Most rules hold for all that an account sees, or for nothing of it. */
  private Function<UnitId, Scope> places(Handle db, long version, Who who) {
    var above = units.above(db, version, who.subject().home());
    return unit -> {
      if (above.units().contains(unit)) {
        return who.scope();
      }
      return who.scope().units().contains(unit) ? units.below(db, version, unit) : Scope.none();
    };
  }
}
