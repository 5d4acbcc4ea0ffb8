package com.ptthex.server.trust.access;

import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Entrants;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Phone;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.Session;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.FactorCode;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.RecoveryCode;
import com.ptthex.shared.trust.access.SecondFactorApi;
import com.ptthex.shared.trust.access.SecondFactorApi.Confirm;
import com.ptthex.shared.trust.access.SecondFactorApi.On;
import com.ptthex.shared.trust.access.SignInApi;
import com.ptthex.shared.trust.access.SignInApi.Finish;
import com.ptthex.shared.trust.access.SignInApi.Step.CodeNeeded;
import com.ptthex.shared.trust.access.SignInApi.Step.Entered;
import com.ptthex.shared.trust.access.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Codes by time beside the password: turned on, asked for, replaced and turned off. */
final class SecondFactorTest {

  /** Somebody who has turned it on, with what they were given. */
  private record Enrolled(TestSite site, ApiClient client, Phone phone, List<String> recovery) {

    static Enrolled on(TestSite site) {
      var client = site.as(Role.DISPATCHER, site.north);
      var begun = perform(client, SecondFactorApi.BEGIN, Nothing.NOTHING).orThrow();
      var phone = Phone.give(client, new Phone(begun.secret(), site.clock));
      var codes =
          client.call(SecondFactorApi.CONFIRM, new Confirm(phone.next())).orThrow().codes().stream()
              .map(RecoveryCode::value)
              .toList();
      return new Enrolled(site, client, phone, codes);
    }

    SignIn signIn() {
      return new SignIn(new Login(Role.DISPATCHER + "-" + site.north.value()), TestSite.PASSWORD);
    }

    Ticket ticket() {
      var wish = Entrants.withTask(site, signIn());
      var step = site.anonymous().call(SignInApi.BEGIN, wish).orThrow().step();
      assertThat(step).isInstanceOf(CodeNeeded.class);
      return ((CodeNeeded) step).ticket();
    }

    Answer<Session> finish(Ticket ticket, String code) {
      var wish = new Finish(ticket, new FactorCode(code));
      return site.anonymous().call(SignInApi.FINISH, wish);
    }

    Answer<Session> enter(String code) {
      return finish(ticket(), code);
    }
  }

