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

/** Back in for who has forgotten their password, with an administrator's help. */
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

  Endpoint<Redeem, Nothing> REDEEM =
      deed("access.password-reset.redeem", "/password-reset", Redeem.class, Nothing.class)
          .open()
          .toldAs("Sets a new password by such a code, and ends all sessions of the account.");

  record Issue(AccountId id, Note reason) {}

  record Issued(EntryCode code, Instant until) {}

  record Redeem(EntryCode code, Password password) {}
}
