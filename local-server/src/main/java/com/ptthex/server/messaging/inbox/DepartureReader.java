package com.ptthex.server.messaging.inbox;

import com.ptthex.server.messaging.inbox.AnswerStore.Job;
import com.ptthex.server.messaging.inbox.Conversation.Carried;
import com.ptthex.server.messaging.inbox.Conversation.Closed;
import com.ptthex.server.messaging.inbox.Conversation.Stranded;
import com.ptthex.server.messaging.inbox.Departure.Barred;
import com.ptthex.server.messaging.inbox.Departure.Free;
import com.ptthex.server.messaging.inbox.Departure.Over;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.server.messaging.numbers.NumberReader.Known;
import com.ptthex.server.messaging.optout.OptOutReader;
import com.ptthex.shared.messaging.inbox.MessagesApi.Obstacle;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Looks whether a message may leave now, just before it does. */
record DepartureReader(Handle db) {

  Departure of(Job job) {
    var numbers = new ThreadHistoryStore(db).numbers(job.threadId());
    if (new OptOutReader(db).stopped(job.phone(), numbers).isPresent()) {
      return new Barred(Obstacle.CLIENT_WANTS_NONE);
    }
    return switch (new ConversationStore(db).find(job.threadId()).orElseThrow()) {
      case Carried carried when !carried.over().number().equals(job.numberId()) ->
          new Over(carried.over().number());
      // What was said before the thread was closed is still said.
      case Carried _, Closed _ -> overItsOwn(job);
      case Stranded _ -> new Barred(Obstacle.NUMBER_LOST);
    };
  }

  private Departure overItsOwn(Job job) {
    return number(job)
        .filter(number -> number.status() == NumberStatus.ACTIVE)
        .<Departure>map(number -> new Free(number.number()))
        .orElseGet(() -> new Barred(Obstacle.NUMBER_LOST));
  }

  Optional<Known> number(Job job) {
    return new NumberReader(db).known(job.numberId());
  }
}
