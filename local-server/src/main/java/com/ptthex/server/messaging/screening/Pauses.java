package com.ptthex.server.messaging.screening;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.screening.PauseApi.End;
import com.ptthex.shared.messaging.screening.PauseApi.Over;
import com.ptthex.shared.messaging.screening.PauseApi.Pause;
import com.ptthex.shared.messaging.screening.PauseApi.Paused;
import com.ptthex.shared.messaging.screening.PauseApi.Standing;
import com.ptthex.shared.messaging.screening.PauseId;
import com.ptthex.shared.messaging.screening.ScreeningEvents;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Lets messages pass for a while, for the whole site, and has it end. */
final class Pauses {
  private static final String GUARD = "screening.pause";

  private Pauses() {}

  static Standing standing(Work work, Nothing nothing) {
    return standing(work);
  }

  private static Standing standing(Work work) {
    return new Standing(
        new PauseStore(work.db()).standing(work.now()),
        new ScreeningStore(work.db()).open(work.scope()),
        new UnseenStore(work.db()).count(work.scope()));
  }

  static Plan<Paused> pause(Work work, Pause wish) {
    mustBeOfTheWholeSite(work);
    work.guard(GUARD);
    var store = new PauseStore(work.db());
    var before = store.standing();
    if (before.filter(pause -> work.now().isBefore(pause.until())).isPresent()) {
      throw new Refusal.Conflict("screening-is-paused").raise();
    }
    var hours = Long.toString(wish.span().length().toHours());
    return new Plan<>(
        Impact.of(
            List.of(
                new Effect("messages-pass-unseen", Map.of("hours", hours)),
                new Effect("passed-is-looked-through", Map.of()),
                new Effect("pause-is-told", Map.of())),
            List.of(),
            Undo.POSSIBLE),
        () -> {
          before.ifPresent(over -> ended(work, over, over.until()));
          var pause =
              new Paused(
                  PauseId.made(),
                  work.now(),
                  work.now().plus(wish.span().length()),
                  work.caller().name(),
                  wish.reason());
          store.insert(pause);
          var site = new UnitReader(work.db()).topmost();
          work.emit(
              Event.of(ScreeningEvents.PAUSED, site, site).with("until", pause.until().toString()));
          return pause;
        });
  }

  static Standing end(Work work, End wish) {
    mustBeOfTheWholeSite(work);
    work.guard(GUARD);
    var pause =
        new PauseStore(work.db())
            .standing(work.now())
            .filter(standing -> standing.id().equals(wish.id()))
            .orElseThrow(() -> new Refusal.Conflict("pause-has-ended").raise());
    ended(work, pause, work.now());
    return standing(work);
  }

  static Standing over(Work work, Over wish) {
    work.guard(GUARD);
    new PauseStore(work.db())
        .standing()
        .filter(pause -> pause.id().equals(wish.id()) && !work.now().isBefore(pause.until()))
        .ifPresent(pause -> ended(work, pause, pause.until()));
    return standing(work);
  }

  private static void ended(Work work, Paused pause, Instant at) {
    if (new PauseStore(work.db()).end(pause.id(), work.caller().name(), at)) {
      var site = new UnitReader(work.db()).topmost();
      work.emit(Event.of(ScreeningEvents.PAUSE_ENDED, site, site));
    }
  }

  private static void mustBeOfTheWholeSite(Work work) {
    if (!new UnitReader(work.db()).isAll(work.scope())) {
      throw new Refusal.Denied("pause-is-the-whole-sites", Map.of()).raise();
    }
  }
}
