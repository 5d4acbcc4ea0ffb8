package com.ptthex.shared.trust.access;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Trait;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Somebody's own second factor: codes by time, as authenticators make them (RFC 6238). */
public interface SecondFactorApi {

  Endpoint<Nothing, Standing> STANDING =
      read("access.second-factor", "/me/second-factor", Nothing.class, Standing.class)
          .with(Trait.LIFE_SAFETY)
          .toldAs("Whether the caller has a second factor, and how many recovery codes are left.");

  Endpoint<Nothing, Enrolment> BEGIN =
      deed("access.second-factor.begin", "/me/second-factor/begin", Nothing.class, Enrolment.class)
          .with(Trait.LIFE_SAFETY)
          .with(Trait.SECRET_ANSWER)
          .with(Trait.STEP_UP)
          .toldAs("Makes a secret for an authenticator, and tells it this once.");

  Endpoint<Confirm, RecoveryCodes> CONFIRM =
      deed(
              "access.second-factor.confirm",
              "/me/second-factor/confirm",
              Confirm.class,
              RecoveryCodes.class)
          .with(Trait.LIFE_SAFETY)
          .with(Trait.SECRET_ANSWER)
          .toldAs(
              "Turns the second factor on with a first code; tells the recovery codes this once.");

  Endpoint<Nothing, RecoveryCodes> RENEW =
      deed(
              "access.second-factor.renew-codes",
              "/me/second-factor/renew-codes",
              Nothing.class,
              RecoveryCodes.class)
          .with(Trait.LIFE_SAFETY)
          .with(Trait.SECRET_ANSWER)
          .with(Trait.STEP_UP)
          .toldAs("Makes other recovery codes; those of before open nothing any more.");

  Endpoint<Nothing, Nothing> DISABLE =
      deed(
              "access.second-factor.disable",
              "/me/second-factor/disable",
              Nothing.class,
              Nothing.class)
          .with(Trait.LIFE_SAFETY)
          .with(Trait.STEP_UP)
          .toldAs("Turns the second factor off; the password alone opens from then on.");

  /**
   * @param on nothing while the password alone opens
   */
  record Standing(Optional<On> on) {}

  record On(Instant since, int recoveryCodesLeft) {}

  /**
   * @param until when it must be confirmed
   */
  record Enrolment(FactorSecret secret, FactorAddress address, Instant until) {}

  record Confirm(FactorCode code) {}

  record RecoveryCodes(List<RecoveryCode> codes) {
    public RecoveryCodes {
      codes = List.copyOf(codes);
    }
  }
}
