package com.ptthex.server.messaging.screening;

import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.setting.Obeyed;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.messaging.screening.Handling;
import com.ptthex.shared.messaging.screening.Lookout;
import com.ptthex.shared.messaging.screening.ScreeningApi;
import com.ptthex.shared.messaging.screening.ScreeningEvents;
import com.ptthex.shared.messaging.screening.ScreeningSettings;
import java.util.List;
import java.util.Map;

/** Messages that lead past the site. */
public final class ScreeningFeature implements Feature {
  private static final Effect FROM_NOW_ON = new Effect("screening-from-now-on", Map.of());

  private final ScreenMessage screen = new ScreenMessage();

  /** For whoever takes messages in. */
  public MessageScreen screen() {
    return screen;
  }

  @Override
  public List<EventType> events() {
    return ScreeningEvents.ALL;
  }

  @Override
  public List<Obeyed<?>> settings() {
    return List.of(
        lookout(ScreeningSettings.PHONE_NUMBERS),
        lookout(ScreeningSettings.MAIL_ADDRESSES),
        lookout(ScreeningSettings.WEB_LINKS),
        lookout(ScreeningSettings.NETWORK_NAMES),
        Obeyed.of(ScreeningSettings.UNWANTED_WORDS),
        Obeyed.of(ScreeningSettings.HANDLING, (_, _, to) -> ofHandling(to)));
  }

  private static Obeyed<Lookout> lookout(Setting<Lookout> setting) {
    return Obeyed.of(
        setting,
        (_, _, to) ->
            switch (to) {
              case ON -> List.of(FROM_NOW_ON);
              case OFF -> List.of(new Effect("details-pass-unseen", Map.of()), FROM_NOW_ON);
            });
  }

  private static List<Effect> ofHandling(Handling to) {
    return switch (to) {
      case NOTE -> List.of(new Effect("findings-call-nobody", Map.of()), FROM_NOW_ON);
      case ALERT, HOLD -> List.of(FROM_NOW_ON);
    };
  }

  @Override
  public void serve(UseCases cases) {
    cases.serve(ScreeningApi.LIST, Findings::list).serve(ScreeningApi.RESOLVE, Findings::resolve);
  }
}
