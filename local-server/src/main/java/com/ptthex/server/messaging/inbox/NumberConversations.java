package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.delivery.ThreadActivity;
import com.ptthex.server.messaging.inbox.Conversation.Live;
import com.ptthex.server.messaging.inbox.Conversation.Over;
import com.ptthex.server.messaging.numbers.Conversations;
import com.ptthex.server.messaging.numbers.Landing;
import com.ptthex.server.messaging.numbers.NumberChoice.Candidate;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.shared.messaging.inbox.InboxApi.Change;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The threads as the features below this one may ask for them, and tell of them. */
public final class NumberConversations implements Conversations, ThreadActivity {

  @Override
  public Map<NumberId, Use> uses(Work work, Collection<NumberId> numbers) {
    return new NumberUseStore(work.db()).of(numbers);
  }

  @Override
  public Map<PersonId, Set<NumberId>> numbersOf(Work work, Collection<PersonId> clients) {
    return new ConversationStore(work.db()).numbersOf(clients);
  }

  @Override
  public Set<NumberId> seenNumbersOf(Work work, PersonId client) {
    return new ConversationStore(work.db()).numbersOf(work.scope(), client);
  }

  @Override
  public Map<NumberId, List<Conversations.Carried>> over(Work work, Collection<NumberId> numbers) {
    var threads = new HashMap<NumberId, List<Conversations.Carried>>();
    for (var thread : new ConversationStore(work.db()).liveOver(numbers)) {
      thread
          .number()
          .ifPresent(
              over ->
                  threads
                      .computeIfAbsent(over.number(), _ -> new ArrayList<>())
                      .add(carried(thread)));
    }
    return threads;
  }

  private static Conversations.Carried carried(Conversation thread) {
    var about = thread.about();
    return new Conversations.Carried(
        about.id(), about.participant(), about.sitter(), about.purpose(), about.unit());
  }

  @Override
  public void move(Work work, ThreadId thread, Landing landing) {
    var inbox = new Inbox(work);
    // Also a thread that the caller may not see: their deed moves it all the same.
    var live =
        new ConversationStore(work.db())
            .find(thread)
            .flatMap(found -> found instanceof Live known ? Optional.of(known) : Optional.empty())
            .orElseThrow(Inbox::changedMeanwhile);
    switch (landing) {
      case Landing.Chosen(var number) -> take(work, inbox, live, number, Change.MOVED);
      case Landing.FrontDesk(var number) -> take(work, inbox, live, number, Change.FELL_BACK);
      case Landing.Nowhere _ -> inbox.change(live, live.stranded(work.now()), Change.STRANDED);
    }
  }

  private static void take(Work work, Inbox inbox, Live live, Candidate number, Change change) {
    var changed = live.over(new Over(number.id(), number.numberClass()), work.now());
    if (live.number().map(Over::number).equals(Optional.of(number.id()))) {
      // The number stays and is now for something else; nobody who writes notices.
      inbox.changeQuietly(live, changed);
    } else {
      inbox.change(live, changed, change);
    }
  }

  @Override
  public Optional<UnitId> passed(Work work, ThreadId thread, NumberId number, Instant at) {
    return new NumberReader(work.db())
        .known(number)
        .flatMap(_ -> new ConversationStore(work.db()).active(thread, at));
  }
}
