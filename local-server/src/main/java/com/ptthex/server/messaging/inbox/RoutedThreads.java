package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.assignments.ServedThreads;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.server.messaging.numbers.NumberReader.Known;
import com.ptthex.server.messaging.people.PersonReader;
import com.ptthex.server.messaging.people.PersonReader.Having;
import com.ptthex.server.messaging.routing.RoutedMessages;
import com.ptthex.server.messaging.routing.Routing.Message;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.routing.RoutingApi.Wish;
import com.ptthex.shared.messaging.routing.Sender;
import com.ptthex.shared.value.ThreadId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The threads and messages as those ask for them who say where messages go. */
public final class RoutedThreads implements RoutedMessages, ServedThreads {

  @Override
  public Kept kept(Work work, MessageId id) {
    return new RoutingStore(work.db())
        .kept(work.scope(), id)
        .orElseThrow(() -> new Refusal.NotFound("message-not-found").raise())
        .orElseThrow(() -> new Refusal.Conflict("message-was-not-routed").raise());
  }

  @Override
  public List<Served> between(Work work, PersonId sitter, PersonId client) {
    return new RoutingStore(work.db()).between(sitter, client);
  }

  @Override
  public int messages(Work work, List<Served> threads, Instant from, Instant until) {
    var ids = threads.stream().map(Served::thread).toList();
    return new RoutingStore(work.db()).written(ids, from, until);
  }

  @Override
  public Message imagined(Work work, Wish wish) {
    return wish.thread()
        .map(thread -> inThread(work, thread, wish))
        .orElseGet(() -> overNumber(work, wish));
  }

  private static Message inThread(Work work, ThreadId id, Wish wish) {
    var thread = new Inbox(work).thread(id);
    var number =
        wish.number()
            .or(() -> thread.number().map(Conversation.Over::number))
            .orElseThrow(() -> required("number"));
    return inbound(work, wish, senderIn(thread, wish.participant()), number(work, number))
        .in(thread);
  }

  private static Sender senderIn(Conversation thread, Optional<PersonId> writer) {
    var about = thread.about();
    if (writer.isEmpty() || writer.equals(Optional.of(about.participant()))) {
      return Sender.CLIENT;
    }
    if (writer.equals(about.sitter())) {
      return Sender.SITTER;
    }
    throw new Refusal.NotFound("person-not-found").raise();
  }

  /** Put where it would be put, into a thread that the caller may see, or into none so far. */
  private static Message overNumber(Work work, Wish wish) {
    var writer = who(work, wish.participant().orElseThrow(() -> required("participant")));
    var number = number(work, wish.number().orElseThrow(() -> required("number")));
    var placing = new Placing(new ConversationStore(work.db()), number);
    var place = placing.of(writer).or(() -> placing.asking(writer));
    return place
        .map(
            it ->
                inbound(work, wish, it.sender(), number)
                    .in(new Inbox(work).thread(it.thread().about().id())))
        .orElseGet(
            () -> inbound(work, wish, Placing.senderOf(writer), number).fresh(writer.client()));
  }

  private static Having who(Work work, PersonId id) {
    var people = new PersonReader(work.db());
    var client = people.client(work.scope(), id).map(row -> row.id());
    var sitter = people.sitter(work.scope(), id).map(row -> row.id());
    if (client.isEmpty() && sitter.isEmpty()) {
      throw new Refusal.NotFound("person-not-found").raise();
    }
    return new Having(client, sitter);
  }

  private static Known number(Work work, NumberId id) {
    return NumberReader.held(work, id)
        .flatMap(held -> new NumberReader(work.db()).known(held.id()))
        .orElseThrow(() -> new Refusal.NotFound("number-not-found").raise());
  }

  /** On time: what comes late is judged as if it came then, or as if it were sent then. */
  private static Inbound inbound(Work work, Wish wish, Sender sender, Known number) {
    var at = wish.at().orElseGet(work::now);
    return new Inbound(sender, number.numberClass(), Optional.empty(), at, at);
  }

  private static RuntimeException required(String field) {
    return new Refusal.Invalid(field, "required", Map.of()).raise();
  }
}
