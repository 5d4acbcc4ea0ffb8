package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Begin;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first day of a real site: from the gate to the desk of somebody who was invited. */
@Tag("journey")
final class NewSiteJourneyTest {
  private static final String PASSWORD = "a long way to the harbour";
  private static final String OTHER = "nine boats are at the quay";

  @TempDir private Path folder;

  @Test
  void aNewSiteGoesFromItsGateToADispatcherWhoMayDoLess() throws Exception {
    try (var site = new RealSite(folder);
        var desk = new Desk(site.search())) {
      importsTheLicence(site, desk);
      becomesOwner(site, desk);
      var secret = turnsOnASecondFactor(desk);
      var code = invitesADispatcher(desk);
      desk.signOut();

      ownerNeedsTheSecondFactor(desk, secret);
      desk.signOut();

      desk.press("code-entry-invited");
      desk.type("join-code", code);
      desk.type("join-login", "night-desk");
      desk.type("join-password", OTHER);
      desk.press("access-invitations-accept");
      desk.awaits("the dispatcher's desk", () -> desk.isThere("rail-numbers"));
      desk.keep("new-site-7-dispatcher");
      assertThat(desk.sees(() -> desk.isThere("rail-accounts"))).isFalse();
      assertThat(desk.sees(() -> desk.isThere("demo"))).isFalse();
    }
  }

  private static void importsTheLicence(RealSite site, Desk desk) throws Exception {
    desk.awaits("the gate", () -> desk.isThere("unlicensed-card"));
    desk.keep("new-site-1-gate");
    var name = new ServerName(desk.sees(() -> desk.typed("site-name")));
    assertThat(name)
        .isEqualTo(site.client.call(LicenceApi.STANDING, Nothing.NOTHING).orThrow().server());
    var licence = site.licence(name, 1, Duration.ofDays(365), 30);
    site.client.call(LicenceApi.BEGIN, new Begin(licence)).orThrow();
    desk.press("again");
  }

  private static void becomesOwner(RealSite site, Desk desk) throws Exception {
    desk.type("owner-code", site.code.inGroups());
    desk.type("owner-organisation", "Harbour Guard");
    desk.type("owner-name", "First");
    desk.type("owner-login", "first");
    desk.type("owner-password", PASSWORD);
    desk.type("owner-again", PASSWORD);
    desk.keep("new-site-2-owner");
    desk.press("access-become-owner");
    entersPassword(desk);
    desk.awaits("the owner's desk", () -> desk.isThere("rail-accounts"));
    desk.keep("new-site-3-desk");
  }

  private static void entersPassword(Desk desk) throws InterruptedException {
    desk.type("sign-in-login", "first");
    desk.type("sign-in-password", PASSWORD);
    desk.press("access-sign-in-begin");
  }

  private static Authenticator turnsOnASecondFactor(Desk desk) throws Exception {
    desk.find("my acc", "My account");
    desk.press("access-second-factor-begin");
    desk.type("prove-password", PASSWORD);
    desk.press("access-step-up");
    desk.awaits("the secret", () -> desk.isThere("factor-secret"));
    desk.keep("new-site-4-second-factor");
    var secret = new Authenticator(desk.sees(() -> desk.said("factor-secret")));
    desk.type("confirm-code", secret.now());
    desk.press("access-second-factor-confirm");
    desk.press("codes-kept");
    desk.press("account-close");
    return secret;
  }

  private static String invitesADispatcher(Desk desk) throws InterruptedException {
    desk.go("rail-accounts");
    desk.press("access-invitations-invite-open");
    desk.type("invite-name", "Night desk");
    desk.choose("invite-role", "Dispatcher");
    desk.chooseFirstOf("invite-unit");
    desk.press("access-invitations-invite");
    desk.awaits("the card with the code", () -> desk.isThere("code-card-code"));
    desk.keep("new-site-5-invited");
    var code = desk.sees(() -> desk.typed("code-card-code"));
    desk.press("code-card-done");
    return code;
  }

  private static void ownerNeedsTheSecondFactor(Desk desk, Authenticator secret)
      throws InterruptedException {
    entersPassword(desk);
    desk.awaits("that a code is asked for", () -> desk.isThere("sign-in-code"));
    desk.keep("new-site-6-code");
    // The one that confirmed it is spent.
    desk.type("sign-in-code", secret.next());
    desk.press("access-sign-in-finish");
    desk.awaits("the owner's desk", () -> desk.isThere("rail-accounts"));
  }
}
