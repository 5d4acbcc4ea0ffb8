package com.ptthex.server.messaging.delivery;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.delivery.DeliveryStore.Fact;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Report;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Standing;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.delivery.Outcome.Received;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Optional;

/** Where whoever keeps messages tells how they fared, in the transaction in which it learns it. */
public record DeliveryNews(Work work) {

  /** Over which number a message went, and in which thread. */
  public record Way(ThreadId thread, NumberId number) {}

  public void received(MessageKey message, Way way, UnitId unit, Instant at) {
    ReportDelivery.received(
        work, new Fact(message, way.thread(), way.number(), unit, new Received(), at));
  }

  public Standing told(ThreadActivity threads, Report report) {
    return ReportDelivery.run(work, threads, report);
  }

  /** Which way a message went that was told of before. */
  public Optional<Way> way(MessageKey message) {
    return new DeliveryStore(work.db())
        .find(message)
        .map(fact -> new Way(fact.thread(), fact.number()));
  }
}
