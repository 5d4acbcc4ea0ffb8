package com.ptthex.console.trust.access;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.numbers.NumberBulkApi;
import com.ptthex.shared.messaging.numbers.NumberExportApi;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.PermissionCode;
import com.ptthex.shared.trust.access.PermissionsApi;
import com.ptthex.shared.trust.access.PermissionsApi.Cell;
import com.ptthex.shared.trust.access.PermissionsApi.End;
import com.ptthex.shared.trust.access.PermissionsApi.Explained;
import com.ptthex.shared.trust.access.PermissionsApi.Extent;
import com.ptthex.shared.trust.access.PermissionsApi.Held;
import com.ptthex.shared.trust.access.PermissionsApi.Holding;
import com.ptthex.shared.trust.access.PermissionsApi.Holdings;
import com.ptthex.shared.trust.access.PermissionsApi.Line;
import com.ptthex.shared.trust.access.PermissionsApi.Made;
import com.ptthex.shared.trust.access.PermissionsApi.Matrix;
import com.ptthex.shared.trust.access.PermissionsApi.Missing;
import com.ptthex.shared.trust.access.PermissionsApi.OfAccount;
import com.ptthex.shared.trust.access.PermissionsApi.OfRole;
import com.ptthex.shared.trust.access.PermissionsApi.People;
import com.ptthex.shared.trust.access.PermissionsApi.Person;
import com.ptthex.shared.trust.access.PermissionsApi.Rule;
import com.ptthex.shared.trust.access.PermissionsApi.RuleState;
import com.ptthex.shared.trust.access.PermissionsApi.Rules;
import com.ptthex.shared.trust.access.PermissionsApi.Standing;
import com.ptthex.shared.trust.access.PermissionsApi.Whom;
import com.ptthex.shared.trust.access.RuleBearing;
import com.ptthex.shared.trust.access.RuleId;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.trust.organisation.OrganisationApi.Units;
import com.ptthex.shared.trust.organisation.UnitKind;
import com.ptthex.shared.upkeep.queues.QueuesApi;
import com.ptthex.shared.upkeep.views.ViewsApi;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A site with two branches, three rules and a few people. */
final class SamplePermissions {
  static final UnitId SITE = UnitId.made();
  static final UnitId NORTH = UnitId.made();
  static final UnitId SOUTH = UnitId.made();
  static final Person ADA =
      new Person(AccountId.made(), new Label("Ada Kamel"), Role.DISPATCHER, SITE);
  static final Person BEN = new Person(AccountId.made(), new Label("بدر"), Role.SUPPORT, NORTH);
  static final PermissionCode QUARANTINE = PermissionCode.of(NumbersApi.NUMBERS_QUARANTINE);

  private static final List<Permission> ALL =
      List.of(
          AccessApi.ACCESS_VIEW,
          AlertsApi.ALERTS_ACKNOWLEDGE,
          AlertsApi.ALERTS_DISMISS,
          AlertsApi.ALERTS_VIEW,
          InboxApi.INBOX_CLOSE,
          InboxApi.INBOX_OPEN,
          InboxApi.INBOX_VIEW,
          NumbersApi.NUMBERS_ASSIGN,
          NumberBulkApi.NUMBERS_BULK,
          NumberExportApi.NUMBERS_EXPORT,
          NumbersApi.NUMBERS_QUARANTINE,
          NumbersApi.NUMBERS_REGISTER,
          NumbersApi.NUMBERS_REINSTATE,
          NumbersApi.NUMBERS_RELEASE,
          NumbersApi.NUMBERS_VIEW,
          OrganisationApi.ORGANISATION_EDIT,
          OrganisationApi.ORGANISATION_VIEW,
          PeopleApi.PEOPLE_EDIT,
          PeopleApi.PEOPLE_VIEW,
          PermissionsApi.PERMISSIONS_EDIT,
          PermissionsApi.PERMISSIONS_VIEW,
          QueuesApi.QUEUES_CONTROL,
          QueuesApi.QUEUES_VIEW,
          ViewsApi.VIEWS_OWN);

