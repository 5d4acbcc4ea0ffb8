package com.ptthex.server.messaging.assignments;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.server.messaging.assignments.ServedThreads.Served;
import com.ptthex.server.messaging.assignments.Window.About;
import com.ptthex.server.messaging.assignments.Window.Ahead;
import com.ptthex.server.messaging.assignments.Window.Cancelled;
import com.ptthex.server.messaging.assignments.Window.Over;
import com.ptthex.server.messaging.people.PersonReader;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Cancel;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Row;
import com.ptthex.shared.messaging.assignments.AssignmentsEvents;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.routing.RoutingSettings;
import com.ptthex.shared.value.Label;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes back that a sitter looks after a client: what is written then falls to the default. */
record CancelWindow(ServedThreads threads) {
  private static final int MOST_NAMED = 10;

  Plan<Row> plan(Work work, Cancel wish) {
    var windows = new Windows(work);
    var window = windows.window(wish.id());
    if (!window.about().version().equals(wish.version())) {
      throw changedMeanwhile();
    }
    return switch (window) {
      case Ahead ahead ->
          new Plan<>(impact(work, ahead.about()), () -> cancelled(windows, ahead, wish));
      case Over _ -> throw new Refusal.Conflict("window-is-over").raise();
      case Cancelled _ -> throw new Refusal.Conflict("window-is-cancelled").raise();
    };
  }

  private static RuntimeException changedMeanwhile() {
    return new Refusal.Conflict("window-changed-meanwhile").raise();
  }

  private static Row cancelled(Windows windows, Ahead ahead, Cancel wish) {
    var work = windows.work();
    var cancelled = ahead.cancel(work.now(), work.caller().name(), wish.reason());
    if (!windows.store().cancel(cancelled)) {
      throw changedMeanwhile();
    }
    windows.tell(AssignmentsEvents.CANCELLED, cancelled);
    return windows.row(cancelled);
  }

  private Impact impact(Work work, About window) {
    var served = threads.between(work, window.sitter(), window.client());
    var effects = new ArrayList<Effect>();
    effects.add(
        new Effect(
            "nobody-looks-after-the-client",
            Map.of("from", window.startsAt().toString(), "until", window.endsAt().toString())));
    if (served.isEmpty()) {
      effects.add(new Effect("no-thread-goes-by-the-window", Map.of()));
    } else {
      var to = new SettingValues(work.db()).of(RoutingSettings.DEFAULT_TARGET).code();
      effects.add(
          new Effect("threads-fall-to-default", Map.of("threads", "" + served.size(), "to", to)));
      written(work, window, served).ifPresent(effects::add);
    }
    return Impact.of(effects, touched(work, window, served), Undo.POSSIBLE);
  }

  /** Up to the last full hour: otherwise each message would move what somebody is just reading. */
  private Optional<Effect> written(Work work, About window, List<Served> served) {
    Instant until = work.now().truncatedTo(ChronoUnit.HOURS);
    var count = threads.messages(work, served, window.startsAt(), until);
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Effect(
                "messages-came-in-the-window",
                Map.of("messages", "" + count, "until", until.toString())));
  }

  private static List<Touched> touched(Work work, About window, List<Served> served) {
    var people = List.of(window.sitter(), window.client());
    var names = new PersonReader(work.db()).names(people);
    var touched = new ArrayList<Touched>();
    touched.add(Touched.of("sitter", window.sitter(), named(names, window.sitter())));
    touched.add(Touched.of("client", window.client(), named(names, window.client())));
    served.stream()
        .filter(thread -> work.scope().units().contains(thread.unit()))
        .limit(MOST_NAMED)
        .map(thread -> Touched.of("thread", thread.thread(), named(names, window.client())))
        .forEach(touched::add);
    return touched;
  }

  private static String named(Map<PersonId, Label> names, PersonId person) {
    return Optional.ofNullable(names.get(person)).orElseThrow().value();
  }
}
