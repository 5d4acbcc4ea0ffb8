package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.inbox.CallsApi.Change;
import com.ptthex.shared.messaging.inbox.CallsApi.Standing;
import com.ptthex.shared.messaging.inbox.InboxEvents;
import com.ptthex.shared.messaging.inbox.SpokenLanguage;
import com.ptthex.shared.messaging.inbox.SpokenText;
import com.ptthex.shared.value.Version;
import java.util.Optional;
import java.util.ResourceBundle;

/** What whoever calls a number of ours hears. Its first words are the server's own. */
final class CallsAnswer {
  private CallsAnswer() {}

  static Standing standing(Work work, Nothing nothing) {
    DeadLetters.mustSeeAll(work);
    return now(work);
  }

  static Standing answer(Work work, Nothing nothing) {
    return now(work);
  }

  private static Standing now(Work work) {
    return new CallsAnswerStore(work.db()).last().orElseGet(CallsAnswer::untouched);
  }

  private static Standing untouched() {
    var words = ResourceBundle.getBundle(CallsAnswer.class.getName());
    return new Standing(
        new SpokenText(words.getString("answer")),
        SpokenLanguage.ENGLISH,
        Optional.empty(),
        new Version(0),
        Optional.empty());
  }

  static Standing change(Work work, Change wish) {
    DeadLetters.mustSeeAll(work);
    work.guard("inbox.calls");
    if (!now(work).version().equals(wish.version())) {
      throw new Refusal.Conflict("calls-changed-meanwhile").raise();
    }
    new CallsAnswerStore(work.db()).insert(wish, work.now(), work.caller().name());
    var site = new UnitReader(work.db()).topmost();
    work.emit(Event.of(InboxEvents.CALLS_CHANGED, site, site));
    return now(work);
  }
}