  private static final Made BY_OWNER =
      new Made(new Label("Owner of the site"), Desks.NOW.minus(Duration.ofDays(3)));

  static final Rule GIVES =
      rule(3, RuleBearing.ALLOW, NumbersApi.NUMBERS_QUARANTINE, new OfRole(Role.DISPATCHER), NORTH);
  static final Rule TAKES =
      rule(2, RuleBearing.DENY, NumbersApi.NUMBERS_RELEASE, new OfAccount(ADA.id()), SITE);
  private static final Rule ENDED =
      over(rule(1, RuleBearing.DENY, InboxApi.INBOX_CLOSE, new OfRole(Role.DISPATCHER), SOUTH));

  private SamplePermissions() {}

  private static Rule rule(
      int number, RuleBearing bearing, Permission permission, Whom whom, UnitId unit) {
    return new Rule(
        RuleId.made(),
        number,
        bearing,
        PermissionCode.of(permission),
        whom,
        whom instanceof OfAccount ? Optional.of(ADA.name()) : Optional.empty(),
        unit,
        new Note("New at the desk. Until they have been shown how."),
        BY_OWNER,
        number == 3 ? Optional.of(Desks.NOW.plus(Duration.ofDays(7))) : Optional.empty(),
        RuleState.IN_FORCE,
        Optional.empty());
  }

  private static Rule over(Rule rule) {
    var end = new End(new Label("Owner of the site"), Desks.NOW, new Note("They know it by now."));
    return new Rule(
        rule.id(),
        rule.number(),
        rule.bearing(),
        rule.permission(),
        rule.whom(),
        rule.whomName(),
        rule.unit(),
        rule.reason(),
        rule.made(),
        rule.until(),
        RuleState.OVER,
        Optional.of(end));
  }

  static Matrix matrix() {
    return new Matrix(
        SITE,
        List.of(Role.values()),
        ALL.stream()
            .map(
                permission -> {
                  var code = PermissionCode.of(permission);
                  return new Line(
                      code,
                      code.group(),
                      Stream.of(Role.values()).map(role -> cell(permission, role)).toList());
                })
            .toList());
  }

  private static Cell cell(Permission permission, Role role) {
    if (role == Role.DISPATCHER && permission.equals(NumbersApi.NUMBERS_RELEASE)) {
      return new Cell(role, Standing.DENIED_BY_RULE, List.of(2), false);
    }
    if (role == Role.DISPATCHER && permission.equals(AlertsApi.ALERTS_DISMISS)) {
      return new Cell(role, Standing.BY_RULE, List.of(4), false);
    }
    if (role == Role.DISPATCHER && permission.equals(NumbersApi.NUMBERS_QUARANTINE)) {
      return new Cell(role, Standing.GRANTABLE, List.of(3), true);
    }
    return new Cell(role, standing(permission, role), List.of(), false);
  }

  private static Standing standing(Permission permission, Role role) {
    if (permission.grantedTo(role)) {
      return Standing.BY_DEFAULT;
    }
    return permission.mayBeGivenTo(role) ? Standing.GRANTABLE : Standing.NEVER;
  }

  private static Explained missing() {
    return new Explained(
        SITE,
        new Missing(
            "permission-missing",
            Map.of(
                "permission", QUARANTINE.value(),
                "heldBy", "owner,customerAdmin",
                "nearest", "a-rule",
                "madeBy", "owner,customerAdmin")),
        List.of(
            new Step("place-is-seen", Finding.FIRED, Map.of()),
            new Step("owner-keeps-all", Finding.DID_NOT_FIRE, Map.of()),
            new Step("role-grants", Finding.DID_NOT_FIRE, Map.of("role", "dispatcher")),
            new Step("rule-allows", Finding.DID_NOT_FIRE, Map.of("rule", "3", "how", "elsewhere")),
            new Step("nothing-grants", Finding.FIRED, Map.of())));
  }

