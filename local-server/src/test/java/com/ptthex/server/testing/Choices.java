package com.ptthex.server.testing;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.contract.setting.SettingValue.Count;
import com.ptthex.shared.upkeep.settings.SettingsApi;
import com.ptthex.shared.upkeep.settings.SettingsApi.Change;
import com.ptthex.shared.upkeep.settings.SettingsApi.Row;
import com.ptthex.shared.upkeep.settings.SettingsApi.Settings;
import com.ptthex.shared.upkeep.settings.SettingsApi.Wish;
import com.ptthex.shared.value.Note;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a site of a test chooses for its settings. */
public final class Choices {
  public static final Note WHY = new Note("The house decided so.");

  private final TestSite site;

  public Choices(TestSite site) {
    this.site = site;
  }

  public Row row(Setting<?> setting) {
    return site.owner().call(SettingsApi.LIST, Nothing.NOTHING).orThrow().rows().stream()
        .filter(row -> row.key().equals(setting.key()))
        .findFirst()
        .orElseThrow();
  }

  /** Upon the setting as it is now. */
  public Wish wish(Setting<?> setting, SettingValue value) {
    return new Wish(setting.key(), value, row(setting).version());
  }

  public static Change change(Wish... wishes) {
    return new Change(Stream.of(wishes).toList(), Optional.of(WHY));
  }

  public Answer<Settings> by(ApiClient somebody, Setting<?> setting, SettingValue value) {
    return TestSite.perform(somebody, SettingsApi.CHANGE, change(wish(setting, value)));
  }

  public void choose(Setting<?> setting, SettingValue value) {
    by(site.owner(), setting, value).orThrow();
  }

  public void choose(Setting<?> setting, int number) {
    choose(setting, new Count(number));
  }

  /** As it would be refused without having been looked at. */
  public Answer<Settings> plainly(ApiClient somebody, List<Wish> wishes, Optional<Note> reason) {
    return somebody.call(SettingsApi.CHANGE, new Change(wishes, reason));
  }
}
