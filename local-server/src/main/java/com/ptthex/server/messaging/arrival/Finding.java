package com.ptthex.server.messaging.arrival;

import com.ptthex.server.messaging.provider.CallbackAddresses;
import com.ptthex.shared.messaging.arrival.ArrivalApi.State;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.value.Version;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one number.
 *
 * @param connection of the site to the provider that said so
 * @param messages where the provider tells what people write, while that is not right
 * @param calls where it tells who calls, while that is not right
 */
record Finding(
    NumberId numberId,
    Version connection,
    State state,
    Optional<ProviderError> fault,
    Optional<String> messages,
    Optional<String> calls,
    Instant lookedAt) {

  private static final int LONGEST_PLACE = 1000;

  static Finding plain(NumberId number, Version connection, State state, Instant at) {
    return new Finding(
        number, connection, state, Optional.empty(), Optional.empty(), Optional.empty(), at);
  }

  /** As the provider says of it, be that right or not. */
  static Finding of(
      NumberId number,
      Version connection,
      Optional<Said> told,
      Destination destination,
      Instant at) {
    if (told.isEmpty()) {
      return plain(number, connection, State.NOT_THERE, at);
    }
    var said = told.get().owned().callbacks();
    if (!destination.isRight(said)) {
      return plain(number, connection, amiss(said), at).saying(said);
    }
    return told.get()
        .group()
        .filter(group -> destination.isTakenBy(group, said))
        .map(group -> plain(number, connection, State.GROUPED, at).saying(said.with(group)))
        .orElseGet(() -> plain(number, connection, State.RIGHT, at));
  }

  /** Whatever the addresses say, nothing is told there while something takes it before. */
  private static State amiss(CallbackAddresses said) {
    return said.detours().isEmpty() ? State.DIFFERS : State.DETOURED;
  }

  private Finding saying(CallbackAddresses said) {
    return new Finding(
        numberId,
        connection,
        state,
        fault,
        said.messages().map(Finding::shortened),
        said.calls().map(Finding::shortened),
        lookedAt);
  }

  /** Somebody else's may be of any length; its beginning says whose it is. */
  private static String shortened(URI place) {
    var whole = place.toString();
    return whole.substring(0, Math.min(whole.length(), LONGEST_PLACE));
  }

  Finding waiting(Instant at) {
    return new Finding(numberId, connection, State.WAITING, Optional.empty(), messages, calls, at);
  }

  Finding failed(ProviderError why, Instant at) {
    return new Finding(numberId, connection, State.FAILED, Optional.of(why), messages, calls, at);
  }

  boolean differs() {
    return state == State.DIFFERS || isDetoured();
  }

  boolean isDetoured() {
    return state == State.DETOURED;
  }

  boolean isMendable() {
    return switch (state) {
      case DIFFERS, DETOURED, FAILED -> true;
      case RIGHT, GROUPED, NOT_THERE, WAITING -> false;
    };
  }
}