  private static Explained denied() {
    return new Explained(
        SITE,
        new Missing(
            "permission-denied-by-rule",
            Map.of(
                "permission", "numbers.release",
                "heldBy", "owner,customerAdmin,dispatcher",
                "rule", "2",
                "nearest", "end-the-rule",
                "madeBy", "owner,customerAdmin")),
        List.of(
            new Step("place-is-seen", Finding.FIRED, Map.of()),
            new Step("owner-keeps-all", Finding.DID_NOT_FIRE, Map.of()),
            new Step("rule-denies", Finding.FIRED, Map.of("rule", "2", "how", "here")),
            new Step("role-grants", Finding.NOT_REACHED, Map.of("role", "dispatcher")),
            new Step("nothing-grants", Finding.NOT_REACHED, Map.of())));
  }

  private static Holdings holdings() {
    return new Holdings(
        ADA,
        ALL.stream()
            .map(
                permission -> {
                  var code = PermissionCode.of(permission);
                  var cell = cell(permission, Role.DISPATCHER);
                  var inPart = cell.differs();
                  var held =
                      cell.standing() == Standing.BY_DEFAULT || cell.standing() == Standing.BY_RULE;
                  return new Holding(
                      code,
                      code.group(),
                      cell.standing(),
                      inPart ? Extent.IN_PART : held ? Extent.EVERYWHERE : Extent.NOWHERE,
                      inPart ? List.of(NORTH) : List.of());
                })
            .toList());
  }

  private static Units units() {
    return new Units(
        List.of(
            new Unit(SITE, UnitKind.CUSTOMER, new Label("Demo Customer"), Optional.empty()),
            new Unit(NORTH, UnitKind.BRANCH, new Label("North"), Optional.of(SITE)),
            new Unit(SOUTH, UnitKind.BRANCH, new Label("South"), Optional.of(SITE))));
  }

  private static Impact impact() {
    return Impact.of(
            List.of(
                new Effect(
                    "people-lose",
                    Map.of(
                        "count", "3",
                        "role", "dispatcher",
                        "roles", "dispatcher",
                        "permission", "numbers.quarantine")),
                new Effect(
                    "people-keep-elsewhere",
                    Map.of(
                        "count", "1",
                        "role", "dispatcher",
                        "roles", "dispatcher",
                        "permission", "numbers.quarantine"))),
            List.of(
                Touched.of("account", ADA.id(), ADA.name().value()),
                Touched.of("account", BEN.id(), BEN.name().value())),
            Impact.Undo.POSSIBLE)
        .withToken("seen");
  }

  static FakeApi api() {
    return new FakeApi()
        .on(OrganisationApi.UNITS, _ -> FakeApi.done(units()))
        .on(PermissionsApi.MATRIX, _ -> FakeApi.done(matrix()))
        .on(PermissionsApi.WHY_ROLE, _ -> FakeApi.done(missing()))
        .on(
            PermissionsApi.WHY,
            asked ->
                FakeApi.done(
                    asked.permission().value().equals("numbers.release")
                        ? denied()
                        : new Explained(
                            SITE,
                            new Held(),
                            List.of(
                                new Step("place-is-seen", Finding.FIRED, Map.of()),
                                new Step(
                                    "role-grants", Finding.FIRED, Map.of("role", "dispatcher"))))))
        .on(PermissionsApi.OF, _ -> FakeApi.done(holdings()))
        .on(PermissionsApi.PEOPLE, _ -> FakeApi.done(new People(List.of(ADA, BEN), false)))
        .on(
            PermissionsApi.RULES,
            _ -> FakeApi.done(new Rules(List.of(GIVES, TAKES, ENDED), Optional.empty())))
        .on(PermissionsApi.ADD.preview(), _ -> FakeApi.done(impact()))
        .on(PermissionsApi.ADD, _ -> FakeApi.done(GIVES))
        .on(PermissionsApi.END.preview(), _ -> FakeApi.done(impact()))
        .on(PermissionsApi.END, _ -> FakeApi.done(ENDED));
  }
}
