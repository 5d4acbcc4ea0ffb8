package com.ptthex.server.messaging.optout;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.inbox.Keyword;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.optout.OptOutEvents;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Set;

/** Where whoever hears of somebody's wish tells it, in the transaction in which it is heard. */
public record OptOuts(Work work) {

  /**
   * Whose wish it is, and where it was said.
   *
   * @param number to which it was said
   * @param numbers over which the thread went or goes: whoever wants messages again wants them all
   */
  public record Place(
      PhoneNumber phone, ThreadId thread, UnitId unit, NumberId number, Set<NumberId> numbers) {
    public Place {
      numbers = Set.copyOf(numbers);
    }
  }

  /**
   * @param at when it was said, which may be long before it is heard
   */
  public void heard(Keyword word, Place place, Instant at) {
    switch (word) {
      case STOP -> changed(Keyword.STOP, place, place.number(), at);
      case START -> place.numbers().forEach(number -> changed(Keyword.START, place, number, at));
      case HELP -> {
        new OptOutStore(work.db()).said(place.phone(), place.number(), Keyword.HELP, at);
        tell(OptOutEvents.HELP_ASKED, place, place.number());
      }
    }
  }

  /** Also what changes nothing now: what was said before it may be heard after it. */
  private void changed(Keyword word, Place place, NumberId number, Instant at) {
    var store = new OptOutStore(work.db());
    var before = store.wish(place.phone(), number);
    var after = before.with(word, at);
    store.said(place.phone(), number, word, at);
    if (before.stopped().isPresent() != after.stopped().isPresent()) {
      var type = after.stopped().isPresent() ? OptOutEvents.STOPPED : OptOutEvents.RESUMED;
      tell(type, place, number);
    }
  }

  private void tell(EventType type, Place place, NumberId number) {
    work.emit(Event.of(type, place.thread(), place.unit()).with("number", number));
  }
}
