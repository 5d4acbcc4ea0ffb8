package com.ptthex.server.trust.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.access.SecondFactorStore.Factor;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccessEvents;
import com.ptthex.shared.trust.access.FactorAddress;
import com.ptthex.shared.trust.access.FactorSecret;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.SecondFactorApi.Confirm;
import com.ptthex.shared.trust.access.SecondFactorApi.Enrolment;
import com.ptthex.shared.trust.access.SecondFactorApi.On;
import com.ptthex.shared.trust.access.SecondFactorApi.RecoveryCodes;
import com.ptthex.shared.trust.access.SecondFactorApi.Standing;
import com.ptthex.shared.value.Label;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Map;

/**
 * Turning one's own second factor on, in two deeds so that nobody is locked out by an authenticator
 * that did not take the secret, and off again.
 */
final class EnrolSecondFactor {
  private static final Duration VALID = Duration.ofMinutes(15);
  private static final String ISSUER = "PTTHex Console";

  private final SecondFactors factors;

  EnrolSecondFactor(SecondFactors factors) {
    this.factors = factors;
  }

  static Standing standing(Work work, Nothing nothing) {
    var caller = AccessFeature.caller(work);
    var left = new SecondFactorStore(work.db()).codesLeft(caller.id());
    return new Standing(
        SecondFactors.confirmed(work, caller.id())
            .flatMap(Factor::confirmedAt)
            .map(since -> new On(since, left)));
  }

  Enrolment begin(Work work, Nothing nothing) {
    var caller = AccessFeature.caller(work);
    if (SecondFactors.isOn(work, caller.id())) {
      throw new Refusal.Conflict("second-factor-is-on").raise();
    }
    var secret = Base32.of(factors.begin(work, caller.id()));
    var login = new PasswordStore(work.db()).loginOf(caller.id());
    var issuer = new UnitReader(work.db()).customerName().map(Label::value).orElse(ISSUER);
    return new Enrolment(
        new FactorSecret(secret), address(issuer, login, secret), work.now().plus(VALID));
  }

  /** As authenticators read it; the names are what they show beside the code. */
  private static FactorAddress address(String issuer, Login login, String secret) {
    return new FactorAddress(
        "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
            .formatted(
                encoded(issuer),
                encoded(login.value()),
                secret,
                encoded(issuer),
                Totp.DIGITS,
                Totp.STEP_SECONDS));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  RecoveryCodes confirm(Work work, Confirm wish) {
    var caller = AccessFeature.caller(work);
    var begun =
        new SecondFactorStore(work.db())
            .find(caller.id())
            .filter(factor -> factor.confirmedAt().isEmpty())
            .filter(factor -> work.now().isBefore(factor.begunAt().plus(VALID)))
            .orElseThrow(() -> new Refusal.Conflict("enrolment-ended").raise());
    if (!factors.spends(work, caller.id(), begun, Base32.typed(wish.code().value()))) {
      throw new Refusal.Invalid("code", "wrong-code", Map.of()).raise();
    }
    new SecondFactorStore(work.db()).confirm(caller.id(), work.now());
    tell(work, AccessEvents.SECOND_FACTOR_ON, caller);
    return new RecoveryCodes(factors.renewCodes(work, caller.id()));
  }

  RecoveryCodes renew(Work work, Nothing nothing) {
    var caller = withFactor(work);
    tell(work, AccessEvents.RECOVERY_CODES_RENEWED, caller);
    return new RecoveryCodes(factors.renewCodes(work, caller.id()));
  }

  Nothing disable(Work work, Nothing nothing) {
    var caller = withFactor(work);
    factors.forget(work, caller.id());
    tell(work, AccessEvents.SECOND_FACTOR_OFF, caller);
    return nothing;
  }

  private static Caller.Account withFactor(Work work) {
    var caller = AccessFeature.caller(work);
    if (!SecondFactors.isOn(work, caller.id())) {
      throw new Refusal.Conflict("second-factor-is-off").raise();
    }
    return caller;
  }

  private static void tell(Work work, EventType what, Caller.Account caller) {
    work.emit(Event.of(what, caller.id(), caller.home()));
  }
}
