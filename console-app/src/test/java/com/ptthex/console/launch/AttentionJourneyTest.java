package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.attention.alerts.AlertsApi.InHand;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.upkeep.queues.QueuesApi;
import com.ptthex.shared.upkeep.queues.QueuesApi.Paused;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the bar of the board to what needs somebody, and back to where one was. */
@Tag("journey")
final class AttentionJourneyTest {
  private static final String WHY = "The line to the provider is being mended.";

  @TempDir private Path folder;

  private static List<String> holders(ApiClient client) {
    return client.call(AlertsApi.LIST, AlertsApi.Find.all()).orThrow().rows().stream()
        .flatMap(
            row ->
                row.standing() instanceof InHand held
                    ? List.of(held.by().value()).stream()
                    : List.<String>of().stream())
        .toList();
  }

  private static List<Paused> paused(ApiClient client) {
    return client.call(QueuesApi.LIST, Nothing.NOTHING).orThrow().queues().stream()
        .flatMap(row -> row.paused().stream())
        .toList();
  }

  @Test
  void theCountsOfTheBoardLeadToWhereSomethingIsDoneAboutThem() throws Exception {
    try (var site = new JourneySite(folder);
        var client = ApiClient.at(site.address());
        var desk = new Desk(site.search());
        var other = new Desk(site.search())) {
      desk.signIn(Role.CUSTOMER_ADMIN);
      other.signIn(Role.CUSTOMER_ADMIN);
      var elsewhere = site.elsewhere(client, Role.OWNER);

      desk.press("open-alerts");
      desk.chooseRow("alerts-table", 0);
      desk.press("alerts-acknowledge");
      desk.awaits("that it is in hand", () -> !holders(elsewhere).isEmpty());
      assertThat(holders(elsewhere)).containsExactly("Shift C");

      desk.find("queue", "Queues");
      desk.chooseRow("queues-table", 0);
      desk.press("queues-pause-open");
      desk.type("hold-back-reason", WHY);
      desk.press("queues-pause");
      other.awaits("the badge of what is held up", () -> other.isThere("held-up"));
      assertThat(paused(elsewhere)).extracting(it -> it.reason().value()).containsExactly(WHY);

      other.press("held-up");
      other.chooseRow("queues-table", 0);
      other.press("queues-resume");
      desk.awaits("that nothing is held up", () -> !desk.isThere("held-up"));
      assertThat(paused(elsewhere)).isEmpty();
    }
  }
}
