package com.ptthex.server.messaging.delivery;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.delivery.DeliveryStore.Fact;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Report;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Standing;
import com.ptthex.shared.messaging.delivery.DeliveryEvents;
import com.ptthex.shared.messaging.delivery.Outcome;
import com.ptthex.shared.messaging.delivery.Outcome.Accepted;
import com.ptthex.shared.messaging.delivery.Outcome.Delivered;
import com.ptthex.shared.messaging.delivery.Outcome.Failed;
import com.ptthex.shared.messaging.delivery.Outcome.Received;
import com.ptthex.shared.wire.Names;

/** Takes news of a message, which may come twice, late, or in the wrong order. */
final class ReportDelivery {
  private ReportDelivery() {}

  static Standing run(Work work, ThreadActivity threads, Report report) {
    var store = new DeliveryStore(work.db());
    var known = store.find(report.message());
    if (known.isEmpty()) {
      var unit =
          threads
              .passed(work, report.thread(), report.number(), report.at())
              .orElseThrow(() -> new Refusal.NotFound("thread-or-number-not-found").raise());
      var fact =
          new Fact(
              report.message(),
              report.thread(),
              report.number(),
              unit,
              report.outcome(),
              report.at());
      store.insert(fact);
      return told(work, fact);
    }
    var outcome = Fate.after(known.get().outcome(), report.outcome());
    if (outcome.equals(known.get().outcome())) {
      return new Standing(outcome, false);
    }
    var fact = known.get().with(outcome);
    store.update(fact, known.get().outcome());
    return told(work, fact);
  }

  /** A message that came to us, as whoever keeps it knows its thread; in the same transaction. */
  static void received(Work work, Fact fact) {
    if (new DeliveryStore(work.db()).received(fact)) {
      told(work, fact);
    }
  }

  private static Standing told(Work work, Fact fact) {
    var news = Event.of(typeOf(fact.outcome()), fact.thread(), fact.unit());
    var numbered = news.with("number", fact.number());
    work.emit(
        fact.outcome() instanceof Failed failed
            ? numbered.with("fault", Names.camel(failed.fault()))
            : numbered);
    return new Standing(fact.outcome(), true);
  }

  private static EventType typeOf(Outcome outcome) {
    return switch (outcome) {
      case Received _ -> DeliveryEvents.RECEIVED;
      case Accepted _ -> DeliveryEvents.ACCEPTED;
      case Delivered _ -> DeliveryEvents.DELIVERED;
      case Failed _ -> DeliveryEvents.FAILED;
    };
  }
}
