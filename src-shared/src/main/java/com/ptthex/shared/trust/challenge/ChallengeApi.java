package com.ptthex.shared.trust.challenge;

import static com.ptthex.shared.contract.Endpoint.deed;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Trait;
import java.time.Duration;
import java.time.Instant;

/**
 * A task that goes with a sign-in once there were a few failures for its login or from its address.
 * Its answer is good for one try from the address that asked, whatever the login is.
 */
public interface ChallengeApi {

  Duration LASTS = Duration.ofMinutes(2);

  Endpoint<Ask, Challenge> ASK =
      deed("challenge.ask", "/sign-in/challenge", Ask.class, Challenge.class)
          .open()
          .with(Trait.LIFE_SAFETY)
          .with(Trait.SECRET_ANSWER)
          .toldAs("Sets a task for the next try to sign in, as a picture or as a question.");

  /** How it is put: to the eye, or in words that can be read out. */
  enum Form {
    PICTURE,
    QUESTION
  }

  record Ask(Form form) {}

  record Challenge(ChallengeId id, Task task, Instant until) {}

  sealed interface Task {

    /** Digits to be typed as they stand there. */
    record Picture(PngPicture png) implements Task {}

    /** Whoever shows it puts it into words: so many and so many more, in all. */
    record Question(int first, int second) implements Task {}
  }

  record Solved(ChallengeId id, ChallengeAnswer answer) {}
}
