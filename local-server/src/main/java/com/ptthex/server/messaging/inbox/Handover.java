package com.ptthex.server.messaging.inbox;

import com.ptthex.server.messaging.provider.Carried;
import com.ptthex.server.messaging.provider.CarriedKey;
import com.ptthex.server.messaging.provider.Outgoing;
import com.ptthex.server.messaging.provider.PageMark;
import com.ptthex.server.messaging.provider.Party;
import com.ptthex.server.messaging.provider.Provider;
import com.ptthex.shared.messaging.provider.ProviderFault;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Hands one message to the provider, once. What nobody answered may have been taken, so that the
 * provider is asked what it has before anything is handed over again, and whenever it ends in
 * doubt.
 *
 * @param since nothing of the message can be older
 * @param isOfAnother whether the provider's message is known here as another one
 */
record Handover(
    Provider provider, Outgoing message, Instant since, Predicate<CarriedKey> isOfAnother) {

  /** What came of it. */
  sealed interface Outcome {

    record Taken(CarriedKey key, OptionalInt segments) implements Outcome {}

    /** It is certain that the provider does not have it. */
    record NotTaken(ProviderFault fault) implements Outcome {}

    record InDoubt(ProviderFault fault) implements Outcome {}
  }

  Outcome done() {
    try {
      var taken = provider.send(message);
      return new Outcome.Taken(taken.key(), taken.segments());
    } catch (ProviderFault fault) {
      return fault.mayHaveHappened() ? settled(fault) : new Outcome.NotTaken(fault);
    }
  }

  private Outcome settled(ProviderFault fault) {
    try {
      return found().<Outcome>map(taken -> taken).orElseGet(() -> new Outcome.InDoubt(fault));
    } catch (ProviderFault _) {
      return new Outcome.InDoubt(fault);
    }
  }

  /** What is still on its way there shows later. */
  Optional<Outcome.Taken> found() throws ProviderFault {
    Optional<PageMark> mark = Optional.empty();
    do {
      var page = provider.messagesSince(since, mark);
      for (var carried : page.rows()) {
        if (isIt(carried) && !isOfAnother.test(carried.key())) {
          return Optional.of(new Outcome.Taken(carried.key(), carried.segments()));
        }
      }
      mark = page.next();
    } while (mark.isPresent());
    return Optional.empty();
  }

  /** Spaces around a text are not kept everywhere. */
  private boolean isIt(Carried carried) {
    return carried.direction() == Carried.Direction.OUT
        && carried.from().equals(new Party.Phone(message.from()))
        && carried.to().equals(new Party.Phone(message.to()))
        && carried.text().value().strip().equals(message.text().value().strip());
  }
}
