package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.delivery.DeliveryNews;
import com.ptthex.server.messaging.delivery.DeliveryNews.Way;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Report;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Standing;
import com.ptthex.shared.messaging.inbox.MessagesApi.Progress;
import com.ptthex.shared.value.PhoneNumber;
import java.util.Optional;

/**
 * Takes how a message of ours fares. News may be here before whoever sent it has written down that
 * they did: then its numbers say which thread it is of.
 */
final class ProgressMessage {
  private ProgressMessage() {}

  static Standing run(Work work, Progress wish) {
    var news = new DeliveryNews(work);
    var way =
        news.way(wish.message())
            .or(() -> between(work, wish.from(), wish.to()))
            .orElseThrow(() -> new Refusal.NotFound("message-not-found").raise());
    var report = new Report(wish.message(), way.thread(), way.number(), wish.outcome(), wish.at());
    return news.told(new NumberConversations(), report);
  }

  private static Optional<Way> between(
      Work work, Optional<PhoneNumber> ours, Optional<PhoneNumber> theirs) {
    return ours.flatMap(number -> new NumberReader(work.db()).known(number))
        .flatMap(
            number ->
                theirs
                    .flatMap(phone -> new Arrival(work, number, phone).place())
                    .map(place -> new Way(place.thread().about().id(), number.id())));
  }
}
