package com.ptthex.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.Server;
import com.ptthex.server.kernel.http.Limits;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestKeys;
import com.ptthex.shared.attention.alerts.About.OfNumber;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.attention.alerts.AlertsApi.Find;
import com.ptthex.shared.attention.alerts.AlertsApi.Row;
import com.ptthex.shared.attention.alerts.AlertsApi.Unattended;
import com.ptthex.shared.attention.alerts.Severity;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.messaging.numbers.Health;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Whoever tries the product finds alerts that came about as on any site. */
final class DemoAlertsTest {
  private static final Limits UNLIMITED = new Limits(1_000_000, 1_000_000);

  @OnBothDatabases
  void eachNumberThatFailsAndIsInUseHasAnAlertAndSoHasWhatWasWrittenPastTheSite(
      TestDatabase database) throws CannotStart {
    var options =
        new Server.Options(
            database.fresh(), TestKeys.fresh(), true, 0, UNLIMITED, Clock.systemUTC());
    try (var server = Server.start(options);
        var client = ApiClient.at(server.address())) {
      var tokens = DemoSite.open(server.store(), server.pipeline(), server.address());
      var owner = client.as(Objects.requireNonNull(tokens.get("owner")));
      var failing = failing(owner);
      assertThat(failing)
          .hasSize(4)
          .containsValue(Severity.WARNING)
          .containsValue(Severity.CRITICAL);
      var until = System.nanoTime() + Duration.ofSeconds(25).toNanos();
      while ((others(owner).isEmpty() || !unattended(owner).equals(failing))
          && System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      assertThat(unattended(owner)).isEqualTo(failing);
      assertThat(others(owner)).containsExactly(AlertKind.MESSAGES_TO_REVIEW);
      // The dispatcher's desk is in one of the two branches.
      var dispatcher = client.as(Objects.requireNonNull(tokens.get("dispatcher")));
      assertThat(unattended(dispatcher)).hasSize(2).isEqualTo(failing(dispatcher));
    }
  }

  private static Map<NumberId, Severity> unattended(ApiClient client) {
    return client.call(AlertsApi.LIST, Find.all()).orThrow().rows().stream()
        .filter(row -> row.standing() instanceof Unattended && row.about() instanceof OfNumber)
        .collect(Collectors.toMap(row -> ((OfNumber) row.about()).number(), Row::severity));
  }

  private static List<AlertKind> others(ApiClient client) {
    return client.call(AlertsApi.LIST, Find.all()).orThrow().rows().stream()
        .filter(row -> !(row.about() instanceof OfNumber))
        .map(Row::kind)
        .toList();
  }

  private static Map<NumberId, Severity> failing(ApiClient client) {
    var page = client.call(NumbersApi.LIST, NumbersApi.Find.all()).orThrow();
    assertThat(page.next()).isEmpty();
    return page.rows().stream()
        .filter(row -> row.status() == NumberStatus.ACTIVE && row.health() != Health.HEALTHY)
        .collect(
            Collectors.toMap(
                NumbersApi.Row::id,
                row -> row.health() == Health.CRITICAL ? Severity.CRITICAL : Severity.WARNING));
  }
}
