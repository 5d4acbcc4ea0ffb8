package com.ptthex.server.messaging.delivery;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Every;
import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.setting.Obeyed;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.delivery.DeliveryApi;
import com.ptthex.shared.messaging.delivery.DeliveryEvents;
import com.ptthex.shared.messaging.delivery.DeliverySettings;
import java.time.Duration;
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
  public List<Obeyed<?>> settings() {
    return List.of(Obeyed.of(DeliverySettings.WORD_WITHIN, GivingUp::foreseen));
  }

  @Override
  public List<Background> background(Ground ground) {
    return List.of(
        new Every(
            Duration.ofMinutes(5),
            "delivery-giving-up",
            new GivingUp(ground)::round,
            "messages that nobody tells of were not looked at; the next try is in five minutes"));
  }

  @Override
  public void serve(UseCases cases) {
    cases.serve(DeliveryApi.REPORT, (work, report) -> ReportDelivery.run(work, threads, report));
  }
}
