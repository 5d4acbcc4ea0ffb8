package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.access.StepUpApi;
import com.ptthex.shared.trust.access.StepUpApi.Prove;
import com.ptthex.shared.trust.duty.FactorDutyApi;
import com.ptthex.shared.trust.duty.FactorDutyApi.Reasoned;
import com.ptthex.shared.value.Note;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody's own account at a real console, against a real server. */
@Tag("journey")
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

  @Test
  void whoMustHaveASecondFactorIsLedToItWhenTheySitDown() throws Exception {
    try (var site = new JourneySite(folder);
        var client = ApiClient.at(site.address());
        var desk = new Desk(site.search())) {
      var admin = site.elsewhere(client, Role.CUSTOMER_ADMIN);
      var wish = new Reasoned(Role.DISPATCHER, new Note("Wanted by the insurer"));
      var password = new Password(JourneySite.PASSWORD);
      var prove = Prove.with(FactorDutyApi.REQUIRE, password);
      var proof = admin.call(StepUpApi.PROVE, prove).orThrow().proof();
      var seen = admin.call(FactorDutyApi.REQUIRE.preview(), wish).orThrow();
      admin.call(FactorDutyApi.REQUIRE, wish, Confirmation.of(seen).with(proof)).orThrow();

      desk.type("sign-in-login", JourneySite.loginOf(Role.DISPATCHER).value());
      desk.type("sign-in-password", JourneySite.PASSWORD);
      desk.press("access-sign-in-begin");
      desk.awaits("their account", () -> desk.isThere("account"));
      assertThat(desk.sees(() -> desk.isThere("numbers-table"))).isFalse();
      desk.press("access-second-factor-begin");
      desk.type("prove-password", JourneySite.PASSWORD);
      desk.press("access-step-up");
      desk.awaits("the secret", () -> desk.isThere("factor-secret"));
    }
  }

  private static boolean isIn(ApiClient client) {
    return client.call(AccessApi.ME, Nothing.NOTHING) instanceof Answer.Done<?>;
  }
}
