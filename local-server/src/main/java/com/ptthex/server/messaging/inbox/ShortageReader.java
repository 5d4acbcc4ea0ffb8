package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.numbers.ChoiceReader;
import com.ptthex.server.messaging.numbers.NumberChoice;
import com.ptthex.server.messaging.people.PersonReader;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.UnitId;
import java.util.Optional;

/**
 * Whether a new thread would find a number: the choice itself, made for one that asks least.
 * Whoever is declined, for whichever purpose and with whichever sitter, finds no free number of the
 * pool.
 */
public final class ShortageReader {
  private final Work work;
  private final ChoiceReader choices;

  public ShortageReader(Work work) {
    this.work = work;
    this.choices = new ChoiceReader(work, new NumberConversations());
  }

  /** Who finds no number. */
  public enum Shortage {
    OF_NOBODY,
    OF_THIS_CLIENT,
    OF_EVERYBODY
  }

  public record InUnit(UnitId unit, Shortage shortage) {}

  /** Among the numbers that serve a unit. */
  public Shortage in(UnitId unit) {
    return isDeclined(choices.choiceForSomebodyNew(unit))
        ? Shortage.OF_EVERYBODY
        : Shortage.OF_NOBODY;
  }

  /** As a client finds it, if there is such a client. */
  public Optional<InUnit> of(PersonId id) {
    return new PersonReader(work.db())
        .client(work.scope(), id)
        .map(client -> new InUnit(client.unit(), of(client.id(), client.unit())));
  }

  private Shortage of(PersonId client, UnitId unit) {
    var theirs = choices.choice(unit, client, Optional.empty(), Purpose.BOOKING);
    if (!isDeclined(theirs)) {
      return Shortage.OF_NOBODY;
    }
    return in(unit) == Shortage.OF_NOBODY ? Shortage.OF_THIS_CLIENT : Shortage.OF_EVERYBODY;
  }

  private static boolean isDeclined(NumberChoice choice) {
    return choice.chooseNumber() instanceof Decision.Declined<?>;
  }
}
