package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.inbox.Conversation.About;
import com.ptthex.server.messaging.inbox.Conversation.Carried;
import com.ptthex.server.messaging.inbox.Conversation.Over;
import com.ptthex.server.messaging.inbox.Conversation.Stranded;
import com.ptthex.server.messaging.numbers.ChoiceReader;
import com.ptthex.server.messaging.numbers.Landing;
import com.ptthex.server.messaging.numbers.NumberReader.Known;
import com.ptthex.server.messaging.people.ClientBook;
import com.ptthex.server.messaging.people.PersonReader;
import com.ptthex.server.messaging.people.PersonReader.Having;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.messaging.inbox.AuthorKind;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.util.Optional;

/** In which thread something belongs that came from a phone to a number of ours. */
final class Arrival {
  private final Work work;
  private final Known number;
  private final PhoneNumber from;
  private final ConversationStore threads;

  Arrival(Work work, Known number, PhoneNumber from) {
    this.work = work;
    this.number = number;
    this.from = from;
    this.threads = new ConversationStore(work.db());
  }

  record Place(Conversation thread, AuthorKind author) {}

  /** One that is there. */
  Optional<Place> place() {
    return place(who());
  }

  private Having who() {
    return new PersonReader(work.db()).having(from);
  }

  private Optional<Place> place(Having who) {
    return who.sitter()
        .flatMap(sitter -> threads.onlyOneOver(number.id(), sitter))
        .map(thread -> new Place(thread, AuthorKind.SITTER))
        .or(
            () ->
                who.client()
                    .flatMap(client -> ofClient(client))
                    .map(thread -> new Place(thread, authorOf(who))));
  }

  /** A sitter with several clients over one number does not say whom a message is for. */
  private static AuthorKind authorOf(Having who) {
    return who.sitter().isPresent() ? AuthorKind.SITTER : AuthorKind.CLIENT;
  }

  private Optional<Conversation> ofClient(PersonId client) {
    return threads.liveOver(number.id(), client).or(() -> threads.lastOver(number.id(), client));
  }

  /** Before anything is opened: many who write at once open one thread. */
  void guard() {
    work.guard(ChoiceReader.GUARD);
  }

  /** One that is there by now, or one that is opened. */
  Place placeOrOpened() {
    var who = who();
    return place(who)
        .orElseGet(
            () -> {
              var client =
                  who.client().orElseGet(() -> new ClientBook(work).enter(from, number.unit()));
              return new Place(opened(client), authorOf(who));
            });
  }

  /** They are answered from the number that they wrote to, if anybody may be. */
  private Conversation opened(PersonId client) {
    if (number.status() == NumberStatus.ACTIVE) {
      return added(over(client, new Over(number.id(), number.numberClass())));
    }
    // Which number answers is not theirs to see: whoever asks again is still asking.
    return threads.inquiry(client).orElseGet(() -> added(overAnother(client)));
  }

  private Conversation overAnother(PersonId client) {
    var choice =
        new ChoiceReader(work, new NumberConversations())
            .choice(unitOf(client), client, Optional.empty(), Purpose.INQUIRY);
    return switch (choice.landing()) {
      case Landing.Chosen(var other) -> over(client, new Over(other.id(), other.numberClass()));
      case Landing.FrontDesk(var desk) -> over(client, new Over(desk.id(), desk.numberClass()));
      case Landing.Nowhere _ -> new Stranded(about(client), work.now());
    };
  }

  private Conversation added(Conversation opened) {
    new Inbox(work).add(opened);
    return opened;
  }

  private Carried over(PersonId client, Over over) {
    return new Carried(about(client), over, work.now());
  }

  /** Their own, unless who is there does not share this number. */
  private UnitId unitOf(PersonId client) {
    var own = new PersonReader(work.db()).unitOf(client);
    var above = new UnitReader(work.db()).above(own);
    return above.units().contains(number.unit()) ? own : number.unit();
  }

  private About about(PersonId client) {
    return new About(
        ThreadId.made(),
        client,
        Optional.empty(),
        Purpose.INQUIRY,
        unitOf(client),
        work.now(),
        work.now(),
        Version.FIRST);
  }
}
