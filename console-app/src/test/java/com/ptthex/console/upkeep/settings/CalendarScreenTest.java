package com.ptthex.console.upkeep.settings;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.shared.upkeep.settings.SettingsApi.SETTINGS_VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.contract.setting.ClockTime;
import com.ptthex.shared.contract.setting.Holiday;
import com.ptthex.shared.contract.setting.HolidayDate;
import com.ptthex.shared.contract.setting.OpenBlock;
import com.ptthex.shared.contract.setting.SettingDay;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.trust.organisation.SiteSettings;
import com.ptthex.shared.upkeep.settings.SettingsApi;
import com.ptthex.shared.upkeep.settings.SettingsApi.Change;
import com.ptthex.shared.upkeep.settings.SettingsApi.Wish;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hours and the holidays of a site, as somebody fills them in. Look at the pictures. */
final class CalendarScreenTest {
  private static final String WEEK = "setting-site-business-hours";
  private static final String HOLIDAYS = "setting-site-holidays";

  private final SettingsStage stage = new SettingsStage();

  private static OpenBlock block(SettingDay day, String from, String to) {
    return new OpenBlock(day, new ClockTime(from), new ClockTime(to));
  }

  /** Every day alike, but Sunday, which is closed. */
  private static SettingValue.Hours week() {
    var blocks = new ArrayList<OpenBlock>();
    for (var day : SettingDay.values()) {
      if (day != SettingDay.SUNDAY) {
        blocks.add(block(day, "08:00", "12:00"));
        blocks.add(block(day, "13:00", "17:30"));
      }
    }
    return new SettingValue.Hours(blocks);
  }

  private static SettingValue.Holidays holidays() {
    return new SettingValue.Holidays(
        List.of(
            new Holiday(new HolidayDate("--12-25"), new Label("Christmas")),
            new Holiday(new HolidayDate("2027-04-05"), new Label("Founding day"))));
  }

  private static String typed(Scene scene, String id) {
    return ((TextInputControl) scene.lookup("#" + id)).getText();
  }

  private void leave(Scene scene, String id) {
    Fx.run(() -> scene.lookup("#" + id).requestFocus());
    Fx.run(() -> scene.lookup("#settings-group-site").requestFocus());
  }

  @ParameterizedTest
  @MethodSource("com.ptthex.console.upkeep.settings.SettingsStage#looks")
  void aWeekIsTypedAsPeopleWriteHoursAndCopiedToTheOtherDays(Look look) {
    stage.api.on(SettingsApi.CHANGE, _ -> done(SampleSettings.settings()));
    var scene = stage.open(look, SettingsStage.ADMIN);
    stage.type(scene, WEEK + "-monday", "8-12, 13-1730");
    leave(scene, WEEK + "-monday");
    assertThat(typed(scene, WEEK + "-monday")).isEqualTo("08:00–12:00, 13:00–17:30");
    stage.press(scene, WEEK + "-monday-copy");
    stage.type(scene, WEEK + "-sunday", "");
    stage.scroll(scene, WEEK);
    stage.fits(scene, "hours");
    stage.press(scene, "settings-change-open");
    stage.type(scene, "setting-review-reason", SampleSettings.WHY.value());
    stage.fits(scene, "hours-review");
    stage.press(scene, "settings-change");
    assertThat(stage.sent(Change.class))
        .flatExtracting(Change::wishes)
        .containsExactly(new Wish(SiteSettings.BUSINESS_HOURS.key(), week(), new Version(0)));
  }

  @ParameterizedTest
  @MethodSource("com.ptthex.console.upkeep.settings.SettingsStage#looks")
  void holidaysAreTypedWithTheirYearOrComeEveryYear(Look look) {
    stage.api.on(
        SettingsApi.LIST,
        _ -> done(SampleSettings.settings(Map.of(SiteSettings.HOLIDAYS, holidays()))));
    var scene = stage.openAs(look, SettingsStage.ADMIN);
    stage.press(scene, HOLIDAYS + "-add");
    stage.type(scene, HOLIDAYS + "-2-date", "2026-12-31");
    stage.type(scene, HOLIDAYS + "-2-name", "New Year’s Eve");
    leave(scene, HOLIDAYS + "-2-date");
    stage.press(scene, HOLIDAYS + "-1-remove");
    stage.scroll(scene, HOLIDAYS);
    stage.fits(scene, "holidays");
    assertThat(stage.model().unsaved().get().moved())
        .extracting(moved -> moved.to())
        .containsExactly(
            new SettingValue.Holidays(
                List.of(
                    new Holiday(new HolidayDate("--12-25"), new Label("Christmas")),
                    new Holiday(new HolidayDate("2026-12-31"), new Label("New Year’s Eve")))));
  }

  @ParameterizedTest
  @MethodSource("com.ptthex.console.upkeep.settings.SettingsStage#looks")
  void whatCannotBeIsSaidWithItsDayAndHowToWriteIt(Look look) {
    var scene = stage.open(look, SettingsStage.ADMIN);
    stage.type(scene, WEEK + "-tuesday", "13:00-17:00, 8:00-14:00");
    leave(scene, WEEK + "-tuesday");
    stage.press(scene, HOLIDAYS + "-add");
    stage.type(scene, HOLIDAYS + "-0-date", "31 February");
    leave(scene, HOLIDAYS + "-0-date");
    stage.scroll(scene, WEEK);
    stage.fits(scene, "hours-wrong");
    assertThat(stage.model().unsaved().get().faulty()).isTrue();
    for (var wrong : List.of(WEEK + "-tuesday", HOLIDAYS + "-0-date")) {
      assertThat(scene.lookup("#" + wrong).getPseudoClassStates())
          .anyMatch(state -> state.getPseudoClassName().equals("danger"));
    }
    stage.press(scene, "settings-discard");
    assertThat(typed(scene, WEEK + "-tuesday")).isEqualTo("00:00–24:00");
    assertThat(scene.lookup("#" + HOLIDAYS + "-0-date")).isNull();
  }

  @Test
  void whoMayOnlyLookSeesTheWeekAndCannotChangeIt() {
    var scene = stage.open(Shot.LIGHT, SETTINGS_VIEW);
    stage.scroll(scene, WEEK);
    stage.fits(scene, "hours-looking-only");
    assertThat(scene.lookup("#" + WEEK).isDisabled()).isTrue();
    assertThat(Stream.of(scene.lookup("#" + WEEK + "-place")).map(Node::getAccessibleText))
        .allMatch(told -> told.contains("Round the clock"));
  }

  @Test
  void goingBackToTheDefaultIsRoundTheClockAgain() {
    var scene = stage.open(Shot.LIGHT, SettingsStage.ADMIN);
    stage.type(scene, WEEK + "-friday", "9-13");
    stage.press(scene, WEEK + "-reset");
    assertThat(typed(scene, WEEK + "-friday")).isEqualTo("00:00–24:00");
    assertThat(stage.model().unsaved().get().isAnything()).isFalse();
  }
}
