package com.ptthex.server.messaging.routing;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.routing.Routing.Message;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.routing.RoutingApi.Wish;
import com.ptthex.shared.messaging.routing.RoutingTarget;

/** The messages that are routed, as the feature that keeps them lets them be asked for. */
public interface RoutedMessages {

  /** Refused where the caller does not see it, or where it was never routed. */
  Kept kept(Work work, MessageId id);

  /** One that nobody wrote, as it would come in. */
  Message imagined(Work work, Wish wish);

  /** What became of a message, and what was looked at. */
  record Kept(RoutingTarget target, String rule, Routing routing) {}
}
