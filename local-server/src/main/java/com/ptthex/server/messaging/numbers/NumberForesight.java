package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.setting.Obeyed;
import com.ptthex.server.messaging.delivery.TrafficReader;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.messaging.numbers.NumberSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What would follow if the site chose otherwise about its numbers. */
final class NumberForesight {
  private NumberForesight() {}

  static List<Obeyed<?>> settings() {
    return List.of(
        Obeyed.of(NumberSettings.COOLDOWN, NumberForesight::cooldown),
        Obeyed.of(NumberSettings.REST),
        Obeyed.of(NumberSettings.POOL_ORDER),
        Obeyed.of(NumberSettings.FRONT_DESKS_KEPT, NumberForesight::frontDesks),
        Obeyed.of(
            NumberSettings.WARNING_FROM,
            (work, from, to) -> failing(work, "numbers-need-a-look", from, to)),
        Obeyed.of(
            NumberSettings.CRITICAL_FROM,
            (work, from, to) -> failing(work, "numbers-are-failing", from, to)));
  }

  /** A number keeps the day that it was given: nobody brings one back early by a setting. */
  private static List<Effect> cooldown(Work work, Duration from, Duration to) {
    var effects = new ArrayList<Effect>();
    effects.add(new Effect("cooldown-from-now-on", Map.of("days", "" + to.toDays())));
    var resting = new NumberStore(work.db()).quarantined();
    if (resting > 0) {
      effects.add(new Effect("quarantined-keep-their-day", Map.of("count", "" + resting)));
    }
    return effects;
  }

  /** Where there are no more than that, none of them may go until there are. */
  private static List<Effect> frontDesks(Work work, int from, int to) {
    var now = new NumberStore(work.db()).frontDesksInRotation(work.now());
    return now > to
        ? List.of()
        : List.of(new Effect("front-desks-all-held", Map.of("count", "" + now)));
  }

  private static List<Effect> failing(Work work, String code, int from, int to) {
    var traffic = new TrafficReader(work.db());
    var since = work.now().minus(TrafficReader.SPAN);
    return List.of(
        new Effect(
            code,
            Map.of(
                "count",
                "" + traffic.numbersFailing(since, to),
                "now",
                "" + traffic.numbersFailing(since, from))));
  }
}
