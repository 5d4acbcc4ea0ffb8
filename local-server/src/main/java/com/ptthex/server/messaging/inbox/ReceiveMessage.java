package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.delivery.DeliveryNews;
import com.ptthex.server.messaging.delivery.DeliveryNews.Way;
import com.ptthex.server.messaging.inbox.Arrival.Place;
import com.ptthex.server.messaging.inbox.MessageStore.Kept;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.server.messaging.numbers.NumberReader.Known;
import com.ptthex.server.messaging.screening.MessageScreen;
import com.ptthex.server.messaging.screening.MessageScreen.Incoming;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.inbox.InboxEvents;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.inbox.MessagesApi.Receive;
import com.ptthex.shared.messaging.inbox.MessagesApi.Received;
import com.ptthex.shared.messaging.inbox.MessagesApi.Taken;
import com.ptthex.shared.wire.Names;

/**
 * Takes a message that came from outside. Its steps: to which number of ours, in which thread, kept
 * once, looked through, and told.
 */
record ReceiveMessage(MessageScreen screen) {

  Received run(Work work, Receive wish) {
    var number =
        new NumberReader(work.db())
            .known(wish.to())
            .orElseThrow(() -> new Refusal.NotFound("number-not-found").raise());
    var arrival = new Arrival(work, number, wish.from());
    return arrival
        .place()
        .map(place -> keep(work, wish, number, place))
        .orElseGet(() -> keepAnew(work, wish, number, arrival));
  }

  /** A thread may have to be opened for it, which is not done for what is there already. */
  private Received keepAnew(Work work, Receive wish, Known number, Arrival arrival) {
    arrival.guard();
    var known = new MessageStore(work.db()).kept(wish.message());
    return known.isPresent()
        ? known(work, wish, known.get())
        : keep(work, wish, number, arrival.placeOrOpened());
  }

  private Received keep(Work work, Receive wish, Known number, Place place) {
    var store = new MessageStore(work.db());
    var thread = place.thread().about();
    var id = MessageId.made();
    if (!store.insert(id, thread.id(), place.author(), wish, work.now())) {
      return known(work, wish, store.kept(wish.message()).orElseThrow());
    }
    var sent = wish.sentAt().orElse(work.now());
    HeardWish.in(work, wish, number.id(), thread, sent);
    new ConversationStore(work.db()).touch(thread.id(), sent);
    new DeliveryNews(work)
        .received(wish.message(), new Way(thread.id(), number.id()), thread.unit(), sent);
    wish.text()
        .ifPresent(
            text ->
                screen.look(
                    work,
                    new Incoming(
                        id,
                        thread.id(),
                        thread.participant(),
                        thread.unit(),
                        place.author(),
                        number.number(),
                        text)));
    work.emit(
        Event.of(InboxEvents.MESSAGE_RECEIVED, thread.id(), thread.unit())
            .with("message", id)
            .with("number", number.id())
            .with("kind", Names.camel(wish.kind()))
            .with("late", Boolean.toString(MessageStore.isLate(sent, work.now()))));
    return new Received(thread.id(), id, Taken.NEW);
  }

  /** Told again; by whoever knows when it was sent, that is news. */
  private static Received known(Work work, Receive wish, Kept kept) {
    var isDated =
        !kept.isDated()
            && wish.sentAt()
                .filter(sent -> new MessageStore(work.db()).date(kept.id(), sent))
                .isPresent();
    if (isDated) {
      var about = new ConversationStore(work.db()).find(kept.threadId()).orElseThrow().about();
      work.emit(
          Event.of(InboxEvents.MESSAGE_DATED, kept.threadId(), about.unit())
              .with("message", kept.id()));
    }
    return new Received(kept.threadId(), kept.id(), isDated ? Taken.DATED : Taken.KNOWN);
  }
}
