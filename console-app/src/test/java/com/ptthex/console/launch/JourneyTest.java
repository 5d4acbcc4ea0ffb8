package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real consoles against a real server. */
@Tag("journey")
final class JourneyTest {
  private static final String POOL_NUMBER = "+12025550108";

  @TempDir private Path folder;

  @Test
  void aNumberIsQuarantinedSeenElsewhereAndTheServerIsLostAndComesBack() throws Exception {
    try (var site = new JourneySite(folder);
        var admin = new Desk(site.search());
        var dispatcher = new Desk(site.search())) {
      admin.signIn(Role.CUSTOMER_ADMIN);
      dispatcher.signIn(Role.DISPATCHER);

      admin.type("numbers-search", "0108");
      admin.awaits("the one number searched for", () -> admin.numbers().getItems().size() == 1);
      admin.choose(POOL_NUMBER);
      admin.press("numbers-quarantine-open");
      admin.chooseFirstOf("quarantine-reason");
      admin.press("numbers-quarantine");
      admin.awaits("the impact", () -> admin.isThere("impact-confirm"));
      assertThat(site.statusOf(POOL_NUMBER))
          .as("nothing is done before it is confirmed")
          .isEqualTo(NumberStatus.ACTIVE);
      admin.type("impact-typed", "Quarantine");
      admin.press("impact-confirm");

      admin.awaits("its own deed", () -> statusOn(admin) == NumberStatus.QUARANTINED);
      dispatcher.awaits(
          "what the other desk did", () -> statusOn(dispatcher) == NumberStatus.QUARANTINED);

      site.lose();
      dispatcher.awaits("that nothing is live", () -> dispatcher.isThere("not-live"));
      assertThat(dispatcher.sees(dispatcher::isLive)).isFalse();
      assertThat(dispatcher.sees(() -> dispatcher.numbers().getItems().size()))
          .as("what was last known stays in sight")
          .isPositive();

      site.recover();
      dispatcher.awaits("that it is live again", dispatcher::isLive);
      admin.awaits("that it is live again", admin::isLive);
      admin.choose(POOL_NUMBER);
      admin.awaits("the detail", () -> statusOn(admin) == NumberStatus.QUARANTINED);
    }
  }

  @Test
  void aWrongPasswordOpensNothing() throws Exception {
    try (var site = new JourneySite(folder);
        var stranger = new Desk(site.search())) {
      stranger.type("sign-in-login", JourneySite.loginOf(Role.DISPATCHER).value());
      stranger.type("sign-in-password", "not the right one");
      stranger.press("access-sign-in-begin");
      stranger.awaits("the reason", () -> stranger.isThere("problem"));
      assertThat(stranger.sees(() -> stranger.words("problem")))
          .contains("This name and password do not belong together.");
      assertThat(stranger.sees(() -> stranger.isThere("numbers-table"))).isFalse();
    }
  }

  @Test
  void aDemoThatSomebodyElseStartedIsMarkedAsOne() throws Exception {
    try (var site = new JourneySite(folder);
        var desk = new Desk(site.search())) {
      desk.awaits("the way in", () -> desk.isThere("sign-in-login"));
      assertThat(desk.sees(() -> desk.isThere("demo"))).isTrue();
      desk.signIn(Role.DISPATCHER);
      assertThat(desk.sees(() -> desk.isThere("demo"))).isTrue();
    }
  }

  @Test
  void aNewRealSiteShowsTheGateOfTheLicenceAndNoWayIn() throws Exception {
    var clock = Clock.systemUTC();
    try (var own = new OwnSite(folder.resolve("real"), 0, clock);
        var desk = new Desk(own)) {
      desk.awaits("the gate", () -> desk.isThere("unlicensed-card"));
      assertThat(desk.sees(() -> desk.isThere("sign-in-card"))).isFalse();
      assertThat(desk.sees(() -> desk.isThere("demo"))).isFalse();
      desk.press("again");
      desk.awaits("the gate of the same site again", () -> desk.isThere("unlicensed-card"));
    }
  }

  private static NumberStatus statusOn(Desk desk) {
    return desk.row(POOL_NUMBER).orElseThrow().status();
  }
}
