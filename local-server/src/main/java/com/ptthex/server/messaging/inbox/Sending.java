package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.intent.Queue;
import com.ptthex.server.kernel.intent.Queue.Patience;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.messaging.inbox.AnswerStore.Job;
import com.ptthex.server.messaging.provider.CarriedKey;
import com.ptthex.server.messaging.provider.MessageText;
import com.ptthex.server.messaging.provider.Outgoing;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.server.messaging.provider.ProviderReader.Connected;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.inbox.Channel;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.inbox.MessageState;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderError.Remedy;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.value.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Hands one message to the provider, or finds out whether it has it already. */
final class Sending implements Effect<Sending.Wanted> {
  /** About two hours: what somebody wrote longer ago, they may not want to be read any more. */
  static final Queue<Wanted> QUEUE =
      new Queue<>(
          "inbox.answers",
          Wanted.class,
          4,
          new Patience(24, Duration.ofSeconds(2), Duration.ofMinutes(10), Duration.ofMinutes(5)));

  /** Then somebody has to see to it. */
  private static final int MOST_DOUBTS = 24;

  private final Store store;
  private final ProviderReader provider;

  Sending(Store store, ProviderReader provider) {
    this.store = store;
    this.provider = provider;
  }

  /**
   * @param mayRepeat whether, if the provider does not have it by now, it never will by itself
   */
  record Wanted(MessageId message, boolean mayRepeat) {}

  @Override
  public Queue<Wanted> queue() {
    return QUEUE;
  }

  @Override
  public Outcome attempt(Attempt<Wanted> attempt) {
    Job job = store.reading(db -> new AnswerStore(db).job(attempt.payload().message()));
    if (!job.state().isOpen()) {
      return new Outcome.Done(Settling.NOTHING_MORE);
    }
    return attempt.mayHaveHappened() || job.state() == MessageState.IN_DOUBT
        ? lookedFor(job, attempt)
        : handedOver(job, attempt);
  }

  private Outcome lookedFor(Job job, Attempt<Wanted> attempt) {
    var connected = provider.connected();
    if (connected.isEmpty()) {
      return doubt(job, ProviderError.NOT_CONNECTED, attempt);
    }
    try {
      var found = handover(job, connected.get(), numberOf(job)).found();
      if (found.isPresent()) {
        return AnswerSettlement.sent(job, found.get(), job.connection());
      }
    } catch (ProviderFault fault) {
      return doubt(job, fault.error(), attempt);
    }
    // Another account may not have it because the one before does.
    return attempt.payload().mayRepeat()
            && !attempt.mayHaveHappened()
            && connected.get().version().equals(job.connection())
        ? handedOver(job, attempt)
        : doubt(job, job.trouble().orElse(ProviderError.TIMED_OUT), attempt);
  }

  /** Of an attempt that was cut off nobody knows when it was: it counts from now. */
  private static Outcome doubt(Job job, ProviderError why, Attempt<Wanted> attempt) {
    if (job.doubts() >= MOST_DOUBTS) {
      return new Outcome.Never(why.code(), Settling.NOTHING_MORE);
    }
    return AnswerSettlement.doubted(
        job, why, attempt.mayHaveHappened() ? Optional.empty() : job.doubtedAt());
  }

  private Outcome handedOver(Job job, Attempt<Wanted> attempt) {
    Departure departure = store.reading(db -> new DepartureReader(db).of(job));
    return switch (departure) {
      case Departure.Barred(var obstacle) -> AnswerSettlement.barred(job, obstacle);
      case Departure.Over(var number) -> AnswerSettlement.over(job, number);
      case Departure.Free(var from) ->
          provider
              .connected()
              .map(connected -> handedOver(job, connected, from, attempt))
              .orElseGet(() -> stalled(job, ProviderError.NOT_CONNECTED));
    };
  }

  private Outcome handedOver(
      Job job, Connected connected, PhoneNumber from, Attempt<Wanted> attempt) {
    return switch (handover(job, connected, from).done()) {
      case Handover.Outcome.Taken taken -> AnswerSettlement.sent(job, taken, connected.version());
      case Handover.Outcome.NotTaken(var fault) -> notTaken(job, fault.error(), attempt);
      case Handover.Outcome.InDoubt(var fault) ->
          AnswerSettlement.doubted(job, fault.error(), connected.version());
    };
  }

  private static Outcome notTaken(Job job, ProviderError error, Attempt<Wanted> attempt) {
    if (error.passes() && attempt.number() < QUEUE.patience().attempts()) {
      return new Outcome.Again(error.code());
    }
    return error.passes() || error.remedy() == Remedy.ACCOUNT
        ? stalled(job, error)
        : AnswerSettlement.refused(job, error);
  }

  /** What the owner can mend at the provider is no fault of the message: it is kept for then. */
  private static Outcome stalled(Job job, ProviderError error) {
    return new Outcome.Never(error.code(), AnswerSettlement.stalled(job, error));
  }

  private Handover handover(Job job, Connected connected, PhoneNumber from) {
    var text = new MessageText(job.body().value());
    var message = new Outgoing(from, job.phone(), text, progress());
    // Whatever the provider's clock says.
    var since = job.madeAt().minus(Reconciliation.OVERLAP);
    return new Handover(connected.provider(), message, since, this::isKnown);
  }

  /** None of those that are tied to a message is this one, which is tied to none. */
  private boolean isKnown(CarriedKey key) {
    return store.reading(db -> new MessageStore(db).kept(MessageKey.of(key.value())).isPresent());
  }

  private PhoneNumber numberOf(Job job) {
    return store.reading(db -> new DepartureReader(db).number(job).orElseThrow().number());
  }

  private Optional<URI> progress() {
    return store.reading(
        db ->
            new PublicAddressReader(db)
                .now()
                .address()
                .map(address -> PublicAddressReader.at(address, Channel.PROGRESS)));
  }
}
