package com.ptthex.shared.messaging.provider;

import java.time.Instant;
import java.util.Optional;

/**
 * How the provider has been of late, as those who called it found it.
 *
 * @param lastSuccess when it last answered as it should
 * @param fault the latest trouble, unless it has answered since
 * @param failing of a hundred calls, where there were enough to say
 * @param typicalMillis how long half of the answers took at most
 * @param slowMillis how long nearly all of the answers took at most
 * @param atWork how many calls wait for an answer now
 */
public record ProviderHealth(
    State state,
    Optional<Instant> lastSuccess,
    Optional<Trouble> fault,
    Optional<Integer> failing,
    Optional<Integer> typicalMillis,
    Optional<Integer> slowMillis,
    int atWork) {

  public enum State {
    /** Nobody has called it since the server started. */
    UNTRIED,
    ANSWERING,
    /** The latest call failed for a reason of its own or of the line's. */
    TROUBLED,
    /** It failed so often that it is left in peace for a while. */
    RESTING,
    /** After a while in peace a few calls find out how it is. */
    TRYING
  }

  public static final ProviderHealth UNTRIED =
      new ProviderHealth(
          State.UNTRIED,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0);

  /** For whoever may not see what the provider calls things. */
  public ProviderHealth withoutCode() {
    return new ProviderHealth(
        state,
        lastSuccess,
        fault.map(trouble -> new Trouble(trouble.error(), trouble.at(), Optional.empty())),
        failing,
        typicalMillis,
        slowMillis,
        atWork);
  }

  /**
   * @param code what the provider calls it, for whoever may see that
   */
  public record Trouble(ProviderError error, Instant at, Optional<ProviderCode> code) {}
}
