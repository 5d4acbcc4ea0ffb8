package com.ptthex.server.messaging.delivery;

import com.ptthex.server.messaging.delivery.DeliveryStore.Fact;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.delivery.Outcome.Delivered;
import com.ptthex.shared.messaging.inbox.InboxApi;
import java.util.UUID;

/** More messages than a test would wait for, each kept as the deed keeps it, all in one go. */
public final class ManyMessages {
  private ManyMessages() {}

  public static void delivered(TestSite site, InboxApi.Row thread, int count) {
    site.server
        .store()
        .writing(
            db -> {
              for (var left = count; left > 0; left--) {
                new DeliveryStore(db)
                    .insert(
                        new Fact(
                            MessageKey.of("made-up-" + UUID.randomUUID()),
                            thread.id(),
                            thread.number().orElseThrow().id(),
                            thread.unit(),
                            new Delivered(),
                            site.clock.instant()));
              }
              return count;
            });
  }
}
