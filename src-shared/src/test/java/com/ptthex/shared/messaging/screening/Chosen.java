package com.ptthex.shared.messaging.screening;

import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.messaging.inbox.MessageText;
import com.ptthex.shared.messaging.screening.Screening.OwnNumbers;
import com.ptthex.shared.messaging.screening.Screening.Screened;
import com.ptthex.shared.messaging.screening.ScreeningApi.Found;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a made-up site has chosen; the rest is as usual. */
final class Chosen implements Screening.Choices {
  static final OwnNumbers NONE = _ -> false;

  private final Map<Setting<?>, SettingValue> values = new HashMap<>();

  Chosen with(Setting<?> setting, SettingValue value) {
    values.put(setting, value);
    return this;
  }

  Chosen allowed(String named) {
    return with(ScreeningSettings.ALLOWED_ADDRESSES, new SettingValue.Words(named));
  }

  Chosen words(String named) {
    return with(ScreeningSettings.UNWANTED_WORDS, new SettingValue.Words(named));
  }

  @Override
  public <T> T of(Setting<T> setting) {
    return setting.read(values.getOrDefault(setting, setting.usual()));
  }

  Decision<Screened> decision(String text) {
    return Screening.of(this).screen(new MessageText(text), NONE);
  }

  List<Found> found(String text) {
    return decision(text) instanceof Decision.Chosen<Screened>(var screened, var _)
        ? screened.found()
        : List.of();
  }

  List<DetailKind> kinds(String text) {
    return found(text).stream().map(Found::kind).toList();
  }
}
