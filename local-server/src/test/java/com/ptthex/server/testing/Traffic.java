package com.ptthex.server.testing;

import com.ptthex.shared.messaging.delivery.DeliveryApi;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Report;
import com.ptthex.shared.messaging.delivery.DeliveryFault;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.delivery.Outcome;
import com.ptthex.shared.messaging.delivery.Outcome.Delivered;
import com.ptthex.shared.messaging.delivery.Outcome.Failed;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.numbers.NumberId;
import java.time.Instant;
import java.util.UUID;

/** Messages as the provider would tell of them. */
public final class Traffic {
  private final TestSite site;

  public Traffic(TestSite site) {
    this.site = site;
  }

  public void delivered(InboxApi.Row thread, int times) {
    for (var count = 0; count < times; count++) {
      report(thread, over(thread), new Delivered(), site.clock.instant());
    }
  }

  public void failed(InboxApi.Row thread, int times) {
    for (var count = 0; count < times; count++) {
      failedAt(thread, site.clock.instant());
    }
  }

  public void failedAt(InboxApi.Row thread, Instant at) {
    report(thread, over(thread), new Failed(DeliveryFault.UNREACHABLE, at), at);
  }

  private static NumberId over(InboxApi.Row thread) {
    return thread.number().orElseThrow().id();
  }

  public void report(InboxApi.Row thread, NumberId number, Outcome outcome, Instant at) {
    var key = MessageKey.of("made-up-" + UUID.randomUUID());
    site.inside(DeliveryApi.REPORT, new Report(key, thread.id(), number, outcome, at));
  }
}
