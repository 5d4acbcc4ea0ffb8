package com.ptthex.console.shell;

import com.ptthex.console.testing.Desks;
import com.ptthex.shared.attention.alerts.About;
import com.ptthex.shared.attention.alerts.AlertId;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.attention.alerts.Severity;
import com.ptthex.shared.upkeep.queues.QueueName;
import com.ptthex.shared.upkeep.queues.QueuesApi;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Three open alerts, and queues that are held up. */
final class SampleAlerts {
  private static final UnitId UNIT = new UnitId(new UUID(1, 1));

  private SampleAlerts() {}

  static AlertsApi.Page open() {
    return new AlertsApi.Page(
        Stream.of(Severity.CRITICAL, Severity.CRITICAL, Severity.WARNING)
            .map(SampleAlerts::alert)
            .toList(),
        Optional.empty());
  }

  private static AlertsApi.Row alert(Severity severity) {
    return new AlertsApi.Row(
        AlertId.made(),
        AlertKind.POOL_EXHAUSTED,
        severity,
        new About.OfUnit(UNIT),
        UNIT,
        Desks.NOW,
        Desks.NOW,
        1,
        new AlertsApi.Unattended(),
        new Version(1));
  }

  static QueuesApi.All heldUp() {
    return new QueuesApi.All(
        List.of(
            queue("sms", 3, Optional.empty()),
            queue(
                "wake",
                0,
                Optional.of(
                    new QueuesApi.Paused(
                        Desks.NOW, new Label("Day shift"), new Note("The provider is away."))))));
  }

  private static QueuesApi.Row queue(String name, int dead, Optional<QueuesApi.Paused> paused) {
    return new QueuesApi.Row(new QueueName(name), 4, 4, 0, 0, dead, Optional.of(Desks.NOW), paused);
  }
}
