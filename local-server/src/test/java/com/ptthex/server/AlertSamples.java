package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.attention.alerts.About;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.attention.alerts.Severity;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.util.Optional;

/** Inputs that work for the endpoints of alerts. */
final class AlertSamples {
  private AlertSamples() {}

  static void into(Samples samples) {
    samples.of(AlertsApi.LIST, Foreign.ABSENT, AlertSamples::alerts);
    samples.of(
        AlertsApi.DETAIL,
        Foreign.NOT_FOUND,
        (site, unit) -> new AlertsApi.Which(alert(site, unit).id()));
    samples.of(
        AlertsApi.ACKNOWLEDGE,
        Foreign.NOT_FOUND,
        (site, unit) -> new AlertsApi.Acknowledge(alert(site, unit).id(), Version.FIRST));
    samples.of(
        AlertsApi.RESOLVE,
        Foreign.NOT_FOUND,
        (site, unit) ->
            new AlertsApi.Resolve(alert(site, unit).id(), Optional.empty(), Version.FIRST));
    samples.of(
        AlertsApi.DISMISS,
        Foreign.NOT_FOUND,
        (site, unit) ->
            new AlertsApi.Dismiss(alert(site, unit).id(), Optional.empty(), Version.FIRST));
  }

  private static AlertsApi.Find alerts(TestSite site, UnitId unit) {
    alert(site, unit);
    return AlertsApi.Find.all();
  }

  private static AlertsApi.Row alert(TestSite site, UnitId unit) {
    var about = new About.OfNumber(NumberId.made());
    return site.inside(
        AlertsApi.RAISE,
        new AlertsApi.Raise(AlertKind.NUMBER_HEALTH, Severity.WARNING, about, unit));
  }
}
