package com.ptthex.server.trust.access;

import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Phone;
import com.ptthex.server.testing.Proofs;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.screening.PauseApi;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.AccountMailApi;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.EndpointName;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.PasswordResetApi;
import com.ptthex.shared.trust.access.PermissionsApi;
import com.ptthex.shared.trust.access.PinApi;
import com.ptthex.shared.trust.access.SecondFactorApi;
import com.ptthex.shared.trust.access.SecondFactorApi.Confirm;
import com.ptthex.shared.trust.access.SecondFactorApi.Enrolment;
import com.ptthex.shared.trust.access.SessionsApi;
import com.ptthex.shared.trust.access.StepUpApi;
import com.ptthex.shared.trust.access.StepUpApi.Prove;
import com.ptthex.shared.trust.audit.AuditApi;
import com.ptthex.shared.trust.duty.FactorDutyApi;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.mail.MailApi;
import com.ptthex.shared.value.Proof;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A proof is for one deed of one session, within five minutes. */
final class StepUpTest {
  private static final Endpoint<Nothing, Enrolment> DEED = SecondFactorApi.BEGIN;

  /** What somebody at a desk that was left open could do most harm with. */
  private static final List<Endpoint<?, ?>> ASKED_FOR =
      List.of(
          AccountsApi.CHANGE,
          AccountsApi.ARCHIVE,
          AccountsApi.RESTORE,
          AccountsApi.CLEAR_FACTOR,
          PasswordResetApi.ISSUE,
          SessionsApi.REVOKE_ALL,
          PermissionsApi.ADD,
          PermissionsApi.END,
          FactorDutyApi.REQUIRE,
          FactorDutyApi.RELEASE,
          LicenceApi.IMPORT,
          LicenceApi.ROLL_BACK,
          AccountMailApi.CHANGE,
          AccountMailApi.REMOVE,
          MailApi.CHANGE,
          ProviderApi.CONNECT,
          ProviderApi.DISCONNECT,
          SupplyApi.BUY,
          PauseApi.PAUSE,
          PinApi.CHOOSE,
          SecondFactorApi.BEGIN,
          SecondFactorApi.RENEW,
          SecondFactorApi.DISABLE,
          AuditApi.PURGE);

