package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.setting.SettingValue.Count;
import com.ptthex.shared.messaging.numbers.NumberSettings;
import com.ptthex.shared.upkeep.settings.SettingsApi;
import com.ptthex.shared.upkeep.settings.SettingsApi.Row;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody chooses otherwise for the site, and another desk keeps to it at once. */
@Tag("journey")
final class SettingsJourneyTest {
  private static final String WHY = "The summer season begins.";

  @TempDir private Path folder;

  private static Row cooldown(ApiClient owner) {
    return owner.call(SettingsApi.LIST, Nothing.NOTHING).orThrow().rows().stream()
        .filter(row -> row.key().equals(NumberSettings.COOLDOWN.key()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatOneDeskChoosesForTheSiteTheOtherKeepsTo() throws Exception {
    try (var site = new JourneySite(folder);
        var client = ApiClient.at(site.address());
        var desk = new Desk(site.search());
        var other = new Desk(site.search())) {
      other.signIn(Role.DISPATCHER);
      desk.signIn(Role.OWNER);
      desk.find("settin", "Settings");
      desk.type("setting-site-name", "Harbour control");
      desk.press("settings-group-numbers");
      desk.type("setting-numbers-cooldown", "45");
      desk.press("settings-change-open");
      desk.type("setting-review-reason", WHY);
      desk.press("settings-change");
      desk.awaits("that it is saved", () -> !desk.isThere("settings-discard"));
      var row = cooldown(site.elsewhere(client, Role.OWNER));
      assertThat(row.value()).isEqualTo(new Count(45));
      assertThat(row.changed().orElseThrow().reason().orElseThrow().value()).isEqualTo(WHY);
      other.awaits("the name of the site", () -> other.said("unit").contains("Harbour control"));
      other.find("settin", "Settings");
      other.press("settings-group-numbers");
      other.awaits(
          "that a dispatcher only looks", () -> other.isThere("setting-numbers-cooldown-place"));
    }
  }
}
