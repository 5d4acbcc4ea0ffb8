package com.ptthex.console.attention.alerts;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.shared.attention.alerts.About;
import com.ptthex.shared.attention.alerts.AlertId;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.attention.alerts.AlertsApi.CauseGone;
import com.ptthex.shared.attention.alerts.AlertsApi.InHand;
import com.ptthex.shared.attention.alerts.AlertsApi.Page;
import com.ptthex.shared.attention.alerts.AlertsApi.Row;
import com.ptthex.shared.attention.alerts.AlertsApi.Standing;
import com.ptthex.shared.attention.alerts.AlertsApi.Unattended;
import com.ptthex.shared.attention.alerts.AlertsApi.WasDismissed;
import com.ptthex.shared.attention.alerts.AlertsApi.WasResolved;
import com.ptthex.shared.attention.alerts.Relief;
import com.ptthex.shared.attention.alerts.Severity;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.messaging.people.MaskedNumber;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.trust.organisation.OrganisationApi.Units;
import com.ptthex.shared.trust.organisation.UnitKind;
import com.ptthex.shared.upkeep.views.ViewsApi;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The alerts of a site, as a server would answer them: one in each state, the worst first. */
final class SampleAlerts {
  private static final UnitId NORTH = new UnitId(new UUID(7, 2));
  private static final PersonId CLIENT = new PersonId(new UUID(2, 9));
  private static final Label ADMIN = new Label("Admin by day");

  static final Row STRANDED =
      row(
          1,
          AlertKind.THREAD_WITHOUT_NUMBER,
          Severity.CRITICAL,
          new About.OfThread(new ThreadId(new UUID(3, 1))),
          new Unattended());
  static final Row LICENCE =
      row(
          2,
          AlertKind.LICENCE_ONE_DAY_LEFT,
          Severity.CRITICAL,
          new About.OfLicence(new DocumentId(new UUID(3, 2))),
          new InHand(ADMIN, ago(12)));
  static final Row CLIENT_WITHOUT =
      row(
          3,
          AlertKind.CLIENT_WITHOUT_NUMBER,
          Severity.WARNING,
          new About.OfClient(CLIENT),
          new Unattended());
  static final Row POOL =
      row(
          4,
          AlertKind.POOL_EXHAUSTED,
          Severity.WARNING,
          new About.OfUnit(NORTH),
          new WasResolved(ADMIN, ago(5), Optional.of(new Note("Ten more numbers were bought."))));
  static final Row LICENCE_SOON =
      row(
          5,
          AlertKind.LICENCE_THIRTY_DAYS_LEFT,
          Severity.INFO,
          new About.OfLicence(new DocumentId(new UUID(3, 2))),
          new WasDismissed(ADMIN, ago(90), Optional.of(new Note("The renewal is ordered."))));
  static final Row HEALED =
      row(
          6,
          AlertKind.POOL_EXHAUSTED,
          Severity.WARNING,
          new About.OfUnit(NORTH),
          new CauseGone(Relief.NUMBER_TO_BE_HAD, ago(400)));

  static final Permission[] ALL = {
    AlertsApi.ALERTS_VIEW,
    AlertsApi.ALERTS_ACKNOWLEDGE,
    AlertsApi.ALERTS_RESOLVE,
    AlertsApi.ALERTS_DISMISS,
    PeopleApi.PEOPLE_VIEW,
    SupplyApi.SUPPLY_VIEW,
    LicenceApi.LICENCE_VIEW,
    OrganisationApi.ORGANISATION_VIEW
  };

  private SampleAlerts() {}

  static List<Row> all() {
    return List.of(STRANDED, LICENCE, CLIENT_WITHOUT, POOL, LICENCE_SOON, HEALED);
  }

  private static Instant ago(int minutes) {
    return Desks.NOW.minus(Duration.ofMinutes(minutes));
  }

  private static Row row(
      int at, AlertKind kind, Severity severity, About about, Standing standing) {
    return new Row(
        new AlertId(new UUID(6, at)),
        kind,
        severity,
        about,
        NORTH,
        ago(100 * at),
        ago(at),
        at,
        standing,
        new Version(at));
  }

  static FakeApi api(List<Row> rows) {
    return new FakeApi()
        .on(
            AlertsApi.LIST,
            find ->
                FakeApi.done(
                    new Page(
                        rows.stream()
                            .filter(
                                row ->
                                    find.state().isEmpty()
                                        || find.state()
                                            .contains(AlertWords.stateOf(row.standing())))
                            .toList(),
                        Optional.empty())))
        .on(
            OrganisationApi.UNITS,
            _ ->
                FakeApi.done(
                    new Units(
                        List.of(
                            new Unit(
                                NORTH, UnitKind.BRANCH, new Label("North"), Optional.empty())))))
        .on(
            PeopleApi.DETAIL,
            _ ->
                FakeApi.done(
                    new PeopleApi.Row(
                        CLIENT,
                        PersonKind.CLIENT,
                        new Label("Client 9"),
                        NORTH,
                        MaskedNumber.of(new PhoneNumber("+12025550109")))))
        .on(ViewsApi.LIST, _ -> FakeApi.done(new ViewsApi.All(List.of())))
        .on(AlertsApi.ACKNOWLEDGE, _ -> FakeApi.done(LICENCE))
        .on(AlertsApi.RESOLVE, _ -> FakeApi.done(POOL))
        .on(AlertsApi.DISMISS, _ -> FakeApi.done(LICENCE_SOON));
  }
}
