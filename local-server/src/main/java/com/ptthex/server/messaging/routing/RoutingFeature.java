package com.ptthex.server.messaging.routing;

import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.setting.Obeyed;
import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.server.messaging.assignments.WindowReader;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.messaging.routing.DefaultTarget;
import com.ptthex.shared.messaging.routing.RoutingApi;
import com.ptthex.shared.messaging.routing.RoutingApi.Decided;
import com.ptthex.shared.messaging.routing.RoutingApi.Which;
import com.ptthex.shared.messaging.routing.RoutingApi.Wish;
import com.ptthex.shared.messaging.routing.RoutingSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Where messages go, told and tried out. They are routed where they are taken in. */
public final class RoutingFeature implements Feature {
  private final RoutingReader reader;
  private final RoutedMessages messages;

  public RoutingFeature(RoutingReader reader, RoutedMessages messages) {
    this.reader = reader;
    this.messages = messages;
  }

  @Override
  public List<Obeyed<?>> settings() {
    return List.of(
        Obeyed.of(RoutingSettings.DEFAULT_TARGET, RoutingFeature::fallback),
        Obeyed.of(RoutingSettings.BEFORE_WINDOW, RoutingFeature::begunEarlier),
        Obeyed.of(RoutingSettings.AFTER_WINDOW, RoutingFeature::endedLater),
        Obeyed.of(RoutingSettings.LATE_JUDGED));
  }

  private static List<Effect> fallback(Work work, DefaultTarget from, DefaultTarget to) {
    return List.of(new Effect("default-target-from-now-on", Map.of("to", to.code())));
  }

  private static List<Effect> begunEarlier(Work work, Duration from, Duration to) {
    var tail = new SettingValues(work.db()).of(RoutingSettings.AFTER_WINDOW);
    var windows = new WindowReader(work.db());
    return counting(
        windows.counting(work.now(), from, tail), windows.counting(work.now(), to, tail));
  }

  private static List<Effect> endedLater(Work work, Duration from, Duration to) {
    var lead = new SettingValues(work.db()).of(RoutingSettings.BEFORE_WINDOW);
    var windows = new WindowReader(work.db());
    return counting(
        windows.counting(work.now(), lead, from), windows.counting(work.now(), lead, to));
  }

  /** How many windows count at this moment, and how many would. */
  private static List<Effect> counting(int now, int then) {
    return List.of(new Effect("windows-count", Map.of("count", "" + then, "now", "" + now)));
  }

  @Override
  public void serve(UseCases cases) {
    cases.serve(RoutingApi.OF_MESSAGE, this::ofMessage).serve(RoutingApi.PREVIEW, this::preview);
  }

  /** What became of it stands as it was kept; the steps to it are told anew by the same facts. */
  private Decided ofMessage(Work work, Which which) {
    var kept = messages.kept(work, which.id());
    var told = kept.routing().decided();
    return new Decided(kept.target(), kept.rule(), told.at(), told.steps());
  }

  private Decided preview(Work work, Wish wish) {
    return reader.routing(work.db(), messages.imagined(work, wish)).decided();
  }
}
