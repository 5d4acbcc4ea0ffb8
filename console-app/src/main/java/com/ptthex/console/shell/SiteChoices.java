package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Api;
import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.model.Threads;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.text.Vocabulary;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.trust.access.AccessApi.Me;
import com.ptthex.shared.trust.access.AccessSettings;
import com.ptthex.shared.trust.organisation.SiteSettings;
import com.ptthex.shared.upkeep.settings.SettingsApi;
import com.ptthex.shared.upkeep.settings.SettingsApi.AtDesks;
import com.ptthex.shared.upkeep.settings.SettingsEvents;
import com.ptthex.shared.value.CountryCode;
import com.ptthex.shared.value.Malformed;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the site has chosen for all its desks. What could not be asked, or is not known here, is as
 * it is built in: nobody is kept from their desk by it.
 */
final class SiteChoices {
  private static final AtDesks NONE = new AtDesks(List.of());

  private final ReadOnlyObjectWrapper<AtDesks> now;
  private final Api api;
  private final Threads threads;
  private final boolean open;
  private long asked;

  private SiteChoices(Api api, Threads threads, boolean open) {
    this.api = api;
    this.threads = threads;
    this.open = open;
    this.now = new ReadOnlyObjectWrapper<>(this, "now", open ? ask().orElse(NONE) : NONE);
  }

  /** As they are when somebody sits down; asked away from the screen. */
  static SiteChoices of(Api api, Me me, Threads threads) {
    return new SiteChoices(
        api, threads, me.permissions().contains(SettingsApi.SETTINGS_DESK.code()));
  }

  private Optional<AtDesks> ask() {
    return api.call(SettingsApi.DESK, Nothing.NOTHING) instanceof Answer.Done<AtDesks>(var told)
        ? Optional.of(told)
        : Optional.empty();
  }

  /** For as long as the session has news. */
  SiteChoices following(News news) {
    news.follow(new Subscriptions(), List.of(SettingsEvents.CHANGED), this::reload);
    return this;
  }

  private void reload() {
    if (!open) {
      return;
    }
    var mine = ++asked;
    threads.away(
        () -> {
          var answer = ask();
          threads.back(() -> answer.filter(_ -> mine == asked).ifPresent(now::set));
        });
  }

  ReadOnlyObjectProperty<AtDesks> now() {
    return now.getReadOnlyProperty();
  }

  Optional<String> name() {
    return value(SiteSettings.NAME);
  }

  Optional<CountryCode> country() {
    return value(SiteSettings.COUNTRY);
  }

  Vocabulary vocabulary(Language language) {
    return switch (language) {
      case ENGLISH -> new Vocabulary(value(SiteSettings.SITTER), value(SiteSettings.SITTERS));
      case ARABIC ->
          new Vocabulary(value(SiteSettings.SITTER_ARABIC), value(SiteSettings.SITTERS_ARABIC));
    };
  }

  /** The longest time that a desk may go untouched. */
  AutoLock longestLock() {
    return AutoLock.ofCode(value(AccessSettings.DESK_LOCK));
  }

  /** A server of another version may offer what this console does not know. */
  private <T> T value(Setting<T> setting) {
    try {
      return now.get().chosen().stream()
          .filter(chosen -> chosen.key().equals(setting.key()))
          .findFirst()
          .map(chosen -> setting.read(chosen.value()))
          .orElseGet(() -> setting.read(setting.usual()));
    } catch (Malformed _) {
      return setting.read(setting.usual());
    }
  }
}
