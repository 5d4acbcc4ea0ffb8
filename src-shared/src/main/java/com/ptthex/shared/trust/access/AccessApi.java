package com.ptthex.shared.trust.access;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.trust.challenge.ChallengeApi.Solved;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Signing in and out, and who the caller is. No licence state takes these away. */
public interface AccessApi {

  /** Opens the events of sign-ins, and no endpoint yet. */
  Permission ACCESS_VIEW = Permission.of("access.view", CUSTOMER_ADMIN);

  Endpoint<SignIn, Session> SIGN_IN =
      deed("access.sign-in", "/sign-in", SignIn.class, Session.class)
          .open()
          .with(Trait.LIFE_SAFETY)
          .with(Trait.SECRET_ANSWER)
          .with(Trait.OPENS_SESSION)
          .toldAs("Opens a session; its token goes with every other call as a bearer token.");

  Endpoint<Nothing, Nothing> SIGN_OUT =
      deed("access.sign-out", "/sign-out", Nothing.class, Nothing.class)
          .with(Trait.LIFE_SAFETY)
          .toldAs("Ends the session of this call.");

  Endpoint<Nothing, Me> ME =
      read("access.me", "/me", Nothing.class, Me.class)
          .with(Trait.LIFE_SAFETY)
          .toldAs("Who the caller is, and what the caller may do.");

  /**
   * @param solved the task that is set after a few failures
   */
  record SignIn(Login login, Password password, Optional<Solved> solved) {
    public SignIn(Login login, Password password) {
      this(login, password, Optional.empty());
    }
  }

  record Session(SessionToken token, Instant until) {}

  /**
   * @param permissions codes such as {@code numbers.view}
   */
  record Me(AccountId id, Label name, Role role, UnitId unit, List<String> permissions) {
    public Me {
      permissions = List.copyOf(permissions);
    }
  }
}
