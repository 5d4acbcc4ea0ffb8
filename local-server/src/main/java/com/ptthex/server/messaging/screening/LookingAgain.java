package com.ptthex.server.messaging.screening;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Every;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.screening.UnseenReader.Again;
import com.ptthex.server.messaging.screening.UnseenStore.Unseen;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.screening.PauseApi;
import com.ptthex.shared.messaging.screening.PauseApi.LookAgain;
import com.ptthex.shared.messaging.screening.PauseApi.LookedAgain;
import com.ptthex.shared.messaging.screening.PauseApi.Over;
import com.ptthex.shared.messaging.screening.PauseApi.Paused;
import com.ptthex.shared.messaging.screening.ScreeningEvents;
import com.ptthex.shared.value.Uuid7;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks through what passed without it: when a pause is over, whether its time was up or somebody
 * ended it, and when looking works again. What is left to do stands in the database alone, so that
 * a server that starts goes on where another stopped.
 */
final class LookingAgain {
  private static final String NAME = "screening";
  private static final Duration ROUND = Duration.ofSeconds(10);

  /** What no look gets through by then is for people. */
  static final Duration TRIED = Duration.ofDays(1);

  /** In one deed. */
  private static final int AT_ONCE = 100;

  private final UnseenReader unseen;

  LookingAgain(LookReader looks, TextReader texts) {
    this.unseen = new UnseenReader(looks, texts);
  }

  Background background(Ground ground) {
    return new Every(
            ROUND,
            NAME,
            () -> round(ground),
            "not all that passed was looked through; the next look is in a moment")
        .atTheStart();
  }

  void round(Ground ground) {
    var now = ground.clock().instant();
    var pause = ground.store().<Optional<Paused>>reading(db -> new PauseStore(db).standing());
    if (pause.filter(standing -> now.isBefore(standing.until())).isPresent()) {
      return;
    }
    pause.ifPresent(
        over -> {
          var call = Call.inside(NAME, over.id().value().toString(), new Over(over.id()));
          ground.pipeline().run(PauseApi.OVER, call);
        });
    lookThrough(ground, now);
  }

  private void lookThrough(Ground ground, Instant now) {
    var last = Optional.<Unseen>empty();
    do {
      var from = last;
      var some =
          ground.store().<List<Unseen>>reading(db -> new UnseenStore(db).inTurn(from, AT_ONCE));
      // Looks before it acts: a deed leaves a row for ever, and looking may still fail.
      var ready = ground.store().<List<MessageId>>reading(db -> unseen.ready(db, now, some));
      if (!ready.isEmpty()) {
        // No key of before: what could not be looked through then may be now.
        var call = Call.inside(NAME, Uuid7.next().toString(), new LookAgain(ready));
        ground.pipeline().run(PauseApi.LOOK_AGAIN, call);
      }
      last = some.size() < AT_ONCE ? Optional.empty() : Optional.of(some.getLast());
    } while (last.isPresent());
  }

  LookedAgain run(Work work, LookAgain wish) {
    var store = new UnseenStore(work.db());
    var looked = 0;
    var found = 0;
    for (var again : unseen.looked(work.db(), work.now(), store.of(wish.messages()))) {
      if (again.isDone() && store.delete(again.of().messageId())) {
        looked++;
        found += again.outcome().isPresent() ? 1 : 0;
        keep(work, again);
      }
    }
    if (looked > 0) {
      var site = new UnitReader(work.db()).topmost();
      work.emit(
          Event.of(ScreeningEvents.LOOKED_AGAIN, site, site)
              .with("looked", Integer.toString(looked))
              .with("found", Integer.toString(found)));
    }
    return new LookedAgain(looked, found);
  }

  private static void keep(Work work, Again again) {
    again
        .message()
        .ifPresent(
            incoming ->
                again.outcome().ifPresent(found -> ScreenMessage.keep(work, incoming, found)));
  }
}
