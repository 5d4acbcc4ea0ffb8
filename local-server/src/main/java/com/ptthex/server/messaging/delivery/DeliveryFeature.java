package com.ptthex.server.messaging.delivery;

import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.delivery.DeliveryApi;
import com.ptthex.shared.messaging.delivery.DeliveryEvents;
import java.util.List;

/** Which messages went over which number, and how they fared. */
public final class DeliveryFeature implements Feature {
  private final ThreadActivity threads;

  public DeliveryFeature(ThreadActivity threads) {
    this.threads = threads;
  }

  @Override
  public List<EventType> events() {
    return DeliveryEvents.ALL;
  }

  @Override
  public void serve(UseCases cases) {
    cases.serve(DeliveryApi.REPORT, (work, report) -> ReportDelivery.run(work, threads, report));
  }
}
