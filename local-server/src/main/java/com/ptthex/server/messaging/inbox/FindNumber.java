package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.inbox.Conversation.Closed;
import com.ptthex.server.messaging.inbox.Conversation.Stranded;
import com.ptthex.server.messaging.numbers.ChoiceReader;
import com.ptthex.server.messaging.numbers.Landing;
import com.ptthex.server.messaging.numbers.NumberChoice.Candidate;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.InboxApi.Carried;

/** Gives a thread a number that lost its own while no other could be had. */
final class FindNumber {
  private FindNumber() {}

  static Carried run(Work work, InboxApi.FindNumber wish) {
    work.guard(ChoiceReader.GUARD);
    return switch (new Inbox(work).thread(wish.id(), wish.version())) {
      case Stranded stranded -> found(work, stranded);
      case Conversation.Carried _ -> throw new Refusal.Conflict("thread-has-a-number").raise();
      case Closed _ -> throw new Refusal.Conflict("thread-is-closed").raise();
    };
  }

  private static Carried found(Work work, Stranded thread) {
    var about = thread.about();
    var conversations = new NumberConversations();
    var choice =
        new ChoiceReader(work, conversations)
            .choice(about.unit(), about.participant(), about.sitter(), about.purpose());
    var decision = choice.chooseNumber();
    var landing = choice.landing();
    if (landing instanceof Landing.Nowhere
        && decision instanceof Decision.Declined<Candidate> declined) {
      throw OpenThread.noNumber(work, about.participant(), about.unit(), declined);
    }
    conversations.move(work, about.id(), landing);
    var inbox = new Inbox(work);
    return new Carried(inbox.row(inbox.thread(about.id())), decision.steps());
  }
}
