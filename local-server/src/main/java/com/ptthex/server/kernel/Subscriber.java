package com.ptthex.server.kernel;

import com.ptthex.server.kernel.ledger.Heard;
import java.time.Duration;
import java.util.List;

/**
 * Acts on what happened, in order. After a crash it hears some of it again, so what it does is a
 * call of an endpoint that is {@code inside}, under the event's position as its key: {@code
 * Call.inside(name(), event.position().text(), input)}. When it throws, it hears the same again
 * later, and nothing else until then.
 */
public interface Subscriber {
  /** Stands for it wherever its place is kept; never given to another. */
  String name();

  /**
   * How long it may wait, so that what comes meanwhile is heard together with it. Who is behind
   * waits for nothing.
   *
   * @param next what would be heard now
   */
  default Duration gathers(List<Heard> next) {
    return Duration.ZERO;
  }

  /**
   * @param together what happened in a row, at least one: what is asked because of several of them
   *     need be asked only once
   */
  void hear(List<Heard> together);
}
