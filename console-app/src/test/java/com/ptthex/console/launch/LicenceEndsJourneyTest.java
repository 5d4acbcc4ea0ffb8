package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.trust.access.Accounts;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.access.OwnerApi.BecomeOwner;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.access.StepUpApi;
import com.ptthex.shared.trust.access.StepUpApi.Prove;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Begin;
import com.ptthex.shared.trust.licence.LicenceApi.Import;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The licence ends while people are at their desks: what stops, what stays, what helps. */
@Tag("journey")
final class LicenceEndsJourneyTest {
  private static final Password PASSWORD = new Password(JourneySite.PASSWORD);
  private static final Login OWNER = new Login("first");
  private static final Login DISPATCHER = new Login("night-desk");
  private static final Login ADMIN = new Login("day-office");
  private static final PhoneNumber NUMBER = new PhoneNumber("+12025550108");

  @TempDir private Path folder;

  /** A site at work, with one number, whose licence ends in two hours. */
  private static ApiClient atWork(RealSite site, int readingDays) {
    var name = site.client.call(LicenceApi.STANDING, Nothing.NOTHING).orThrow().server();
    var licence = site.licence(name, 1, Duration.ofHours(2), readingDays);
    site.client.call(LicenceApi.BEGIN, new Begin(licence)).orThrow();
    var founding =
        new BecomeOwner(site.code, new Label("Harbour Guard"), new Label("First"), OWNER, PASSWORD);
    site.client.call(OwnerApi.BECOME_OWNER, founding).orThrow();
    var owner = signedIn(site, OWNER);
    var customer = owner.call(AccessApi.ME, Nothing.NOTHING).orThrow().unit();
    account(site, DISPATCHER, Role.DISPATCHER, customer);
    account(site, ADMIN, Role.CUSTOMER_ADMIN, customer);
    var number = new Register(NUMBER, NumberClass.POOL, customer, Optional.empty());
    owner.call(NumbersApi.REGISTER, number).orThrow();
    return owner;
  }

  private static void account(RealSite site, Login login, Role role, UnitId unit) {
    Accounts.ensure(site.server.store(), login, PASSWORD, new Label(login.value()), role, unit);
  }

  private static ApiClient signedIn(RealSite site, Login login) {
    var token = site.client.call(AccessApi.SIGN_IN, new SignIn(login, PASSWORD)).orThrow().token();
    return site.client.as(token.value());
  }

  private static void signsIn(Desk desk, Login login) throws InterruptedException {
    desk.type("sign-in-login", login.value());
    desk.type("sign-in-password", PASSWORD.value());
    desk.press("access-sign-in-begin");
  }

  private static void sitsDown(Desk desk, Login login) throws InterruptedException {
    signsIn(desk, login);
    desk.awaits("the number", () -> desk.row(NUMBER.value()).isPresent());
  }

  private static void renews(RealSite site, ApiClient owner) {
    var name = site.client.call(LicenceApi.STANDING, Nothing.NOTHING).orThrow().server();
    var wish = new Import(site.licence(name, 2, Duration.ofDays(365), 30));
    var proof =
        owner.call(StepUpApi.PROVE, Prove.with(LicenceApi.IMPORT, PASSWORD)).orThrow().proof();
    var seen = owner.call(LicenceApi.IMPORT.preview(), wish).orThrow();
    owner.call(LicenceApi.IMPORT, wish, Confirmation.of(seen).with(proof)).orThrow();
  }

  @Test
  void afterTheEndEverythingMayBeReadUntilItIsRenewed() throws Exception {
    try (var site = new RealSite(folder);
        var owner = atWork(site, 1);
        var desk = new Desk(site.search())) {
      sitsDown(desk, ADMIN);
      site.pass(Duration.ofHours(3));

      desk.choose(NUMBER.value());
      desk.awaits("what can still be read", () -> desk.shows("facts"));
      desk.press("numbers-quarantine-open");
      desk.chooseFirstOf("quarantine-reason");
      desk.press("numbers-quarantine");
      desk.type("impact-typed", "Quarantine");
      desk.press("impact-confirm");
      desk.awaits("the refusal", () -> desk.isThere("problem"));
      desk.keep("licence-ended-reading");
      assertThat(desk.sees(() -> desk.words("problem"))).contains("licence");
      assertThat(desk.sees(() -> desk.isThere("connection"))).as("news go on").isTrue();
      desk.awaits("that it is closed now", () -> !desk.canPress("numbers-quarantine"));
      assertThat(desk.sees(() -> desk.canPress("numbers-register-open")))
          .as("nor is any other change")
          .isFalse();
      desk.keep("licence-ended-closed");

      renews(site, owner);
      desk.awaits("that it is open again", () -> desk.canPress("numbers-quarantine"));
      desk.press("numbers-quarantine");
      desk.awaits("the impact", () -> desk.isThere("impact-confirm"));
      desk.keep("licence-renewed");
    }
  }

  @Test
  void whenNothingIsLeftOfItTheFloorStays() throws Exception {
    try (var site = new RealSite(folder);
        var owner = atWork(site, 0);
        var desk = new Desk(site.search())) {
      sitsDown(desk, DISPATCHER);
      site.pass(Duration.ofHours(3));

      desk.type("numbers-search", "0108");
      desk.awaits("why there is no list", () -> desk.shows("notice-denied"));
      desk.keep("licence-ended");
      desk.find("my acc", "My account");
      desk.awaits("their account, all the same", () -> desk.isThere("own-sessions"));
      desk.press("account-close");
      desk.signOut();
      signsIn(desk, DISPATCHER);
      desk.awaits("that they come in, all the same", () -> desk.isThere("person"));

      renews(site, owner);
      desk.go("rail-licence");
      desk.go("rail-numbers");
      desk.awaits("the number", () -> desk.row(NUMBER.value()).isPresent());
    }
  }
}
