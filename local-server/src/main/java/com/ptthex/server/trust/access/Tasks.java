package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.trust.challenge.ChallengeApi.Solved;
import java.util.Optional;

/**
 * What is done with the task between guesses, by a feature that this one does not know.
 *
 * @param take uses up the answer where a try is paid for
 * @param mustBeRight looks what came of it before the try is made
 */
public record Tasks(Step take, Step mustBeRight) {

  /** Refuses by throwing. */
  public interface Step {
    void run(Work work, Optional<Solved> solved);
  }
}
