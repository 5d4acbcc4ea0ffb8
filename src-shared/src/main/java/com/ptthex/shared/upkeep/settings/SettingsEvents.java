package com.ptthex.shared.upkeep.settings;

import static com.ptthex.shared.upkeep.settings.SettingsApi.SETTINGS_DESK;
import static com.ptthex.shared.upkeep.settings.SettingsApi.SETTINGS_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of the settings: which one, never what was chosen. */
public final class SettingsEvents {
  public static final EventType CHANGED =
      EventType.of("settings.changed", SETTINGS_DESK).ofTheSite();
  public static final EventType KEPT = EventType.of("settings.kept", SETTINGS_VIEW).ofTheSite();

  public static final List<EventType> ALL = List.of(CHANGED, KEPT);

  private SettingsEvents() {}
}
