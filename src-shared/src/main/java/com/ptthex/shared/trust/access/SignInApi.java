package com.ptthex.shared.trust.access;

import static com.ptthex.shared.contract.Endpoint.deed;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.trust.access.AccessApi.Session;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import java.time.Instant;

/**
 * Signing in by steps, for whoever may have a second factor. Who has none is in with the first
 * step, as with {@link AccessApi#SIGN_IN}.
 */
public interface SignInApi {

  Endpoint<SignIn, Begun> BEGIN =
      deed("access.sign-in.begin", "/sign-in/begin", SignIn.class, Begun.class)
          .open()
          .with(Trait.LIFE_SAFETY)
          .with(Trait.SECRET_ANSWER)
          .with(Trait.OPENS_SESSION)
          .toldAs("Opens a session, or asks for the code of the second factor.");

  Endpoint<Finish, Session> FINISH =
      deed("access.sign-in.finish", "/sign-in/finish", Finish.class, Session.class)
          .open()
          .with(Trait.LIFE_SAFETY)
          .with(Trait.SECRET_ANSWER)
          .with(Trait.OPENS_SESSION)
          .toldAs("Opens a session with the ticket of the first step and a code.");

  record Begun(Step step) {}

  /** What the first step comes to. */
  sealed interface Step {

    record Entered(Session session) implements Step {}

    record CodeNeeded(Ticket ticket, Instant until) implements Step {}
  }

  record Finish(Ticket ticket, FactorCode code) {}
}