  @OnBothDatabases
  void exactlyTheseDeedsAreServedOnlyWithAProof(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      assertThat(site.server.endpoints())
          .filteredOn(endpoint -> endpoint.has(Trait.STEP_UP))
          .containsExactlyInAnyOrderElementsOf(ASKED_FOR);
    }
  }

  private static ApiClient dispatcher(TestSite site) {
    return site.as(Role.DISPATCHER, site.north);
  }

  private static Answer<Enrolment> with(ApiClient client, Proof proof, String key) {
    return client.call(DEED, Nothing.NOTHING, Confirmation.none().under(key).with(proof));
  }

  private static void isRefused(Answer<?> answer, String code) {
    Problem problem = refused(answer);
    assertThat(problem.status()).isEqualTo(401);
    assertThat(problem.next()).isEqualTo("step-up");
    assertThat(problem.code()).isEqualTo(code);
  }

  @OnBothDatabases
  void withoutAProofItIsRefusedAndWithOneItIsDone(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var client = dispatcher(site);
      isRefused(client.call(DEED, Nothing.NOTHING), "prove-again-who-you-are");
      with(client, Proofs.of(client, DEED), "one").orThrow();
    }
  }

  @OnBothDatabases
  void aProofIsGoodForOneDeedAndWhoeverShowsItAgainIsOnRecord(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var client = dispatcher(site);
      var proof = Proofs.of(client, DEED);
      with(client, proof, "one").orThrow();
      isRefused(with(client, proof, "two"), "proof-used");
      isRefused(with(client, proof, "three"), "proof-used");
      assertThat(site.ask(Integer.class, "select count(*) from audit where code = 'proof-used'"))
          .isEqualTo(1);
      assertThat(site.ask(String.class, "select max(proof_hash) from step_up_proof"))
          .doesNotContain(proof.value());
    }
  }

  @OnBothDatabases
  void theSameDeedAskedForAgainUnderItsKeyIsTakenForTheSame(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var client = dispatcher(site);
      var proof = Proofs.of(client, DEED);
      with(client, proof, "one").orThrow();
      // Its answer held a secret, and is not given twice; what matters is who refuses.
      assertThat(refused(with(client, proof, "one")).code()).isEqualTo("answer-not-kept");
    }
  }

  @OnBothDatabases
  void aDeedThatIsRefusedLeavesItsProofAsItWas(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var client = dispatcher(site);
      var proof = Proofs.of(client, SecondFactorApi.DISABLE);
      var confirmation = Confirmation.none().with(proof);
      for (var at = 0; at < 2; at++) {
        var answer = client.call(SecondFactorApi.DISABLE, Nothing.NOTHING, confirmation);
        assertThat(refused(answer).code()).isEqualTo("second-factor-is-off");
      }
    }
  }

  @OnBothDatabases
  void aProofIsForItsOwnEndpointAndItsOwnSessionOnly(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var client = dispatcher(site);
      isRefused(
          with(client, Proofs.of(client, SecondFactorApi.DISABLE), "one"),
          "prove-again-who-you-are");
      var login = new Login(Role.DISPATCHER + "-" + site.north.value());
      var wish = new SignIn(login, TestSite.PASSWORD);
      var session = site.anonymous().call(AccessApi.SIGN_IN, wish).orThrow();
      var elsewhere = site.anonymous().as(session.token().value());
      isRefused(with(elsewhere, Proofs.of(client, DEED), "two"), "prove-again-who-you-are");
      isRefused(with(client, new Proof("made up"), "three"), "prove-again-who-you-are");
    }
  }

  @OnBothDatabases
  void afterFiveMinutesAProofIsNone(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var client = dispatcher(site);
      var proof = Proofs.of(client, DEED);
      site.clock.pass(Duration.ofMinutes(5));
      isRefused(with(client, proof, "one"), "prove-again-who-you-are");
    }
  }

  @OnBothDatabases
  void whoHasASecondFactorProvesWithItAndNotWithThePassword(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var client = dispatcher(site);
      var begun = with(client, Proofs.of(client, DEED), "one").orThrow();
      var phone = new Phone(begun.secret(), site.clock);
      client.call(SecondFactorApi.CONFIRM, new Confirm(phone.next())).orThrow();
      var byPassword = Prove.with(SecondFactorApi.DISABLE, TestSite.PASSWORD);
      assertThat(refused(client.call(StepUpApi.PROVE, byPassword)).fields().getFirst().field())
          .isEqualTo("code");
      var byCode = Prove.with(SecondFactorApi.DISABLE, phone.next());
      client.call(StepUpApi.PROVE, byCode).orThrow();
      assertThat(refused(client.call(StepUpApi.PROVE, byCode)).code()).isEqualTo("invalid");
    }
  }

  @OnBothDatabases
  void provingIsGuessedAtAsSlowlyAsSigningIn(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var client = dispatcher(site);
      for (var at = 0; at <= Guesses.FREE_FOR_A_LOGIN; at++) {
        var wrong = Prove.with(DEED, Door.WRONG);
        assertThat(refused(client.call(StepUpApi.PROVE, wrong)).code()).isEqualTo("invalid");
      }
      var right = Prove.with(DEED, TestSite.PASSWORD);
      assertThat(refused(client.call(StepUpApi.PROVE, right)).code()).isEqualTo("login-must-wait");
    }
  }

  @OnBothDatabases
  void thereIsNoProofForWhatNeedsNone(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var wish =
          new Prove(
              new EndpointName(AccessApi.ME.name()),
              Optional.of(TestSite.PASSWORD),
              Optional.empty());
      assertThat(refused(dispatcher(site).call(StepUpApi.PROVE, wish)).fields().getFirst().code())
          .isEqualTo("needs-no-proof");
    }
  }
}
