package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody's own account at a real console, against a real server. */
final class OwnAccountJourneyTest {
  @TempDir private Path folder;

  @Test
  void sessionsElsewhereAreEndedFromTheAccountWhichThePaletteFinds() throws Exception {
    try (var site = new JourneySite(folder);
        var client = ApiClient.at(site.address());
        var desk = new Desk(site.search())) {
      var elsewhere = site.elsewhere(client, Role.DISPATCHER);
      desk.signIn(Role.DISPATCHER);

      desk.find("my acc", "My account");
      desk.awaits("the account", () -> desk.isThere("own-sessions"));
      desk.press("access-sessions-end-others");
      desk.awaits("that nobody is in elsewhere", () -> !isIn(elsewhere));
      assertThat(desk.sees(desk::isLive)).as("this desk goes on").isTrue();
    }
  }

  @Test
  void aDeedThatIsWorthItIsDoneOnceItsDoerHasProvedWhoTheyAre() throws Exception {
    try (var site = new JourneySite(folder);
        var client = ApiClient.at(site.address());
        var desk = new Desk(site.search())) {
      var elsewhere = site.elsewhere(client, Role.DISPATCHER);
      desk.signIn(Role.CUSTOMER_ADMIN);

      desk.find("shift-disp", "Shift D");
      desk.press("access-sessions-revoke-all");
      desk.type("prove-password", "not the right one");
      desk.press("access-step-up");
      desk.awaits("that this is not it", () -> desk.isThere("problem"));
      assertThat(isIn(elsewhere)).as("nothing is done without a proof").isTrue();
      desk.type("prove-password", JourneySite.PASSWORD);
      desk.press("access-step-up");
      desk.awaits("that they are out", () -> !isIn(elsewhere));
    }
  }

  private static boolean isIn(ApiClient client) {
    return client.call(AccessApi.ME, Nothing.NOTHING) instanceof Answer.Done<?>;
  }
}
