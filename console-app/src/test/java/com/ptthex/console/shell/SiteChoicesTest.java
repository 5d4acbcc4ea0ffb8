package com.ptthex.console.shell;

import static com.ptthex.console.testing.FakeApi.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.TypedNumbers;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Language;
import com.ptthex.shared.client.LiveFeed;
import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.SettingKey;
import com.ptthex.shared.contract.setting.SettingKind;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.contract.setting.SettingValue.Choice;
import com.ptthex.shared.contract.setting.SettingValue.Country;
import com.ptthex.shared.contract.setting.SettingValue.Words;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessSettings;
import com.ptthex.shared.trust.organisation.SiteSettings;
import com.ptthex.shared.upkeep.settings.SettingsApi;
import com.ptthex.shared.upkeep.settings.SettingsApi.AtDesks;
import com.ptthex.shared.upkeep.settings.SettingsApi.Chosen;
import com.ptthex.shared.value.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every desk keeps to what the site has chosen, as soon as it is chosen. */
final class SiteChoicesTest {
  private final OpenBoard board = new OpenBoard();

  private Scene open(Chosen... chosen) {
    tell(chosen);
    board.api.on(
        AccessApi.ME,
        _ -> done(SampleSite.me(NumbersApi.NUMBERS_VIEW.code(), SettingsApi.SETTINGS_DESK.code())));
    return board.open(Shot.LIGHT, SampleSite.demo(board.api, board.line), SampleRooms.ALL);
  }

  private void tell(Chosen... chosen) {
    board.api.on(SettingsApi.DESK, _ -> done(new AtDesks(List.of(chosen))));
  }

  private void chooseAnew(Chosen... chosen) {
    tell(chosen);
    Fx.run(() -> board.line.listeners().forEach(LiveFeed.Listener::reload));
    board.goOn();
  }

  private static Chosen chosen(Setting<?> setting, SettingValue value) {
    return new Chosen(setting.key(), value);
  }

  private static String unit(Scene scene) {
    return Fx.get(() -> Isolated.undone(((Label) scene.lookup("#unit")).getText()));
  }

  private SiteChoices choices() {
    if (board.site().standing().get() instanceof Standing.SignedIn(var session)) {
      return session.choices();
    }
    throw new AssertionError("nobody is signed in");
  }

  @Test
  void theNameOfTheSiteStandsAboveEveryDeskAndChangesWhileSomebodyLooks() {
    var scene = open(chosen(SiteSettings.NAME, new Words("Harbour control")));
    assertThat(unit(scene)).isEqualTo("Harbour control · Harbour");
    chooseAnew(chosen(SiteSettings.NAME, new Words("Old harbour")));
    assertThat(unit(scene)).isEqualTo("Old harbour · Harbour");
  }

  @Test
  void theWordsOfTheSiteAreKnownInEachLanguage() {
    open(
        chosen(SiteSettings.SITTER, new Words("guard")),
        chosen(SiteSettings.SITTER_ARABIC, new Words("حارس")));
    assertThat(choices().vocabulary(Language.ENGLISH).one()).contains("guard");
    assertThat(choices().vocabulary(Language.ARABIC).one()).contains("حارس");
    assertThat(choices().vocabulary(Language.ARABIC).many()).isEmpty();
  }

  @Test
  void aNumberIsOfTheCountryOfTheSiteFromTheMomentItIsChosen() {
    open();
    var numbers = new TypedNumbers(choices()::country);
    assertThat(numbers.completed("(415) 555-0142")).isEmpty();
    chooseAnew(chosen(SiteSettings.COUNTRY, new Country("US")));
    assertThat(numbers.completed("(415) 555-0142")).contains(new PhoneNumber("+14155550142"));
  }

  @Test
  void whatThisConsoleDoesNotKnowOrCannotReadIsAsBuiltIn() {
    open(
        new Chosen(new SettingKey("desk.colour"), new Words("blue")),
        chosen(AccessSettings.DESK_LOCK, new Choice("after-7")));
    assertThat(choices().longestLock()).isEqualTo(AutoLock.BY_HAND);
  }

  @Test
  void aDeskLocksWithinTheTimeOfTheSiteWhateverItsUserLikes() {
    var scene = open();
    Fx.run(() -> board.habits().change(now -> now.with(AutoLock.BY_HAND)));
    assertThat(board.later.waits()).doesNotContain(Duration.ofMinutes(5));
    chooseAnew(chosen(AccessSettings.DESK_LOCK, new Choice("after-5")));
    assertThat(board.later.waits())
        .as("when it looks whether to lock")
        .contains(Duration.ofMinutes(5));
    var items =
        Fx.get(
            () ->
                new LookItems(board.premises().ui(), board.habits(), choices().longestLock())
                    .all().stream()
                        .filter(menu -> "look-lock".equals(menu.getId()))
                        .flatMap(menu -> ((Menu) menu).getItems().stream())
                        .toList());
    assertThat(items).filteredOn(MenuItem::isDisable).hasSize(5);
    assertThat(items)
        .filteredOn(MenuItem::isDisable)
        .allMatch(item -> Isolated.undone(item.getText()).contains("longer than this site allows"));
    assertThat(scene.lookup("#unit")).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void theStricterOfHabitAndSiteHolds(AutoLock liked) {
    for (var longest : AutoLock.values()) {
      var holds = liked.within(longest);
      assertThat(holds).isIn(liked, longest);
      longest
          .idle()
          .ifPresent(most -> assertThat(holds.idle().orElseThrow()).isLessThanOrEqualTo(most));
      if (longest == AutoLock.BY_HAND) {
        assertThat(holds).isEqualTo(liked);
      }
    }
  }

  /** Each time that the site may choose is one that a desk can keep to. */
  @Test
  void everyChoiceOfTheSiteIsALockOfTheConsole() {
    var kind = (SettingKind.Choice) AccessSettings.DESK_LOCK.kind();
    assertThat(kind.codes().stream().map(AutoLock::ofCode).distinct()).hasSameSizeAs(kind.codes());
    assertThat(AutoLock.ofCode(AccessSettings.AS_EACH_LIKES)).isEqualTo(AutoLock.BY_HAND);
    assertThat(Optional.of(AutoLock.ofCode("after-2")).flatMap(AutoLock::idle))
        .contains(Duration.ofMinutes(2));
  }
}
