package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Effect.Outcome;
import com.ptthex.server.kernel.intent.Effect.Settling;
import com.ptthex.server.kernel.intent.Intents;
import com.ptthex.server.messaging.delivery.DeliveryNews;
import com.ptthex.server.messaging.inbox.AnswerStore.Job;
import com.ptthex.server.messaging.optout.OptOuts;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Report;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.delivery.Outcome.Accepted;
import com.ptthex.shared.messaging.inbox.InboxEvents;
import com.ptthex.shared.messaging.inbox.Keyword;
import com.ptthex.shared.messaging.inbox.MessageState;
import com.ptthex.shared.messaging.inbox.MessagesApi.Obstacle;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The second deed of each message that leaves: what is known of it now, and what follows. */
final class AnswerSettlement {
  /** Two that find the same message at once. */
  private static final String GUARD = "inbox.answers";

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  /** What the provider took shows among what it has well before that. */
  static final Duration SHOWN_BY_THEN = Duration.ofMinutes(5);

  private AnswerSettlement() {}

  /**
   * From now on the provider's key says which message its news are of. Of two that say the same,
   * one may have been taken for the other: then the other one's is looked for.
   */
  static Outcome sent(Job job, Handover.Outcome.Taken taken, Version connection) {
    return new Outcome.Done(
        work -> {
          work.guard(GUARD);
          var key = MessageKey.of(taken.key().value());
          if (new MessageStore(work.db()).kept(key).isPresent()) {
            var since = job.doubtedAt().orElse(work.now());
            doubt(work, job, job.trouble().orElse(ProviderError.TIMED_OUT), connection, since);
          } else {
            sent(work, job, key, taken.segments());
          }
        });
  }

  private static void sent(Work work, Job job, MessageKey key, OptionalInt segments) {
    new AnswerStore(work.db()).sent(job.messageId(), key, boxed(segments));
    var report = new Report(key, job.threadId(), job.numberId(), new Accepted(), work.now());
    var _ = new DeliveryNews(work).told(new NumberConversations(), report);
    tell(work, job, InboxEvents.MESSAGE_SENT);
  }

  private static Optional<Integer> boxed(OptionalInt count) {
    return count.isPresent() ? Optional.of(count.getAsInt()) : Optional.empty();
  }

  /** Just now, as this connection. */
  static Outcome doubted(Job job, ProviderError why, Version connection) {
    return new Outcome.Done(work -> doubt(work, job, why, connection, work.now()));
  }

  /**
   * @param since when it was handed over; nothing where it may have been just now
   */
  static Outcome doubted(Job job, ProviderError why, Optional<Instant> since) {
    return new Outcome.Done(
        work -> doubt(work, job, why, job.connection(), since.orElse(work.now())));
  }

  /** It is looked for after longer and longer pauses, and only then may be handed over again. */
  private static void doubt(
      Work work, Job job, ProviderError why, Version connection, Instant since) {
    new AnswerStore(work.db()).doubted(job.messageId(), since, connection, why);
    var due = work.now().plus(pause(job.doubts()));
    var mayRepeat = !due.isBefore(since.plus(SHOWN_BY_THEN));
    var wanted = new Sending.Wanted(job.messageId(), mayRepeat);
    var _ = Intents.add(work, Sending.QUEUE, job.unit(), wanted, due);
    if (job.state() != MessageState.IN_DOUBT) {
      tell(work, job, InboxEvents.MESSAGE_IN_DOUBT);
    }
  }

  private static Duration pause(int doubts) {
    var longer = FIRST_PAUSE.multipliedBy(1L << Math.min(doubts, 20));
    return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
  }

  /** The thread went on over another number while it waited. */
  static Outcome over(Job job, NumberId number) {
    return new Outcome.Done(
        work -> {
          new AnswerStore(work.db()).over(job.messageId(), number);
          var wanted = new Sending.Wanted(job.messageId(), true);
          var _ = Intents.add(work, Sending.QUEUE, job.unit(), wanted);
        });
  }

  static Outcome barred(Job job, Obstacle obstacle) {
    return new Outcome.Done(
        work -> {
          new AnswerStore(work.db())
              .failed(
                  job.messageId(), MessageState.NOT_SENT, Optional.of(obstacle), Optional.empty());
          tell(work, job, InboxEvents.MESSAGE_NOT_SENT);
        });
  }

  /** The provider may have heard of a wish that was not told here. */
  static Outcome refused(Job job, ProviderError why) {
    return new Outcome.Done(
        work -> {
          failed(work, job, MessageState.NOT_SENT, why);
          if (why == ProviderError.RECIPIENT_OPTED_OUT) {
            new OptOuts(work).heard(Keyword.STOP, place(job), work.now());
          }
          tell(work, job, InboxEvents.MESSAGE_NOT_SENT);
        });
  }

  private static OptOuts.Place place(Job job) {
    var numbers = Set.of(job.numberId());
    return new OptOuts.Place(job.phone(), job.threadId(), job.unit(), job.numberId(), numbers);
  }

  static Settling stalled(Job job, ProviderError why) {
    return work -> {
      failed(work, job, MessageState.STALLED, why);
      tell(work, job, InboxEvents.MESSAGE_STALLED);
    };
  }

  private static void failed(Work work, Job job, MessageState state, ProviderError why) {
    new AnswerStore(work.db()).failed(job.messageId(), state, Optional.empty(), Optional.of(why));
  }

  private static void tell(Work work, Job job, EventType type) {
    work.emit(
        Event.of(type, job.threadId(), job.unit())
            .with("message", job.messageId())
            .with("number", job.numberId()));
  }
}
