package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Pipeline;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.messaging.delivery.OutcomeReader;
import com.ptthex.server.messaging.provider.Carried;
import com.ptthex.server.messaging.provider.Progress;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.delivery.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How messages of ours fared, of which the provider could not tell by itself: it says so where it
 * is asked what it has.
 */
record AnswersAsked(Store store, CarriedNews news) {

  static AnswersAsked of(Store store, Pipeline pipeline) {
    return new AnswersAsked(store, new CarriedNews(pipeline));
  }

  /** Of those that nobody has told the end of. */
  void told(List<Carried> listed, Instant now) {
    var ended = listed.stream().filter(AnswersAsked::hasEnded).toList();
    var keys = ended.stream().map(AnswersAsked::keyOf).toList();
    Map<MessageKey, Outcome> known = store.reading(db -> new OutcomeReader(db).of(keys));
    ended.stream()
        .filter(message -> isAwaited(Optional.ofNullable(known.get(keyOf(message)))))
        .forEach(message -> news.progressed(message.key(), message.progress(), now));
  }

  private static boolean isAwaited(Optional<Outcome> known) {
    return known.filter(outcome -> outcome instanceof Outcome.Accepted).isPresent();
  }

  private static boolean hasEnded(Carried message) {
    return message.direction() == Carried.Direction.OUT
        && switch (message.progress()) {
          case Progress.Delivered _, Progress.Failed _ -> true;
          case Progress.Received _, Progress.Waiting _, Progress.Sent _ -> false;
        };
  }

  private static MessageKey keyOf(Carried message) {
    return MessageKey.of(message.key().value());
  }
}
