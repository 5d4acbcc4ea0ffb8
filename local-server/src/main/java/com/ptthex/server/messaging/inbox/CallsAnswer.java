package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.inbox.CallsApi.Change;
import com.ptthex.shared.messaging.inbox.CallsApi.First;
import com.ptthex.shared.messaging.inbox.CallsApi.Now;
import com.ptthex.shared.messaging.inbox.CallsApi.RingsWhen;
import com.ptthex.shared.messaging.inbox.CallsApi.Standing;
import com.ptthex.shared.messaging.inbox.InboxEvents;
import com.ptthex.shared.messaging.inbox.SpokenLanguage;
import com.ptthex.shared.messaging.inbox.SpokenText;
import com.ptthex.shared.trust.organisation.BusinessHours;
import com.ptthex.shared.trust.organisation.SiteSettings;
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
    var standing = new CallsAnswerStore(work.db()).last().orElseGet(CallsAnswer::untouched);
    return standing.forwardTo().isPresent() && standing.rings() == RingsWhen.WITHIN_HOURS
        ? standing.as(byTheClock(work))
        : standing;
  }

  private static Now byTheClock(Work work) {
    var values = new SettingValues(work.db());
    var zone = values.of(SiteSettings.TIME_ZONE);
    var hours =
        new BusinessHours(values.of(SiteSettings.BUSINESS_HOURS), values.of(SiteSettings.HOLIDAYS));
    return new Now(
        hours.isOpen(work.now(), zone) ? First.RINGS_INSTEAD : First.HEARS_TEXT,
        hours.nextChange(work.now(), zone));
  }

  private static Standing untouched() {
    var words = ResourceBundle.getBundle(CallsAnswer.class.getName());
    return new Standing(
        new SpokenText(words.getString("answer")),
        SpokenLanguage.ENGLISH,
        Optional.empty(),
        RingsWhen.ALWAYS,
        new Now(First.HEARS_TEXT, Optional.empty()),
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