  @OnBothDatabases
  void whoHasNoneIsInWithTheFirstStep(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var _ = site.as(Role.DISPATCHER, site.north);
      var wish =
          new SignIn(new Login(Role.DISPATCHER + "-" + site.north.value()), TestSite.PASSWORD);
      var step = site.anonymous().call(SignInApi.BEGIN, wish).orThrow().step();
      assertThat(step).isInstanceOf(Entered.class);
      var token = ((Entered) step).session().token().value();
      site.anonymous().as(token).call(AccessApi.ME, Nothing.NOTHING).orThrow();
    }
  }

  @OnBothDatabases
  void thePasswordAloneOpensNoLongerAndWithACodeItDoes(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var somebody = Enrolled.on(site);
      assertThat(refused(site.anonymous().call(AccessApi.SIGN_IN, somebody.signIn())).code())
          .isEqualTo("second-factor-needed");
      var session = somebody.enter(somebody.phone().next().value()).orThrow();
      var me = site.anonymous().as(session.token().value()).call(AccessApi.ME, Nothing.NOTHING);
      assertThat(me.orThrow().unit()).isEqualTo(site.north);
    }
  }

  @OnBothDatabases
  void aCodeOpensOnceAlsoWithAnotherTicket(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var somebody = Enrolled.on(site);
      var code = somebody.phone().next().value();
      somebody.enter(code).orThrow();
      assertThat(refused(somebody.enter(code)).fields().getFirst().code()).isEqualTo("wrong-code");
      var before = somebody.phone().at(-1).value();
      assertThat(refused(somebody.enter(before)).code()).isEqualTo("invalid");
    }
  }

  @OnBothDatabases
  void aTicketOpensOnceAndForFiveMinutes(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var somebody = Enrolled.on(site);
      var ticket = somebody.ticket();
      assertThat(refused(somebody.finish(ticket, "000000")).code()).isEqualTo("invalid");
      somebody.finish(ticket, somebody.phone().next().value()).orThrow();
      assertThat(refused(somebody.finish(ticket, somebody.phone().at(1).value())).code())
          .isEqualTo("sign-in-took-too-long");

      var late = somebody.ticket();
      site.clock.pass(Duration.ofMinutes(5));
      assertThat(refused(somebody.finish(late, somebody.phone().at(1).value())).code())
          .isEqualTo("sign-in-took-too-long");
    }
  }

  @OnBothDatabases
  void codesAreGuessedAtAsSlowlyAsPasswordsAndTheRightPasswordBetweenThemHelpsNobody(
      TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var somebody = Enrolled.on(site);
      for (var at = 0; at < Guesses.FREE_FOR_A_LOGIN; at++) {
        assertThat(refused(somebody.enter("000000")).code()).isEqualTo("invalid");
      }
      var ticket = somebody.ticket();
      assertThat(refused(somebody.finish(ticket, "000000")).code()).isEqualTo("invalid");
      assertThat(refused(somebody.finish(ticket, somebody.phone().at(1).value())).code())
          .isEqualTo("login-must-wait");
    }
  }

  @OnBothDatabases
  void aRecoveryCodeOpensOnceHoweverItIsTyped(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var somebody = Enrolled.on(site);
      assertThat(somebody.recovery()).hasSize(10).doesNotHaveDuplicates();
      var code = somebody.recovery().getFirst();
      somebody.enter(" " + code.toUpperCase(Locale.ROOT).replace("-", " ")).orThrow();
      assertThat(refused(somebody.enter(code)).code()).isEqualTo("invalid");
      assertThat(left(somebody)).isEqualTo(9);
      assertThat(site.ask(String.class, "select max(code_hash) from recovery_code"))
          .doesNotContain(code.replace("-", ""));
    }
  }

  @OnBothDatabases
  void otherRecoveryCodesTakeThePlaceOfThoseOfBefore(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var somebody = Enrolled.on(site);
      var renewed = perform(somebody.client(), SecondFactorApi.RENEW, Nothing.NOTHING).orThrow();
      assertThat(refused(somebody.enter(somebody.recovery().getLast())).code())
          .isEqualTo("invalid");
      somebody.enter(renewed.codes().getLast().value()).orThrow();
    }
  }

  private static int left(Enrolled somebody) {
    return somebody
        .client()
        .call(SecondFactorApi.STANDING, Nothing.NOTHING)
        .orThrow()
        .on()
        .map(On::recoveryCodesLeft)
        .orElse(0);
  }

  @OnBothDatabases
  void itIsOnOnlyOnceAFirstCodeWasShownInTime(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var client = site.as(Role.DISPATCHER, site.north);
      var begun = perform(client, SecondFactorApi.BEGIN, Nothing.NOTHING).orThrow();
      assertThat(begun.address().value())
          .startsWith("otpauth://totp/Customer:dispatcher-")
          .contains("secret=" + begun.secret().value(), "issuer=Customer", "digits=6", "period=30");
      var phone = new Phone(begun.secret(), site.clock);
      var wrong = new Confirm(new FactorCode("000000"));
      assertThat(refused(client.call(SecondFactorApi.CONFIRM, wrong)).code()).isEqualTo("invalid");
      assertThat(client.call(SecondFactorApi.STANDING, Nothing.NOTHING).orThrow().on()).isEmpty();
      assertThat(site.ask(String.class, "select cast(secret as varchar(40)) from second_factor"))
          .doesNotContain(begun.secret().value());

      site.clock.pass(Duration.ofMinutes(15));
      var late = new Confirm(phone.next());
      assertThat(refused(client.call(SecondFactorApi.CONFIRM, late)).code())
          .isEqualTo("enrolment-ended");
    }
  }

  @OnBothDatabases
  void offAgainThePasswordAloneOpensAndNothingOfItIsLeft(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var secrets = site.ask(Integer.class, "select count(*) from vault_secret");
      var somebody = Enrolled.on(site);
      assertThat(refused(perform(somebody.client(), SecondFactorApi.BEGIN, Nothing.NOTHING)).code())
          .isEqualTo("second-factor-is-on");
      perform(somebody.client(), SecondFactorApi.DISABLE, Nothing.NOTHING).orThrow();
      site.anonymous().call(AccessApi.SIGN_IN, somebody.signIn()).orThrow();
      assertThat(site.ask(Integer.class, "select count(*) from recovery_code")).isZero();
      assertThat(site.ask(Integer.class, "select count(*) from vault_secret")).isEqualTo(secrets);
    }
  }
}
