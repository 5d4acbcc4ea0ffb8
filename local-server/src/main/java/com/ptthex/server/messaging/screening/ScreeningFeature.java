package com.ptthex.server.messaging.screening;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.setting.Obeyed;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.messaging.screening.Handling;
import com.ptthex.shared.messaging.screening.PauseApi;
import com.ptthex.shared.messaging.screening.ScreeningApi;
import com.ptthex.shared.messaging.screening.ScreeningEvents;
import com.ptthex.shared.messaging.screening.ScreeningSettings;
import java.util.List;
import java.util.Map;

/** Messages that lead past the site. */
public final class ScreeningFeature implements Feature {
  private static final Effect FROM_NOW_ON = new Effect("screening-from-now-on", Map.of());

  private final ScreenMessage screen;
  private final LookingAgain again;

  /**
   * @param texts what messages say that are looked through later
   */
  public ScreeningFeature(TextReader texts) {
    this(texts, new LookReader(new ChosenContactReader()));
  }

  private ScreeningFeature(TextReader texts, LookReader looks) {
    this.screen = new ScreenMessage(looks);
    this.again = new LookingAgain(looks, texts);
  }

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
        Obeyed.of(ScreeningSettings.UNWANTED_WORDS),
        Obeyed.of(
            ScreeningSettings.ALLOWED_ADDRESSES,
            (_, _, _) -> List.of(new Effect("allowed-pass-unnoticed", Map.of()), FROM_NOW_ON)),
        Obeyed.of(ScreeningSettings.HANDLING, (_, _, to) -> ofHandling(to)),
        Obeyed.of(ScreeningSettings.ALERT_FROM, (_, _, from) -> ofScore(from)));
  }

  private static List<Effect> ofHandling(Handling to) {
    return switch (to) {
      case NOTE -> List.of(new Effect("findings-call-nobody", Map.of()), FROM_NOW_ON);
      case ALERT -> List.of(FROM_NOW_ON);
    };
  }

  private static List<Effect> ofScore(int from) {
    return from > 1
        ? List.of(new Effect("fewer-call", Map.of("score", Integer.toString(from))), FROM_NOW_ON)
        : List.of(FROM_NOW_ON);
  }

  @Override
  public void serve(UseCases cases) {
    cases
        .serve(ScreeningApi.LIST, Findings::list)
        .serve(ScreeningApi.DETAIL, Findings::detail)
        .serve(ScreeningApi.RESOLVE, Findings::resolve)
        .serve(PauseApi.STANDING, Pauses::standing)
        .servePlanned(PauseApi.PAUSE, Pauses::pause)
        .serve(PauseApi.END, Pauses::end)
        .serve(PauseApi.OVER, Pauses::over)
        .serve(PauseApi.LOOK_AGAIN, again::run);
  }

  @Override
  public List<Background> background(Ground ground) {
    return List.of(again.background(ground));
  }
}
