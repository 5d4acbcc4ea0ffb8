package com.ptthex.server.kernel;

import static java.util.Comparator.comparingInt;

import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.value.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the site's own rules say about one account, read anew on each call, and the judgement over
 * them. Whoever explains or simulates asks the same function with other facts.
 */
public record SiteRules(List<Rule> allowing, List<Rule> denying) {
  public static final SiteRules NONE = new SiteRules(List.of(), List.of());

  /**
   * @param number how people name it
   * @param units where it holds
   */
  public record Rule(int number, String permission, Set<UnitId> units) {
    public Rule {
      units = Set.copyOf(units);
    }

    private boolean holds(Permission asked, UnitId place) {
      return permission.equals(asked.code()) && units.contains(place);
    }
  }

  /** What decides whether a permission is held at a place. */
  public sealed interface Verdict {
    default boolean isHeld() {
      return switch (this) {
        case ByRole _, ByRule _ -> true;
        case DeniedByRule _, NotGranted _ -> false;
      };
    }
  }

  public record ByRole() implements Verdict {}

  public record ByRule(int number) implements Verdict {}

  public record DeniedByRule(int number) implements Verdict {}

  public record NotGranted() implements Verdict {}

  /** In whatever order they come, the same rules are the same. */
  public SiteRules {
    allowing = sorted(allowing);
    denying = sorted(denying);
  }

  private static List<Rule> sorted(Collection<Rule> rules) {
    return rules.stream().sorted(comparingInt(Rule::number)).toList();
  }

  /**
   * Whether an account of this role holds a permission at a place that it sees. What takes away
   * beats what gives; the Owner cannot be locked out; a rule gives no more than the permission says
   * it may.
   */
  public Verdict at(UnitId place, Role role, Permission permission) {
    if (role == Role.OWNER && permission.grantedTo(role)) {
      return new ByRole();
    }
    for (var rule : denying) {
      if (rule.holds(permission, place)) {
        return new DeniedByRule(rule.number());
      }
    }
    if (permission.grantedTo(role)) {
      return new ByRole();
    }
    if (permission.mayBeGivenTo(role)) {
      for (var rule : allowing) {
        if (rule.holds(permission, place)) {
          return new ByRule(rule.number());
        }
      }
    }
    return new NotGranted();
  }

  /** Where of all that it sees an account of this role holds a permission. */
  public Scope reach(Scope scope, Role role, Permission permission) {
    if (isSilentOf(permission)) {
      return permission.grantedTo(role) ? scope : Scope.none();
    }
    return new Scope(
        scope.units().stream()
            .filter(place -> at(place, role, permission).isHeld())
            .collect(Collectors.toSet()));
  }

  private boolean isSilentOf(Permission permission) {
    return allowing.stream().noneMatch(rule -> rule.permission().equals(permission.code()))
        && denying.stream().noneMatch(rule -> rule.permission().equals(permission.code()));
  }
}
