package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.inbox.Conversation.About;
import com.ptthex.server.messaging.optout.OptOuts;
import com.ptthex.shared.messaging.inbox.Keyword;
import com.ptthex.shared.messaging.inbox.MessagesApi.Receive;
import com.ptthex.shared.messaging.numbers.NumberId;
import java.time.Instant;

/** Hears in a message whether whoever wrote it wants messages at all. */
final class HeardWish {
  private HeardWish() {}

  static void in(Work work, Receive message, NumberId number, About thread, Instant sent) {
    message
        .text()
        .flatMap(Keyword::in)
        .ifPresent(
            word -> new OptOuts(work).heard(word, place(work, message, number, thread), sent));
  }

  private static OptOuts.Place place(Work work, Receive message, NumberId number, About thread) {
    var numbers = new ThreadHistoryStore(work.db()).numbers(thread.id());
    numbers.add(number);
    return new OptOuts.Place(message.from(), thread.id(), thread.unit(), number, numbers);
  }
}
