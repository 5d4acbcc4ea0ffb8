package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Intents;
import com.ptthex.server.messaging.inbox.AnswerStore.Job;
import com.ptthex.server.messaging.inbox.Conversation.Carried;
import com.ptthex.server.messaging.inbox.Conversation.Closed;
import com.ptthex.server.messaging.inbox.Conversation.Stranded;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.server.messaging.numbers.NumberReader.Known;
import com.ptthex.server.messaging.optout.OptOutReader;
import com.ptthex.server.messaging.people.PersonReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.inbox.AuthorKind;
import com.ptthex.shared.messaging.inbox.Direction;
import com.ptthex.shared.messaging.inbox.InboxEvents;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.inbox.MessageKind;
import com.ptthex.shared.messaging.inbox.MessageState;
import com.ptthex.shared.messaging.inbox.MessageText;
import com.ptthex.shared.messaging.inbox.MessagesApi;
import com.ptthex.shared.messaging.inbox.MessagesApi.Answer;
import com.ptthex.shared.messaging.inbox.MessagesApi.Row;
import com.ptthex.shared.messaging.inbox.MessagesApi.Send;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.value.PhoneNumber;
import java.util.Map;
import java.util.Optional;

/**
 * Answers the client of a thread. What they want of us is looked at before anything else; then what
 * the message needs to leave. It is written down here, and leaves by {@link Sending}.
 */
record SendMessage(Outward outward) {

  Row run(Work work, Send wish) {
    var thread = new Inbox(work).thread(wish.id());
    var phone = new PersonReader(work.db()).phoneOf(thread.about().participant());
    mustBeWanted(work, thread, phone);
    var number = mustSend(work, numberOf(thread));
    mustBeSayable(wish.text());
    outward.setup().mustBeReady(work);
    return queued(work, job(work, wish.text(), thread, number, phone), number);
  }

  /** Whoever said so to one number of a thread is written to from no other of them. */
  private static void mustBeWanted(Work work, Conversation thread, PhoneNumber phone) {
    var numbers = new ThreadHistoryStore(work.db()).numbers(thread.about().id());
    var stopped = new OptOutReader(work.db()).stopped(phone, numbers);
    if (stopped.isPresent()) {
      var facts = Map.of("since", stopped.get().toString());
      throw new Refusal.Conflict("client-wants-no-messages", facts).raise();
    }
  }

  private static NumberId numberOf(Conversation thread) {
    return switch (thread) {
      case Carried carried -> carried.over().number();
      case Stranded _ -> throw new Refusal.Conflict("thread-has-no-number").raise();
      case Closed _ -> throw new Refusal.Conflict("thread-is-closed").raise();
    };
  }

  private Known mustSend(Work work, NumberId id) {
    var number = new NumberReader(work.db()).known(id).orElseThrow();
    var against =
        number.status() == NumberStatus.ACTIVE
            ? outward.fitness().against(work, id)
            : Optional.of("number-rests");
    if (against.isPresent()) {
      var facts = Map.of("against", against.get());
      throw new Refusal.Conflict("number-does-not-send", facts).raise();
    }
    return number;
  }

  private static void mustBeSayable(MessageText text) {
    if (text.value().isBlank() || text.value().length() > MessagesApi.LONGEST_ANSWER) {
      var range = Map.of("min", "1", "max", Integer.toString(MessagesApi.LONGEST_ANSWER));
      throw new Refusal.Invalid("text", "length", range).raise();
    }
  }

  private Job job(
      Work work, MessageText text, Conversation thread, Known number, PhoneNumber phone) {
    return new Job(
        MessageId.made(),
        thread.about().id(),
        number.id(),
        thread.about().unit(),
        phone,
        work.now(),
        work.caller().name(),
        // There is one, or the site were not ready.
        outward.provider().connection(work).orElseThrow(),
        0,
        Optional.empty(),
        Optional.empty(),
        text,
        MessageState.QUEUED);
  }

  private static Row queued(Work work, Job job, Known number) {
    var author = authorOf(work.caller());
    new AnswerStore(work.db()).insert(job, author);
    new ConversationStore(work.db()).touch(job.threadId(), work.now());
    var wanted = new Sending.Wanted(job.messageId(), false);
    var _ = Intents.add(work, Sending.QUEUE, job.unit(), wanted);
    work.emit(
        Event.of(InboxEvents.MESSAGE_QUEUED, job.threadId(), job.unit())
            .with("message", job.messageId())
            .with("number", job.numberId()));
    var answer =
        new Answer(
            job.madeBy(),
            number.number(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Row(
        job.messageId(),
        Direction.OUTBOUND,
        author,
        MessageKind.TEXT,
        Optional.of(job.body()),
        0,
        Optional.empty(),
        job.madeAt(),
        job.madeAt(),
        false,
        job.state(),
        Optional.of(answer));
  }

  private static AuthorKind authorOf(Caller caller) {
    return caller instanceof Caller.Account account && isSomebody(account.role())
        ? AuthorKind.OPERATOR
        : AuthorKind.SYSTEM;
  }

  private static boolean isSomebody(Role role) {
    return role != Role.AUTOMATION && role != Role.API_CLIENT;
  }
}
