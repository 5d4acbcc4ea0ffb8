package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real consoles against a real server. */
final class JourneyTest {
  private static final String POOL_NUMBER = "+12025550108";

  @TempDir private Path folder;

  @Test
  void aNumberIsQuarantinedSeenElsewhereAndTheServerIsLostAndComesBack() throws Exception {
    try (var site = new JourneySite(folder);
        var admin = new Desk(site);
        var dispatcher = new Desk(site)) {
      admin.signIn(Role.CUSTOMER_ADMIN);
      dispatcher.signIn(Role.DISPATCHER);

      admin.type("numbers-search", "0108");
      admin.awaits("the one number searched for", () -> admin.numbers().getItems().size() == 1);
      admin.choose(POOL_NUMBER);
      admin.press("numbers-quarantine-open");
      admin.chooseFirstOf("quarantine-reason");
      admin.press("numbers-quarantine");
      admin.awaits("the impact", () -> admin.isThere("impact-confirm"));
      assertThat(statusOn(dispatcher))
          .as("nothing is done before it is confirmed")
          .isEqualTo(NumberStatus.ACTIVE);
      admin.type("impact-typed", "Quarantine");
      admin.press("impact-confirm");

      admin.awaits("its own deed", () -> statusOn(admin) == NumberStatus.QUARANTINED);
      dispatcher.awaits(
          "what the other desk did", () -> statusOn(dispatcher) == NumberStatus.QUARANTINED);

      site.lose();
      dispatcher.awaits("that nothing is live", () -> dispatcher.isThere("not-live"));
      assertThat(dispatcher.sees(() -> dispatcher.numbers().getItems().size()))
          .as("what was last known stays in sight")
          .isPositive();

      site.recover();
      dispatcher.awaits("that it is live again", () -> !dispatcher.isThere("not-live"));
      admin.awaits("that it is live again", () -> !admin.isThere("not-live"));
      admin.choose(POOL_NUMBER);
      admin.awaits("the detail", () -> statusOn(admin) == NumberStatus.QUARANTINED);
    }
  }

  @Test
  void aWrongPasswordOpensNothing() throws Exception {
    try (var site = new JourneySite(folder);
        var stranger = new Desk(site)) {
      stranger.type("sign-in-login", JourneySite.loginOf(Role.DISPATCHER).value());
      stranger.type("sign-in-password", "not the right one");
      stranger.press("access-sign-in");
      stranger.awaits("the reason", () -> stranger.isThere("problem"));
      assertThat(stranger.sees(() -> stranger.isThere("numbers-table"))).isFalse();
    }
  }

  private static NumberStatus statusOn(Desk desk) {
    return desk.row(POOL_NUMBER).orElseThrow().status();
  }
}
