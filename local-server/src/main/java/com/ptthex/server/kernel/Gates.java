package com.ptthex.server.kernel;

import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The questions of authority that the pipeline asks, answered by features it does not know. */
public record Gates(
    Identity identity,
    Everywhere everywhere,
    Licence licence,
    Duty duty,
    Grants grants,
    StepUp stepUp) {

  /** Who holds this token, as of now. */
  public interface Identity {
    Optional<Caller.Account> of(Handle db, String bearer, Instant now);
  }

  /** The scope of who acts for the whole site. */
  public interface Everywhere {
    Scope of(Handle db);
  }

  /** Whether the licence covers an endpoint, as of now. */
  public interface Licence {
    Decision<Endpoint<?, ?>> covers(Handle db, Endpoint<?, ?> endpoint, Instant now);
  }

  /** Whether the caller owes something that comes before this; nothing when they do not. */
  public interface Duty {
    Optional<Refusal.Enrol> refusal(Handle db, Caller caller, Endpoint<?, ?> endpoint);
  }

  /** Whether a caller may use an endpoint, and as who: one that sees no more than it may use. */
  public interface Grants {
    Decision<Caller> allow(Caller caller, Endpoint<?, ?> endpoint);

    /** The refusal as a caller should hear it whose sight a rule has narrowed. */
    default Refusal told(Caller caller, Endpoint<?, ?> endpoint, Refusal refusal) {
      return refusal;
    }
  }

  /** Whether the caller has proved once more who they are; nothing when they have. */
  public interface StepUp {
    Optional<Refusal.StepUp> refusal(
        Handle db, Caller caller, Endpoint<?, ?> endpoint, Shown shown);
  }

  /**
   * What goes with a call that asks for a proof.
   *
   * @param key under which the deed is done: asked for again it is the same deed
   */
  public record Shown(Optional<String> proof, Optional<String> key, Instant at) {}
}
