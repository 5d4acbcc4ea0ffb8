package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.delivery.DeliveryNews;
import com.ptthex.server.messaging.delivery.DeliveryNews.Way;
import com.ptthex.server.messaging.inbox.Conversation.About;
import com.ptthex.server.messaging.inbox.MessageStore.Arrived;
import com.ptthex.server.messaging.inbox.MessageStore.Kept;
import com.ptthex.server.messaging.inbox.Placing.Place;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.server.messaging.numbers.NumberReader.Known;
import com.ptthex.server.messaging.numbers.NumberReader.Reached;
import com.ptthex.server.messaging.people.PersonReader.Having;
import com.ptthex.server.messaging.routing.Routing;
import com.ptthex.server.messaging.routing.RoutingReader;
import com.ptthex.server.messaging.screening.MessageScreen;
import com.ptthex.server.messaging.screening.MessageScreen.Incoming;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.inbox.InboxEvents;
import com.ptthex.shared.messaging.inbox.Keyword;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.inbox.MessageText;
import com.ptthex.shared.messaging.inbox.MessagesApi.Receive;
import com.ptthex.shared.messaging.inbox.MessagesApi.Received;
import com.ptthex.shared.messaging.inbox.MessagesApi.Taken;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.routing.RoutingApi.Decided;
import com.ptthex.shared.messaging.routing.RoutingTarget;
import com.ptthex.shared.messaging.routing.Sender;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.wire.Names;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes a message that came from outside. Its steps: to which number of ours, in which thread,
 * where it goes, kept once, looked through, and told.
 */
record ReceiveMessage(RoutingReader routes, MessageScreen screen) {

  Received run(Work work, Receive wish) {
    var reached =
        new NumberReader(work.db())
            .reached(wish.to())
            .orElseThrow(() -> new Refusal.NotFound("number-not-found").raise());
    return new Coming(this, work, wish, reached).taken();
  }

  /** One that is being taken. */
  private record Coming(ReceiveMessage by, Work work, Receive wish, Reached reached) {

    Received taken() {
      var arrival = new Arrival(work, number(), wish.from());
      return arrival.place().map(this::keptIn).orElseGet(() -> takenAnew(arrival));
    }

    /** A thread may have to be opened for it, which is not done for what is there already. */
    private Received takenAnew(Arrival arrival) {
      arrival.guard();
      var known = messages().kept(wish.message());
      if (known.isPresent()) {
        return known(known.get());
      }
      var who = arrival.who();
      return arrival.placeOrInquiry(who).map(this::keptIn).orElseGet(() -> keptAnew(arrival, who));
    }

    private Received keptIn(Place place) {
      return keep(place, routed(inbound(place.sender()).in(place.thread())));
    }

    /** Where it goes says whose the thread is that is opened for it. */
    private Received keptAnew(Arrival arrival, Having who) {
      var routing = routed(inbound(Placing.senderOf(who)).fresh(who.client()));
      return keep(arrival.opened(who, desk(arrival, routing.decided())), routing);
    }

    private Inbound inbound(Sender sender) {
      var keyword = wish.text().flatMap(Keyword::in);
      return new Inbound(sender, number().numberClass(), keyword, sent(), work.now());
    }

    private Routing routed(Routing.Message message) {
      return by.routes().routing(work.db(), reached.version(), message);
    }

    /** What was written to a front desk is with it already. */
    private Optional<UnitId> desk(Arrival arrival, Decided decided) {
      var isForTheDesk =
          decided.target() == RoutingTarget.FRONT_DESK
              && number().numberClass() != NumberClass.FRONT_DESK;
      return isForTheDesk ? arrival.desk() : Optional.empty();
    }

    private Received keep(Place place, Routing routing) {
      var thread = place.thread().about();
      var decided = routing.decided();
      var message = new Arrived(MessageId.made(), thread.id(), place.author(), decided, routing);
      if (!messages().insert(message, wish, work.now())) {
        return known(messages().kept(wish.message()).orElseThrow());
      }
      HeardWish.in(work, wish, number().id(), thread, sent());
      new ConversationStore(work.db()).touch(thread.id(), sent());
      new DeliveryNews(work)
          .received(wish.message(), new Way(thread.id(), number().id()), thread.unit(), sent());
      wish.text().ifPresent(text -> look(message, thread, text));
      work.emit(
          Event.of(InboxEvents.MESSAGE_RECEIVED, thread.id(), thread.unit())
              .with("message", message.id())
              .with("number", number().id())
              .with("kind", Names.camel(wish.kind()))
              .with("target", Names.camel(decided.target()))
              .with("late", Boolean.toString(MessageStore.isLate(sent(), work.now()))));
      return new Received(thread.id(), message.id(), Taken.NEW);
    }

    private void look(Arrived message, About thread, MessageText text) {
      by.screen()
          .look(
              work,
              new Incoming(
                  message.id(),
                  thread.id(),
                  thread.participant(),
                  thread.unit(),
                  message.author(),
                  number().number(),
                  text));
    }

    /** Told again; by whoever knows when it was sent, that is news. */
    private Received known(Kept kept) {
      var isDated =
          !kept.isDated()
              && wish.sentAt().filter(sent -> messages().date(kept.id(), sent)).isPresent();
      if (isDated) {
        var about = new ConversationStore(work.db()).find(kept.threadId()).orElseThrow().about();
        work.emit(
            Event.of(InboxEvents.MESSAGE_DATED, kept.threadId(), about.unit())
                .with("message", kept.id()));
      }
      return new Received(kept.threadId(), kept.id(), isDated ? Taken.DATED : Taken.KNOWN);
    }

    private MessageStore messages() {
      return new MessageStore(work.db());
    }

    private Known number() {
      return reached.number();
    }

    private Instant sent() {
      return wish.sentAt().orElse(work.now());
    }
  }
}
