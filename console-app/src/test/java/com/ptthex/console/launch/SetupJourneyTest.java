package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.server.messaging.provider.RehearsedTwilio;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.messaging.setup.SetupApi;
import com.ptthex.shared.messaging.setup.SetupCheck;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.access.OwnerApi.BecomeOwner;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Begin;
import com.ptthex.shared.value.Label;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An empty site becomes ready for messages, and nobody opens the provider's own pages for it. */
@Tag("journey")
final class SetupJourneyTest {
  private static final Password PASSWORD = new Password("a long way to the harbour");
  private static final Login OWNER = new Login("first");

  @TempDir private Path folder;

  private static void isSomebodys(RealSite site) {
    var client = site.client;
    var name = client.call(LicenceApi.STANDING, Nothing.NOTHING).orThrow().server();
    client
        .call(LicenceApi.BEGIN, new Begin(site.licence(name, 1, Duration.ofDays(365), 30)))
        .orThrow();
    var owner =
        new BecomeOwner(
            site.code, new Label("Harbour Guard"), new Label("Owner of the site"), OWNER, PASSWORD);
    client.call(OwnerApi.BECOME_OWNER, owner).orThrow();
  }

  private static ApiClient signedIn(RealSite site) {
    var token = site.client.call(AccessApi.SIGN_IN, new SignIn(OWNER, PASSWORD)).orThrow().token();
    return site.client.as(token.value());
  }

  private static void comesIn(Desk desk) throws InterruptedException {
    desk.type("sign-in-login", OWNER.value());
    desk.type("sign-in-password", PASSWORD.value());
    desk.press("access-sign-in-begin");
    desk.go("rail-messaging-setup");
  }

  private static void proves(Desk desk) throws InterruptedException {
    desk.type("prove-password", PASSWORD.value());
    desk.press("access-step-up");
  }

  private static void connects(Desk desk, ProviderKind kind) throws InterruptedException {
    desk.press("provider-connect-open");
    desk.chooseValue("connect-kind", kind.name());
    if (kind == ProviderKind.TWILIO) {
      desk.type("connect-account", RehearsedTwilio.account().value());
      desk.type("connect-secret", RehearsedTwilio.secret().value());
    }
    desk.type("connect-reason", "The house writes to its guests");
    desk.keep("setup-0-connect-" + kind.name().toLowerCase(Locale.ROOT));
    desk.press("provider-connect");
    proves(desk);
  }

  /** From the step, and back to it once all that was bought is in the inventory. */
  private static void buys(Desk desk, SetupCheck check, NumberClass of, int count, String areaCode)
      throws InterruptedException {
    desk.awaits("a look at " + check, () -> desk.isThere("setup-check-" + check.code()));
    desk.press("supply-buy-open");
    desk.awaits(
        "that the form is for what the step is about",
        () -> desk.chosenValue("search-numberClass").equals(Optional.of(of.name())));
    desk.chooseFirstOf("search-unit");
    desk.type("search-count", "" + count);
    desk.type("search-areaCode", areaCode);
    desk.press("supply-search");
    desk.press("supply-buy-open");
    desk.type("buy-reason", "The first numbers of the house");
    desk.press("supply-buy");
    desk.press("impact-confirm");
    proves(desk);
    desk.awaits("the order", () -> desk.isThere("order-row-0"));
    desk.go("rail-messaging-setup");
  }

  /** Waits until the site has found all that it needs, and goes on. */
  private static void confirms(Desk desk, SetupCheck check, String picture)
      throws InterruptedException {
    desk.awaits("a look at " + check, () -> desk.isThere("setup-check-" + check.code()));
    desk.awaits("that all is well with " + check, () -> desk.canPress("setup-pass"));
    desk.keep(picture);
    desk.press("setup-pass");
  }

  private static void setsUp(Desk desk, ProviderKind kind, String picture)
      throws InterruptedException {
    comesIn(desk);
    connects(desk, kind);
    confirms(desk, SetupCheck.CONNECTED, picture + "-1-connected");
    confirms(desk, SetupCheck.ACCOUNT, picture + "-2-connectivity");
    buys(desk, SetupCheck.FRONT_DESK, NumberClass.FRONT_DESK, 1, "212");
    confirms(desk, SetupCheck.FRONT_DESK, picture + "-3-front-desk");
    buys(desk, SetupCheck.SITTER_NUMBERS, NumberClass.SITTER, 2, "202");
    confirms(desk, SetupCheck.SITTER_NUMBERS, picture + "-4-sitters");
    buys(desk, SetupCheck.POOL_NUMBERS, NumberClass.POOL, 2, "212");
    confirms(desk, SetupCheck.POOL_NUMBERS, picture + "-5-pool");
    confirms(desk, SetupCheck.ARRIVAL, picture + "-6-arrival");
    desk.awaits("that nothing is missing", () -> desk.canPress("setup-finish"));
    desk.keep(picture + "-7-readiness");
    desk.press("setup-finish");
  }

  private void becomesReady(Look look, ProviderKind kind, String picture) throws Exception {
    try (var site = new RealSite(folder)) {
      isSomebodys(site);
      try (var desk = new Desk(site.search(), look)) {
        setsUp(desk, kind, picture);
        var owner = signedIn(site);
        desk.awaits("that the site is ready", () -> standing(owner).finished());
        desk.awaits("that it says so", () -> desk.canPress("setup-again-open"));
        desk.keep(picture + "-8-ready");
        assertThat(standing(owner).practice()).isEqualTo(kind == ProviderKind.SIMULATED);
        assertThat(standing(owner).ready()).isTrue();
        assertThat(owner.call(NumbersApi.LIST, NumbersApi.Find.all()).orThrow().rows()).hasSize(5);
      }
    }
  }

  private static SetupApi.Standing standing(ApiClient owner) {
    return owner.call(SetupApi.STANDING, Nothing.NOTHING).orThrow();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void onThePracticeProvider(Language language) throws Exception {
    becomesReady(look(language), ProviderKind.SIMULATED, "setup-practice-" + named(language));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void atTwilio(Language language) throws Exception {
    try (var twilio = new RehearsedTwilio(Clock.systemUTC())) {
      becomesReady(look(language), ProviderKind.TWILIO, "setup-twilio-" + named(language));
      assertThat(twilio.complaints()).isEmpty();
    }
  }

  private static Look look(Language language) {
    return switch (language) {
      case ENGLISH -> Shot.LIGHT;
      case ARABIC -> Shot.ARABIC;
    };
  }

  private static String named(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }
}
