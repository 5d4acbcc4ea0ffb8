package com.ptthex.shared.trust.access;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.SearchText;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people may do, where, and why: by their roles, and by the site's own rules. */
public interface PermissionsApi {

  Permission PERMISSIONS_VIEW = Permission.of("permissions.view", CUSTOMER_ADMIN);
  Permission PERMISSIONS_EDIT = Permission.of("permissions.edit", CUSTOMER_ADMIN);

  Endpoint<Within, Matrix> MATRIX =
      read("access.permissions.matrix", "/permissions/matrix", Within.class, Matrix.class)
          .needs(PERMISSIONS_VIEW)
          .toldAs("What each role may do at a unit, by itself or by a rule of the site.");

  Endpoint<WhichCell, Explained> WHY_ROLE =
      read("access.permissions.why-role", "/permissions/why-role", WhichCell.class, Explained.class)
          .needs(PERMISSIONS_VIEW)
          .toldAs("Why somebody of a role, at home in a unit, holds a permission there or not.");

  Endpoint<Question, Explained> WHY =
      read("access.permissions.why", "/permissions/why", Question.class, Explained.class)
          .needs(PERMISSIONS_VIEW)
          .toldAs(
              "Why an account holds a permission at a unit or not; at its home if none is said.");

  Endpoint<WhichAccount, Holdings> OF =
      read("access.permissions.of", "/permissions/of", WhichAccount.class, Holdings.class)
          .needs(PERMISSIONS_VIEW)
          .toldAs("All that one account may do, and where.");

  Endpoint<FindPeople, People> PEOPLE =
      read("access.permissions.people", "/permissions/people", FindPeople.class, People.class)
          .needs(PERMISSIONS_VIEW)
          .toldAs("Accounts in the caller's scope by name, the first of them.");

  Endpoint<FindRules, Rules> RULES =
      read("access.permissions.rules", "/permissions/rules", FindRules.class, Rules.class)
          .needs(PERMISSIONS_VIEW)
          .toldAs("One page of the site's own rules, the newest first.");

  Endpoint<AddRule, Rule> ADD =
      deed("access.permissions.add-rule", "/permissions/rules", AddRule.class, Rule.class)
          .needs(PERMISSIONS_EDIT)
          .with(Trait.RISKY)
          .with(Trait.STEP_UP)
          .toldAs("Gives a role or an account a permission within a unit, or takes it away there.");

  Endpoint<EndRule, Rule> END =
      deed("access.permissions.end-rule", "/permissions/rules/{id}/end", EndRule.class, Rule.class)
          .needs(PERMISSIONS_EDIT)
          .with(Trait.RISKY)
          .with(Trait.STEP_UP)
          .toldAs("Ends a rule; it stays on record.");

  /** The caller's own unit when none is said. */
  record Within(Optional<UnitId> unit) {}

  record Matrix(UnitId unit, List<Role> roles, List<Line> lines) {
    public Matrix {
      roles = List.copyOf(roles);
      lines = List.copyOf(lines);
    }
  }

  /** A permission with what it is to each role, in the order of the roles. */
  record Line(PermissionCode permission, String group, List<Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param rules the numbers of the rules in force about it, at the unit or in a part of it
   * @param differs whether it is otherwise in a part of what lies below the unit
   */
  record Cell(Role role, Standing standing, List<Integer> rules, boolean differs) {
    public Cell {
      rules = List.copyOf(rules);
    }
  }

  /** What a permission is to a role. */
  enum Standing {
    BY_DEFAULT,
    BY_RULE,
    DENIED_BY_RULE,
    /** Not held; a rule of the site could give it. */
    GRANTABLE,
    /** Not held, and no rule of the site can give it. */
    NEVER
  }

  record WhichCell(Role role, PermissionCode permission, Optional<UnitId> unit) {}

  record Question(AccountId account, PermissionCode permission, Optional<UnitId> unit) {}

  /**
   * @param unit the place that was judged
   * @param steps every rule that was looked at, also those that did not fire
   */
  record Explained(UnitId unit, Verdict verdict, List<Step> steps) {
    public Explained {
      steps = List.copyOf(steps);
    }
  }

  sealed interface Verdict {}

  record Held() implements Verdict {}

  /**
   * @param facts what would give it, and who can
   */
  record Missing(String code, Map<String, String> facts) implements Verdict {
    public Missing {
      facts = Map.copyOf(facts);
    }
  }

  record WhichAccount(AccountId account) {}

  record Holdings(Person person, List<Holding> permissions) {
    public Holdings {
      permissions = List.copyOf(permissions);
    }
  }

  record Person(AccountId id, Label name, Role role, UnitId unit) {}

  /**
   * @param standing as it is at the account's home
   * @param units where it is held, when that is only a part of what the account sees
   */
  record Holding(
      PermissionCode permission,
      String group,
      Standing standing,
      Extent extent,
      List<UnitId> units) {
    public Holding {
      units = List.copyOf(units);
    }
  }

  /** How much of what an account sees. */
  enum Extent {
    EVERYWHERE,
    IN_PART,
    NOWHERE
  }

  record FindPeople(Optional<SearchText> search) {}

  /**
   * @param more whether there are others that a longer search would find
   */
  record People(List<Person> people, boolean more) {
    public People {
      people = List.copyOf(people);
    }
  }

  record FindRules(Optional<RuleState> state, Optional<Cursor> after, Optional<PageSize> limit) {

    public static FindRules all() {
      return new FindRules(Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  enum RuleState {
    IN_FORCE,
    /** Its time is over, or somebody ended it. */
    OVER
  }

  record Rules(List<Rule> rows, Optional<Cursor> next) {
    public Rules {
      rows = List.copyOf(rows);
    }
  }

  /** Whom a rule is about. */
  sealed interface Whom {}

  record OfRole(Role role) implements Whom {}

  record OfAccount(AccountId account) implements Whom {}

  /**
   * @param number how people name it
   * @param whomName the account's name, when it is about one
   * @param unit the rule holds there and below
   * @param end who ended it and why, before its time
   */
  record Rule(
      RuleId id,
      int number,
      RuleBearing bearing,
      PermissionCode permission,
      Whom whom,
      Optional<Label> whomName,
      UnitId unit,
      Note reason,
      Made made,
      Optional<Instant> until,
      RuleState state,
      Optional<End> end) {}

  record Made(Label by, Instant at) {}

  record End(Label by, Instant at, Note reason) {}

  record AddRule(
      RuleBearing bearing,
      PermissionCode permission,
      Whom whom,
      UnitId unit,
      Note reason,
      Optional<Instant> until) {}

  record EndRule(RuleId id, Note reason) {}
}
