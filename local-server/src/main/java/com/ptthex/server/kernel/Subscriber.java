package com.ptthex.server.kernel;

import com.ptthex.server.kernel.ledger.Heard;

/**
 * Acts on what happened, event after event, in order. After a crash it hears some of them again, so
 * what it does is a call of an endpoint that is {@code inside}, under the event's position as its
 * key: {@code Call.inside(name(), event.position().text(), input)}. When it throws, it hears the
 * same event again later, and nothing else until then.
 */
public interface Subscriber {
  /** Stands for it wherever its place is kept; never given to another. */
  String name();

  void hear(Heard event);
}
