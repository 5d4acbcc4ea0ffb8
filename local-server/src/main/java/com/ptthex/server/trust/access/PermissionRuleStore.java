package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.AuthorityStore;
import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.PermissionCode;
import com.ptthex.shared.trust.access.PermissionsApi.AddRule;
import com.ptthex.shared.trust.access.PermissionsApi.End;
import com.ptthex.shared.trust.access.PermissionsApi.FindRules;
import com.ptthex.shared.trust.access.PermissionsApi.Made;
import com.ptthex.shared.trust.access.PermissionsApi.OfAccount;
import com.ptthex.shared.trust.access.PermissionsApi.OfRole;
import com.ptthex.shared.trust.access.PermissionsApi.Rule;
import com.ptthex.shared.trust.access.PermissionsApi.RuleState;
import com.ptthex.shared.trust.access.PermissionsApi.Whom;
import com.ptthex.shared.trust.access.RuleBearing;
import com.ptthex.shared.trust.access.RuleId;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The site's own rules about permissions. */
final class PermissionRuleStore {
  private static final String JUDGED =
      "select number, bearing, permission, role, account, unit, until from permission_rule\n";

  private static final String TOLD =
      """
      select * from (
        select r.id, r.number, r.bearing, r.permission, r.role, r.account, a.name as account_name,
          r.unit, r.reason, r.made_by, r.made_at, r.until, r.ended_by, r.ended_at, r.ended_reason
        from permission_rule r left join account a on a.id = r.account) as told
      where
      """
          + Scope.SEES
          + "\n";

  private final Handle db;

  PermissionRuleStore(Handle db) {
    this.db = db;
  }

  private record Judged(
      int number,
      RuleBearing bearing,
      PermissionCode permission,
      Optional<Role> role,
      Optional<AccountId> account,
      UnitId unit,
      Optional<Instant> until) {

    PermissionRule rule() {
      return new PermissionRule(number, bearing, permission, whomOf(role, account), unit, until);
    }
  }

  private record Told(
      RuleId id,
      int number,
      RuleBearing bearing,
      PermissionCode permission,
      Optional<Role> role,
      Optional<AccountId> account,
      Optional<Label> accountName,
      UnitId unit,
      Note reason,
      Label madeBy,
      Instant madeAt,
      Optional<Instant> until,
      Optional<Label> endedBy,
      Optional<Instant> endedAt,
      Optional<Note> endedReason) {

    Rule rule(Instant now) {
      var over = endedAt.isPresent() || until.filter(end -> !end.isAfter(now)).isPresent();
      return new Rule(
          id,
          number,
          bearing,
          permission,
          whomOf(role, account),
          accountName,
          unit,
          reason,
          new Made(madeBy, madeAt),
          until,
          over ? RuleState.OVER : RuleState.IN_FORCE,
          endedAt.map(at -> new End(endedBy.orElseThrow(), at, endedReason.orElseThrow())));
    }
  }

  private static Whom whomOf(Optional<Role> role, Optional<AccountId> account) {
    return role.<Whom>map(OfRole::new).or(() -> account.map(OfAccount::new)).orElseThrow();
  }

  /** Asked on every call: what has not been ended about an account or its role. */
  List<PermissionRule> about(Role role, AccountId account) {
    return db.createQuery(
            JUDGED
                + "where role = :role and ended_at is null union all "
                + JUDGED
                + "where account = :account and ended_at is null")
        .bind("role", role)
        .bind("account", account)
        .mapTo(Judged.class)
        .map(Judged::rule)
        .list();
  }

  /** What has not been ended about a permission, the first rule first. */
  List<PermissionRule> about(PermissionCode permission) {
    return db.createQuery(
            JUDGED + "where permission = :permission and ended_at is null order by number")
        .bind("permission", permission)
        .mapTo(Judged.class)
        .map(Judged::rule)
        .list();
  }

  /** What has not been ended, the first rule first. */
  List<PermissionRule> all() {
    return db.createQuery(JUDGED + "where ended_at is null order by number")
        .mapTo(Judged.class)
        .map(Judged::rule)
        .list();
  }

  List<Rule> page(Scope scope, FindRules find, Instant now) {
    return db.createQuery(
            TOLD
                + """
                  and number < :before
                  and (cast(:over as boolean) is null or :over =
                    (ended_at is not null or (until is not null and until <= :now)))
                order by number desc limit :limit\
                """)
        .bind("scope", scope.ids())
        .bind("before", Keyset.number(find.after()).orElse(Long.MAX_VALUE))
        .bind("over", find.state().map(state -> state == RuleState.OVER))
        .bind("now", now)
        .bind("limit", Keyset.fetch(find.limit()))
        .mapTo(Told.class)
        .map(told -> told.rule(now))
        .list();
  }

  Optional<Rule> find(Scope scope, RuleId id, Instant now) {
    return db.createQuery(TOLD + " and id = :id")
        .bind("scope", scope.ids())
        .bind("id", id)
        .mapTo(Told.class)
        .map(told -> told.rule(now))
        .findOne();
  }

  /** The next number is nobody's else while the guard of the rules is held. */
  int nextNumber() {
    return db.createQuery("select coalesce(max(number), 0) + 1 from permission_rule")
        .mapTo(Integer.class)
        .one();
  }

  RuleId insert(int number, AddRule wish, Made made) {
    AuthorityStore.changed(db);
    var id = RuleId.made();
    db.createUpdate(
            """
            insert into permission_rule (id, number, bearing, permission, role, account, unit,
              reason, made_by, made_at, until)
            values (:id, :number, :bearing, :permission, :role, :account, :unit,
              :reason, :by, :at, :until)\
            """)
        .bind("id", id)
        .bind("number", number)
        .bind("bearing", wish.bearing())
        .bind("permission", wish.permission())
        .bind(
            "role",
            wish.whom() instanceof OfRole(var role) ? Optional.of(role) : Optional.<Role>empty())
        .bind(
            "account",
            wish.whom() instanceof OfAccount(var account)
                ? Optional.of(account)
                : Optional.<AccountId>empty())
        .bind("unit", wish.unit())
        .bind("reason", wish.reason())
        .bind("by", made.by())
        .bind("at", made.at())
        .bind("until", wish.until())
        .execute();
    return id;
  }

  /** Whether it was still open. */
  boolean end(RuleId id, End end) {
    AuthorityStore.changed(db);
    return db.createUpdate(
                """
                update permission_rule
                set ended_by = :by, ended_at = :at, ended_reason = :reason
                where id = :id and ended_at is null\
                """)
            .bind("id", id)
            .bind("by", end.by())
            .bind("at", end.at())
            .bind("reason", end.reason())
            .execute()
        == 1;
  }
}
