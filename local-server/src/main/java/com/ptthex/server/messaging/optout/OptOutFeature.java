package com.ptthex.server.messaging.optout;

import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.optout.OptOutEvents;
import java.util.List;

/** Who asked for no more messages. It is heard with the messages, and honoured where any leaves. */
public final class OptOutFeature implements Feature {

  @Override
  public List<EventType> events() {
    return OptOutEvents.ALL;
  }

  @Override
  public void serve(UseCases cases) {
    // Nobody says for somebody else what they want.
  }
}
