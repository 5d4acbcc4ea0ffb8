package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.inbox.Conversation.About;
import com.ptthex.server.messaging.inbox.Conversation.Carried;
import com.ptthex.server.messaging.inbox.Conversation.Over;
import com.ptthex.server.messaging.inbox.Conversation.Stranded;
import com.ptthex.server.messaging.inbox.Placing.Place;
import com.ptthex.server.messaging.numbers.ChoiceReader;
import com.ptthex.server.messaging.numbers.Landing;
import com.ptthex.server.messaging.numbers.NumberChoice.Candidate;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.server.messaging.numbers.NumberReader.Known;
import com.ptthex.server.messaging.people.ClientBook;
import com.ptthex.server.messaging.people.PersonReader;
import com.ptthex.server.messaging.people.PersonReader.Having;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.util.Optional;

/** Something that came from a phone to a number of ours: its thread, found or opened. */
final class Arrival {
  private final Work work;
  private final Known number;
  private final PhoneNumber from;
  private final Placing placing;

  Arrival(Work work, Known number, PhoneNumber from) {
    this.work = work;
    this.number = number;
    this.from = from;
    this.placing = new Placing(new ConversationStore(work.db()), number);
  }

  Having who() {
    return new PersonReader(work.db()).having(from);
  }

  /** One that is there, whoever may see it. */
  Optional<Place> place() {
    return placing.of(who());
  }

  /** The same, or the one in which they ask the site as such where this number answers nobody. */
  Optional<Place> placeOrInquiry(Having who) {
    return placing.of(who).or(() -> placing.asking(who));
  }

  /** Before anything is opened: many who write at once open one thread. */
  void guard() {
    work.guard(ChoiceReader.GUARD);
  }

  /**
   * Opens one for whom none is there.
   *
   * @param desk the unit of the front desk, where it is theirs
   */
  Place opened(Having who, Optional<UnitId> desk) {
    var client =
        who.client()
            .orElseGet(() -> new ClientBook(work).enter(from, desk.orElseGet(number::unit)));
    var unit = desk.orElseGet(() -> unitOf(client));
    var thread = placing.isAnswered() ? over(client, unit, theNumber()) : overAnother(client, unit);
    new Inbox(work).add(thread);
    return new Place(thread, Placing.authorOf(who), Placing.senderOf(who));
  }

  /** They are answered from the number that they wrote to, if anybody may be. */
  private Over theNumber() {
    return new Over(number.id(), number.numberClass());
  }

  /** Of the desk that stands beside or above the number, if there is one that may be chosen. */
  Optional<UnitId> desk() {
    return new ChoiceReader(work, new NumberConversations())
        .choiceForSomebodyNew(number.unit())
        .frontDesk()
        .flatMap(desk -> new NumberReader(work.db()).known(desk.id()))
        .map(Known::unit);
  }

  private Conversation overAnother(PersonId client, UnitId unit) {
    var choice =
        new ChoiceReader(work, new NumberConversations())
            .choice(unit, client, Optional.empty(), Purpose.INQUIRY);
    return switch (choice.landing()) {
      case Landing.Chosen(var other) -> over(client, unit, overOf(other));
      case Landing.FrontDesk(var desk) -> over(client, unit, overOf(desk));
      case Landing.Nowhere _ -> new Stranded(about(client, unit), work.now());
    };
  }

  private static Over overOf(Candidate number) {
    return new Over(number.id(), number.numberClass());
  }

  private Carried over(PersonId client, UnitId unit, Over over) {
    return new Carried(about(client, unit), over, work.now());
  }

  /** Their own, unless who is there does not share this number. */
  private UnitId unitOf(PersonId client) {
    var own = new PersonReader(work.db()).unitOf(client);
    var above = new UnitReader(work.db()).above(own);
    return above.units().contains(number.unit()) ? own : number.unit();
  }

  private About about(PersonId client, UnitId unit) {
    return new About(
        ThreadId.made(),
        client,
        Optional.empty(),
        Purpose.INQUIRY,
        unit,
        work.now(),
        work.now(),
        Version.FIRST);
  }
}
