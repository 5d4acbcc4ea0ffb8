package com.ptthex.console.ui.model;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong when an answer is none, in the one form that messages are made of. */
public final class Trouble {
  /** Of what never came to be answered, and so has no status of its own. */
  private static final int NO_STATUS = 0;

  private Trouble() {}

  static Optional<Problem> of(Answer<?> answer) {
    return switch (answer) {
      case Answer.Done<?> _ -> Optional.empty();
      case Answer.Refused<?>(var problem) -> Optional.of(problem);
      case Answer.Unreachable<?>(var outcomeKnown) ->
          Optional.of(outcomeKnown ? unreachable() : outcomeUnknown());
    };
  }

  public static Problem unreachable() {
    return made("unreachable", "check-the-connection");
  }

  public static Problem outcomeUnknown() {
    return made("outcome-unknown", "repeat-with-the-same-key");
  }

  /** The server may still hold a session that nobody uses any more. */
  public static Problem signOutUnheard() {
    return made("sign-out-unheard", "sign-in-and-out");
  }

  /** Whether the session is over with this answer to a sign-out: ended now, or before. */
  public static boolean endsSession(Answer<?> answer) {
    return of(answer).map(problem -> problem.status() == 401).orElse(true);
  }

  /** Whether somebody must sign in, or be given a right, before it can be. */
  static boolean denies(Problem problem) {
    return problem.status() == 401 || problem.status() == 403;
  }

  /** Whether it may pass by itself: the server is away, too busy, or failing. */
  static boolean passes(Problem problem) {
    return problem.status() == NO_STATUS || problem.status() == 429 || problem.status() >= 500;
  }

  /** Whether it may have been done after all. */
  static boolean leavesInDoubt(Problem problem) {
    return problem.next().equals("repeat-with-the-same-key");
  }

  private static Problem made(String code, String next) {
    return here(code, next, Map.of());
  }

  /** What went wrong at this desk, without any server. */
  static Problem here(String code, String next, Map<String, String> facts) {
    return new Problem(
        "urn:ptthex:problem:" + code,
        "No answer",
        NO_STATUS,
        code,
        List.of(),
        facts,
        next,
        "",
        Optional.empty(),
        Optional.empty());
  }
}
