package com.ptthex.shared.trust.access;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.trust.access.AccountsApi.ACCOUNTS_EDIT;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Note;
import java.time.Duration;
import java.time.Instant;

/**
 * Back in for who has forgotten their password: with an administrator's help, or by a letter to the
 * address that they confirmed before.
 */
public interface PasswordResetApi {

  Duration LASTS = Duration.ofHours(1);

  Endpoint<Issue, Issued> ISSUE =
      deed(
              "access.password-reset.issue",
              "/accounts/{id}/reset-password",
              Issue.class,
              Issued.class)
          .needs(ACCOUNTS_EDIT)
          .with(Trait.SECRET_ANSWER)
          .with(Trait.STEP_UP)
          .toldAs("Makes a code with which somebody sets a new password, once, within an hour.");

  /** A letter lies open longer than a word over the telephone. */
  Duration MAILED_LASTS = Duration.ofMinutes(30);

  Endpoint<Ask, Nothing> ASK =
      deed("access.password-reset.ask", "/password-reset/ask", Ask.class, Nothing.class)
          .open()
          .toldAs(
              "Has a code sent to the confirmed address of an account. The answer is the same"
                  + " whether there is such an account, or such an address.");

  Endpoint<Redeem, Nothing> REDEEM =
      deed("access.password-reset.redeem", "/password-reset", Redeem.class, Nothing.class)
          .open()
          .toldAs("Sets a new password by such a code, and ends all sessions of the account.");

  record Issue(AccountId id, Note reason) {}

  record Issued(EntryCode code, Instant until) {}

  record Ask(Login login) {}

  record Redeem(EntryCode code, Password password) {}
}
