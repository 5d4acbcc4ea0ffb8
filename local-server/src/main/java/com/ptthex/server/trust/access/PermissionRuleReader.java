package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.SiteRules;
import com.ptthex.server.trust.access.PermissionRule.Subject;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The site's own rules about one account, as they are now. Nothing is kept between calls, so that a
 * change holds at the next call on every server of the site; who has no rules about them pays for
 * one statement with two index look-ups. What cannot be read fails the call.
 */
final class PermissionRuleReader {
  private final PermissionRuleStore rules;
  private final UnitReader units;

  PermissionRuleReader(Handle db) {
    rules = new PermissionRuleStore(db);
    units = new UnitReader(db);
  }

  SiteRules of(AccountId account, Subject subject, Scope scope, Instant now) {
    var about = rules.about(subject.role(), account);
    return about.isEmpty()
        ? SiteRules.NONE
        : PermissionRules.upon(about, subject, scope, now, places(subject.home(), scope));
  }

  /** Most rules hold for all that an account sees, or for nothing of it. */
  private Function<UnitId, Scope> places(UnitId home, Scope scope) {
    var above = units.above(home);
    return unit -> {
      if (above.units().contains(unit)) {
        return scope;
      }
      return scope.units().contains(unit) ? units.below(unit) : Scope.none();
    };
  }
}
