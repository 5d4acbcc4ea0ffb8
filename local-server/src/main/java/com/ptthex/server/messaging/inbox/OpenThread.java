package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.inbox.Conversation.About;
import com.ptthex.server.messaging.inbox.Conversation.Carried;
import com.ptthex.server.messaging.inbox.Conversation.Over;
import com.ptthex.server.messaging.numbers.ChoiceReader;
import com.ptthex.server.messaging.numbers.NumberChoice.Candidate;
import com.ptthex.server.messaging.people.PersonReader;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.inbox.InboxApi.Open;
import com.ptthex.shared.messaging.inbox.InboxApi.Opened;
import com.ptthex.shared.messaging.inbox.InboxEvents;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;

/** Opens a thread with a client. Which number carries it, nobody says: it is chosen. */
final class OpenThread {
  private OpenThread() {}

  static Opened run(Work work, Open wish) {
    var client =
        new PersonReader(work.db())
            .client(work.scope(), wish.participant())
            .orElseThrow(() -> new Refusal.NotFound("client-not-found").raise());
    wish.sitter().ifPresent(sitter -> mustServe(work, sitter, client));
    work.guard(ChoiceReader.GUARD);
    var choice =
        new ChoiceReader(work, new NumberConversations())
            .choice(client.unit(), client.id(), wish.sitter(), wish.purpose());
    return switch (choice.chooseNumber()) {
      case Decision.Chosen<Candidate>(var number, var steps) -> {
        var inbox = new Inbox(work);
        var opened = opened(work, wish, client, number);
        inbox.add(opened);
        yield new Opened(inbox.row(opened), steps);
      }
      case Decision.Declined<Candidate> declined ->
          throw noNumber(work, client.id(), client.unit(), declined);
    };
  }

  /** Others hear of it: to bring numbers is not always for whoever wants one. */
  static RuntimeException noNumber(
      Work work, PersonId client, UnitId unit, Decision.Declined<Candidate> why) {
    work.emitIfRefused(Event.of(InboxEvents.NO_NUMBER, client, unit).with("why", why.code()));
    return new Refusal.Conflict(why.code(), why.facts()).raise();
  }

  /** Whoever sees the thread sees its sitter, so that they must lie in its unit or below. */
  private static void mustServe(Work work, PersonId id, PeopleApi.Row client) {
    var sitter =
        new PersonReader(work.db())
            .sitter(work.scope(), id)
            .orElseThrow(() -> new Refusal.NotFound("sitter-not-found").raise());
    if (!new UnitReader(work.db()).below(client.unit()).units().contains(sitter.unit())) {
      throw new Refusal.Conflict("sitter-of-another-unit").raise();
    }
  }

  private static Carried opened(Work work, Open wish, PeopleApi.Row client, Candidate number) {
    var about =
        new About(
            ThreadId.made(),
            client.id(),
            wish.sitter(),
            wish.purpose(),
            client.unit(),
            work.now(),
            work.now(),
            Version.FIRST);
    return new Carried(about, new Over(number.id(), number.numberClass()), work.now());
  }
}
