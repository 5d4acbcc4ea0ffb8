package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.Phone;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.trust.access.Accounts;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.PasswordApi;
import com.ptthex.shared.trust.access.Pin;
import com.ptthex.shared.trust.access.PinApi;
import com.ptthex.shared.trust.access.SecondFactorApi;
import com.ptthex.shared.trust.access.SecondFactorApi.Confirm;
import com.ptthex.shared.trust.access.SignInApi;
import com.ptthex.shared.trust.access.SignInApi.Finish;
import com.ptthex.shared.trust.access.SignInApi.Step;
import com.ptthex.shared.trust.access.StepUpApi;
import com.ptthex.shared.trust.challenge.ChallengeApi;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.UnitId;
import java.util.List;

/** What getting in takes. */
final class EnteringSamples {
  private static final Pin PIN = new Pin("204867");

  private EnteringSamples() {}

  static void into(Samples samples) {
    samples.ofOwn(PasswordApi.CHANGE, Foreign.OWN_ONLY, EnteringSamples::change);
    samples.ofOwn(
        StepUpApi.PROVE,
        Foreign.OWN_ONLY,
        (caller, site, unit) -> {
          asNew(caller, site, unit);
          return StepUpApi.Prove.with(SecondFactorApi.DISABLE, TestSite.PASSWORD);
        });
    samples.ofOwn(SignInApi.BEGIN, Foreign.OWN_ONLY, (_, site, unit) -> signIn(site, unit));
    samples.of(
        ChallengeApi.ASK,
        Foreign.OWN_ONLY,
        (_, _) -> new ChallengeApi.Ask(ChallengeApi.Form.PICTURE));
    samples.ofOwn(SignInApi.FINISH, Foreign.OWN_ONLY, EnteringSamples::finish);
    samples.ofOwn(PinApi.STANDING, Foreign.OWN_ONLY, (_, _, _) -> Nothing.NOTHING);
    samples.ofOwn(PinApi.CHOOSE, Foreign.OWN_ONLY, (_, _, _) -> new PinApi.Choose(PIN));
    samples.ofOwn(PinApi.DROP, Foreign.OWN_ONLY, EnteringSamples::withPin);
    samples.ofOwn(
        PinApi.UNLOCK,
        Foreign.OWN_ONLY,
        (caller, site, unit) -> {
          withPin(caller, site, unit);
          return PinApi.Unlock.by(PIN);
        });
    samples.ofOwn(SecondFactorApi.STANDING, Foreign.OWN_ONLY, (_, _, _) -> Nothing.NOTHING);
    samples.ofOwn(SecondFactorApi.BEGIN, Foreign.OWN_ONLY, EnteringSamples::withoutFactor);
    samples.ofOwn(SecondFactorApi.CONFIRM, Foreign.OWN_ONLY, EnteringSamples::confirm);
    samples.ofOwn(SecondFactorApi.RENEW, Foreign.OWN_ONLY, EnteringSamples::withFactor);
    samples.ofOwn(SecondFactorApi.DISABLE, Foreign.OWN_ONLY, EnteringSamples::withFactor);
  }

  private static SignIn signIn(TestSite site, UnitId unit) {
    var client = site.as(Role.OWNER, unit);
    withoutFactor(client, site, unit);
    return new SignIn(loginOf(client), TestSite.PASSWORD);
  }

  private static Login loginOf(ApiClient client) {
    var me = client.call(AccessApi.ME, Nothing.NOTHING).orThrow();
    return new Login(me.role() + "-" + me.unit().value());
  }

  private static PasswordApi.Change change(ApiClient caller, TestSite site, UnitId unit) {
    var me = caller.call(AccessApi.ME, Nothing.NOTHING).orThrow();
    // Whatever an earlier sample made of it.
    Accounts.ensure(
        site.server.store(), loginOf(caller), TestSite.PASSWORD, me.name(), me.role(), me.unit());
    return new PasswordApi.Change(TestSite.PASSWORD, TestSite.OTHER_PASSWORD);
  }

  private static Nothing withPin(ApiClient caller, TestSite site, UnitId unit) {
    TestSite.perform(caller, PinApi.CHOOSE, new PinApi.Choose(PIN)).orThrow();
    return Nothing.NOTHING;
  }

  private static Finish finish(ApiClient caller, TestSite site, UnitId unit) {
    var somebody = site.as(Role.DISPATCHER, unit);
    withFactor(somebody, site, unit);
    var wish = new SignIn(loginOf(somebody), TestSite.PASSWORD);
    var step = site.anonymous().call(SignInApi.BEGIN, wish).orThrow().step();
    if (step instanceof Step.CodeNeeded(var ticket, var _)) {
      return new Finish(ticket, Phone.of(somebody).orElseThrow().next());
    }
    throw new AssertionError("was let in by the password alone");
  }

  /**
   * With the password of all tests and nothing beside it, whatever an earlier sample made of it.
   */
  static void asNew(ApiClient caller, TestSite site, UnitId unit) {
    withoutFactor(caller, site, unit);
    change(caller, site, unit);
  }

  /** As if they had never had one. */
  private static Nothing withoutFactor(ApiClient caller, TestSite site, UnitId unit) {
    var me = caller.call(AccessApi.ME, Nothing.NOTHING).orThrow();
    for (var table : List.of("recovery_code", "second_factor")) {
      forget(site, table, me.id());
    }
    Phone.take(caller);
    return Nothing.NOTHING;
  }

  private static void forget(TestSite site, String table, AccountId account) {
    site.server
        .store()
        .writing(
            db ->
                db.createUpdate("delete from <table> where account = :account")
                    .define("table", table)
                    .bind("account", account)
                    .execute());
  }

  private static Confirm confirm(ApiClient caller, TestSite site, UnitId unit) {
    withoutFactor(caller, site, unit);
    var begun = TestSite.perform(caller, SecondFactorApi.BEGIN, Nothing.NOTHING).orThrow();
    return new Confirm(Phone.give(caller, new Phone(begun.secret(), site.clock)).next());
  }

  private static Nothing withFactor(ApiClient caller, TestSite site, UnitId unit) {
    caller.call(SecondFactorApi.CONFIRM, confirm(caller, site, unit)).orThrow();
    return Nothing.NOTHING;
  }
}
