package com.ptthex.shared.client;

import com.ptthex.shared.contract.Problem;
import java.util.function.Function;

/** What came of a call; a caller handles all three. */
public sealed interface Answer<O> {

  record Done<O>(O value) implements Answer<O> {}

  record Refused<O>(Problem problem) implements Answer<O> {}

  /**
   * Nothing understandable came back.
   *
   * @param outcomeKnown whether it is sure that nothing was done
   */
  record Unreachable<O>(boolean outcomeKnown) implements Answer<O> {}

  /** The same answer, said otherwise. */
  default <P> Answer<P> map(Function<O, P> said) {
    return switch (this) {
      case Done<O>(var value) -> new Done<>(said.apply(value));
      case Refused<O>(var problem) -> new Refused<>(problem);
      case Unreachable<O>(var outcomeKnown) -> new Unreachable<>(outcomeKnown);
    };
  }

  /** For those who cannot go on without it: tests, benches, seeding. */
  default O orThrow() {
    return switch (this) {
      case Done<O>(var value) -> value;
      case Refused<O>(var problem) ->
          throw new IllegalStateException("refused: " + problem.code() + " " + problem.fields());
      case Unreachable<O> _ -> throw new IllegalStateException("the server did not answer");
    };
  }
}
