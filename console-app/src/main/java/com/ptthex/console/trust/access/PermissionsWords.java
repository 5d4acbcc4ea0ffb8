package com.ptthex.console.trust.access;

import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.PermissionCode;
import com.ptthex.shared.trust.access.PermissionsApi.Cell;
import com.ptthex.shared.trust.access.PermissionsApi.Explained;
import com.ptthex.shared.trust.access.PermissionsApi.Held;
import com.ptthex.shared.trust.access.PermissionsApi.Missing;
import com.ptthex.shared.trust.access.PermissionsApi.OfAccount;
import com.ptthex.shared.trust.access.PermissionsApi.OfRole;
import com.ptthex.shared.trust.access.PermissionsApi.Rule;
import com.ptthex.shared.trust.access.PermissionsApi.RuleState;
import com.ptthex.shared.trust.access.PermissionsApi.Standing;
import com.ptthex.shared.trust.access.RuleBearing;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.wire.Names;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The words and shapes for permissions, roles and rules. */
record PermissionsWords(Ui ui) {

  String permission(PermissionCode code) {
    return ui.codes().word("permission", code.value());
  }

  String group(String group) {
    return ui.codes().word("group", group);
  }

  /** As it stands at the top of a column or alone. */
  String role(Role role) {
    var word = ui.codes().word("role", Names.camel(role));
    return word.substring(0, 1).toUpperCase(ui.texts().language().locale()) + word.substring(1);
  }

  /** Several roles in one breath, from a fact such as {@code owner,customerAdmin}. */
  private String roles(String fact) {
    return Stream.of(fact.split(","))
        .map(role -> ui.codes().word("roles", role))
        .reduce((before, next) -> ui.say(KitText.LISTED, before, next))
        .orElse("");
  }

  static PermissionsText of(Standing standing) {
    return switch (standing) {
      case BY_DEFAULT -> PermissionsText.BY_ROLE;
      case BY_RULE -> PermissionsText.BY_RULE;
      case DENIED_BY_RULE -> PermissionsText.TAKEN;
      case GRANTABLE -> PermissionsText.NOT_HELD;
      case NEVER -> PermissionsText.NEVER;
    };
  }

  static Ikon shapeOf(Standing standing) {
    return switch (standing) {
      case BY_DEFAULT -> MaterialDesignC.CHECK;
      case BY_RULE -> MaterialDesignP.PLUS_CIRCLE;
      case DENIED_BY_RULE -> MaterialDesignC.CLOSE_OCTAGON;
      case GRANTABLE -> MaterialDesignC.CIRCLE_OUTLINE;
      case NEVER -> MaterialDesignM.MINUS;
    };
  }

  static Ikon shapeOf(Cell cell) {
    return cell.differs() ? MaterialDesignC.CIRCLE_HALF_FULL : shapeOf(cell.standing());
  }

  static PermissionsText of(Cell cell) {
    return cell.differs() ? PermissionsText.IN_PART : of(cell.standing());
  }

  static String styleOf(Cell cell) {
    return cell.differs() ? "standing-in-part" : styleOf(cell.standing());
  }

  static String styleOf(Standing standing) {
    return "standing-" + standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String verdict(Explained explained) {
    return switch (explained.verdict()) {
      case Held _ -> ui.say(PermissionsText.HELD_HERE);
      case Missing(var code, var facts) -> missing(code, facts);
    };
  }

  private String missing(String code, Map<String, String> facts) {
    if (code.equals("outside-what-they-see")) {
      return ui.say(PermissionsText.OUTSIDE);
    }
    var makers = roles(facts.getOrDefault("madeBy", "owner"));
    return switch (facts.getOrDefault("nearest", "")) {
      case "end-the-rule" ->
          ui.say(PermissionsText.TAKEN_BY_RULE, facts.getOrDefault("rule", ""), makers);
      case "a-rule" -> ui.say(PermissionsText.COULD_BE_GIVEN, makers);
      default ->
          ui.say(PermissionsText.NEEDS_ANOTHER_ROLE, roles(facts.getOrDefault("heldBy", "owner")));
    };
  }

  static PermissionsText of(RuleBearing bearing) {
    return switch (bearing) {
      case ALLOW -> PermissionsText.GIVES;
      case DENY -> PermissionsText.TAKES_AWAY;
    };
  }

  static PermissionsText of(RuleState state) {
    return switch (state) {
      case IN_FORCE -> PermissionsText.IN_FORCE;
      case OVER -> PermissionsText.OVER;
    };
  }

  String whom(Rule rule) {
    return switch (rule.whom()) {
      case OfRole(var role) -> role(role);
      case OfAccount _ -> rule.whomName().map(name -> name.value()).orElse("–");
    };
  }

  static String unit(List<Unit> units, UnitId id) {
    return units.stream()
        .filter(unit -> unit.id().equals(id))
        .findFirst()
        .map(unit -> unit.name().value())
        .orElse("–");
  }

  /** Units of which several bear one name are told apart by what lies above them. */
  static List<Option> options(List<Unit> units) {
    return units.stream()
        .map(unit -> new Option(unit.id().value().toString(), path(units, unit)))
        .toList();
  }

  private static String path(List<Unit> units, Unit unit) {
    Optional<Unit> above =
        unit.parent()
            .flatMap(parent -> units.stream().filter(one -> one.id().equals(parent)).findFirst());
    return above
        .filter(parent -> parent.parent().isPresent())
        .map(parent -> path(units, parent) + " / " + unit.name().value())
        .orElse(unit.name().value());
  }
}
