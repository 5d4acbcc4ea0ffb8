package com.ptthex.server.messaging.inbox;

import com.ptthex.server.messaging.inbox.AnswerStore.Job;
import com.ptthex.server.messaging.inbox.Conversation.Carried;
import com.ptthex.server.messaging.inbox.Conversation.Closed;
import com.ptthex.server.messaging.inbox.Conversation.Stranded;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.server.messaging.numbers.NumberReader.Known;
import com.ptthex.server.messaging.optout.OptOutReader;
import com.ptthex.shared.messaging.inbox.MessagesApi.Obstacle;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.value.PhoneNumber;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Whether a message may leave that was written a while ago, as things are when it is its turn. */
sealed interface Departure {

  /**
   * @param from the number that it is of
   */
  record Free(PhoneNumber from) implements Departure {}

  /** Its thread goes over another number by now, and so must the message. */
  record Over(NumberId number) implements Departure {}

  record Barred(Obstacle by) implements Departure {}

  static Departure of(Handle db, Job job) {
    var numbers = new ThreadHistoryStore(db).numbers(job.threadId());
    if (new OptOutReader(db).stopped(job.phone(), numbers).isPresent()) {
      return new Barred(Obstacle.CLIENT_WANTS_NONE);
    }
    return switch (new ConversationStore(db).find(job.threadId()).orElseThrow()) {
      case Carried carried when !carried.over().number().equals(job.numberId()) ->
          new Over(carried.over().number());
      // What was said before the thread was closed is still said.
      case Carried _, Closed _ -> over(db, job);
      case Stranded _ -> new Barred(Obstacle.NUMBER_LOST);
    };
  }

  private static Departure over(Handle db, Job job) {
    return number(db, job)
        .filter(number -> number.status() == NumberStatus.ACTIVE)
        .<Departure>map(number -> new Free(number.number()))
        .orElseGet(() -> new Barred(Obstacle.NUMBER_LOST));
  }

  static Optional<Known> number(Handle db, Job job) {
    return new NumberReader(db).known(job.numberId());
  }
}
