package com.ptthex.server.upkeep.settings;

import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static com.ptthex.shared.messaging.numbers.NumberSettings.COOLDOWN;
import static com.ptthex.shared.messaging.numbers.NumberSettings.CRITICAL_FROM;
import static com.ptthex.shared.messaging.numbers.NumberSettings.REST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.ptthex.server.testing.Choices;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.setting.ClockTime;
import com.ptthex.shared.contract.setting.Holiday;
import com.ptthex.shared.contract.setting.HolidayDate;
import com.ptthex.shared.contract.setting.OpenBlock;
import com.ptthex.shared.contract.setting.SettingDay;
import com.ptthex.shared.contract.setting.SettingKey;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.contract.setting.SettingValue.Count;
import com.ptthex.shared.contract.setting.SettingValue.Words;
import com.ptthex.shared.contract.setting.SettingValue.Zone;
import com.ptthex.shared.trust.organisation.SiteSettings;
import com.ptthex.shared.upkeep.settings.SettingsApi;
import com.ptthex.shared.upkeep.settings.SettingsApi.Happening;
import com.ptthex.shared.upkeep.settings.SettingsApi.WhichHistory;
import com.ptthex.shared.upkeep.settings.SettingsApi.Wish;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.Version;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings as they are seen and chosen: by whom, within which range, and what stays of it. */
final class SettingsApiTest {

  private static List<Happening> history(TestSite site, WhichHistory which) {
    return site.owner().call(SettingsApi.HISTORY, which).orThrow().rows();
  }

  private static WhichHistory all() {
    return new WhichHistory(Optional.empty(), Optional.empty(), Optional.empty());
  }

  @OnBothDatabases
  void whatNobodyHasChosenIsAsItIsBuiltIn(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var row = new Choices(site).row(COOLDOWN);
      assertThat(row.value()).isEqualTo(row.usual()).isEqualTo(new Count(90));
      assertThat(row.version()).isEqualTo(new Version(0));
      assertThat(row.changed()).isEmpty();
      var rows = site.owner().call(SettingsApi.LIST, Nothing.NOTHING).orThrow().rows();
      assertThat(rows).extracting(SettingsApi.Row::group).isSorted();
    }
  }

  @OnBothDatabases
  void severalAreChosenAtOnceAndItStaysWhoChoseWhatAndWhy(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var choices = new Choices(site);
      var change =
          Choices.change(choices.wish(COOLDOWN, new Count(45)), choices.wish(REST, new Count(48)));
      perform(site.owner(), SettingsApi.CHANGE, change).orThrow();
      var row = choices.row(COOLDOWN);
      assertThat(row.value()).isEqualTo(new Count(45));
      assertThat(row.changed().orElseThrow().reason()).contains(Choices.WHY);
      assertThat(row.changed().orElseThrow().at()).isEqualTo(site.clock.instant());
      choices.choose(COOLDOWN, 60);
      assertThat(choices.row(COOLDOWN).version()).isEqualTo(new Version(2));
      var which = new WhichHistory(Optional.of(COOLDOWN.key()), Optional.empty(), Optional.empty());
      assertThat(history(site, which))
          .extracting(Happening::from, Happening::to)
          .containsExactly(
              tuple(new Count(45), new Count(60)), tuple(new Count(90), new Count(45)));
      assertThat(history(site, all())).hasSize(3);
    }
  }

  @OnBothDatabases
  void theHistoryGoesOnOverItsPages(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var choices = new Choices(site);
      for (var days = 31; days <= 35; days++) {
        choices.choose(COOLDOWN, days);
      }
      var two = Optional.of(new PageSize(2));
      var first =
          site.owner()
              .call(SettingsApi.HISTORY, new WhichHistory(Optional.empty(), Optional.empty(), two))
              .orThrow();
      assertThat(first.rows()).extracting(Happening::to).containsExactly(count(35), count(34));
      var second =
          site.owner()
              .call(SettingsApi.HISTORY, new WhichHistory(Optional.empty(), first.next(), two))
              .orThrow();
      assertThat(second.rows()).extracting(Happening::to).containsExactly(count(33), count(32));
    }
  }

  private static Count count(int days) {
    return new Count(days);
  }

  @OnBothDatabases
  void anUnsafeValueIsRefusedWithItsRangeAndNothingElseIsChosen(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var choices = new Choices(site);
      var wishes =
          List.of(
              choices.wish(REST, new Count(48)),
              choices.wish(COOLDOWN, new Count(29)),
              choices.wish(SiteSettings.TIME_ZONE, new Zone("Mars/Olympus")),
              choices.wish(CRITICAL_FROM, new Words("three")));
      var problem = refused(choices.plainly(site.owner(), wishes, Optional.of(Choices.WHY)));
      assertThat(problem.status()).isEqualTo(422);
      assertThat(problem.fields())
          .extracting(fault -> fault.field() + " " + fault.code())
          .containsExactly(
              "numbers.cooldown range",
              "site.time-zone time-zone",
              "numbers.health.critical-from another-kind-of-setting");
      assertThat(problem.fields().getFirst().facts()).isEqualTo(Map.of("min", "30", "max", "730"));
      assertThat(choices.row(REST).value()).isEqualTo(new Count(24));
    }
  }

  @OnBothDatabases
  void hoursThatCannotBeAreRefusedWithTheirDayAndTheFormThatFits(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var choices = new Choices(site);
      var backwards =
          new OpenBlock(SettingDay.FRIDAY, new ClockTime("17:00"), new ClockTime("08:00"));
      var wish =
          choices.wish(SiteSettings.BUSINESS_HOURS, new SettingValue.Hours(List.of(backwards)));
      var problem = refused(choices.plainly(site.owner(), List.of(wish), Optional.empty()));
      assertThat(problem.fields())
          .containsExactly(
              new FieldFault(
                  "site.business-hours",
                  "hours-end-before-start",
                  Map.of("day", "friday", "form", "hh:mm-hh:mm,hh:mm-hh:mm")));
    }
  }

  /** Among days to come it is easily overlooked what happens at once. */
  @OnBothDatabases
  void thatTheSiteClosesAtOnceIsToldBeforeItIsChosen(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var choices = new Choices(site);
      var today = HolidayDate.of(LocalDate.ofInstant(site.clock.instant(), ZoneOffset.UTC));
      var closed = new SettingValue.Holidays(List.of(new Holiday(today, new Label("Today"))));
      var change = Choices.change(choices.wish(SiteSettings.HOLIDAYS, closed));
      assertThat(site.owner().call(SettingsApi.CHANGE.preview(), change).orThrow().effects())
          .extracting(Impact.Effect::code)
          .containsExactly("setting-becomes-another", "site-closes-now");
    }
  }

  @OnBothDatabases
  void whatCanDoHarmIsChosenForAReasonAndByTheImpactThatWasSeen(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var choices = new Choices(site);
      var wish = List.of(choices.wish(COOLDOWN, new Count(45)));
      var unsaid = new SettingsApi.Change(wish, Optional.empty());
      var without = refused(perform(site.owner(), SettingsApi.CHANGE, unsaid));
      assertThat(without.fields().getFirst().field()).isEqualTo("reason");
      assertThat(outcome(choices.plainly(site.owner(), wish, Optional.of(Choices.WHY))))
          .isEqualTo("impact-moved");
      var impact =
          site.owner()
              .call(SettingsApi.CHANGE.preview(), Choices.change(wish.getFirst()))
              .orThrow();
      assertThat(impact.effects())
          .extracting(Impact.Effect::code)
          .containsExactly("setting-goes", "cooldown-from-now-on");
      var other = Choices.change(choices.wish(COOLDOWN, new Count(31)));
      assertThat(outcome(site.owner().call(SettingsApi.CHANGE, other, Confirmation.of(impact))))
          .isEqualTo("impact-moved");
    }
  }

  @OnBothDatabases
  void nobodyChoosesUponAnOlderStateOrTheSameAgain(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var choices = new Choices(site);
      var seen = choices.wish(COOLDOWN, new Count(45));
      choices.choose(COOLDOWN, 60);
      var why = Optional.of(Choices.WHY);
      assertThat(outcome(choices.plainly(site.owner(), List.of(seen), why)))
          .isEqualTo("setting-changed-meanwhile");
      var same = choices.wish(COOLDOWN, new Count(60));
      assertThat(outcome(choices.plainly(site.owner(), List.of(same), why)))
          .isEqualTo("settings-unchanged");
      assertThat(outcome(choices.plainly(site.owner(), List.of(same, same), why)))
          .isEqualTo("invalid");
      var unknown = new Wish(new SettingKey("numbers.colour"), new Count(1), new Version(0));
      assertThat(outcome(choices.plainly(site.owner(), List.of(unknown), why)))
          .isEqualTo("setting-not-found");
    }
  }

  @OnBothDatabases
  void dispatchersLookOnlyAndNobodyOfABranchDecidesForTheSite(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var choices = new Choices(site);
      var dispatcher = site.as(Role.DISPATCHER, site.north);
      assertThat(outcome(dispatcher.call(SettingsApi.LIST, Nothing.NOTHING))).isEqualTo("done");
      var wish = List.of(choices.wish(COOLDOWN, new Count(45)));
      var why = Optional.of(Choices.WHY);
      assertThat(outcome(choices.plainly(dispatcher, wish, why))).isEqualTo("permission-missing");
      var branch = site.as(Role.CUSTOMER_ADMIN, site.north);
      assertThat(outcome(choices.plainly(branch, wish, why)))
          .isEqualTo("settings-are-the-whole-sites");
      var sitter = site.as(Role.SITTER, site.north);
      assertThat(outcome(sitter.call(SettingsApi.LIST, Nothing.NOTHING)))
          .isEqualTo("permission-missing");
      assertThat(outcome(sitter.call(SettingsApi.DESK, Nothing.NOTHING)))
          .isEqualTo("permission-missing");
    }
  }

  @OnBothDatabases
  void everyDeskIsToldWhatConcernsIt(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      new Choices(site).choose(SiteSettings.SITTER, new Words("Guard"));
      var told =
          site.as(Role.SUPPORT, site.south).call(SettingsApi.DESK, Nothing.NOTHING).orThrow();
      assertThat(told.chosen())
          .contains(new SettingsApi.Chosen(SiteSettings.SITTER.key(), new Words("Guard")))
          .noneMatch(chosen -> chosen.key().equals(COOLDOWN.key()));
    }
  }

  @OnBothDatabases
  void whatNoLongerFitsAfterAnUpdateDoesNotHold(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var choices = new Choices(site);
      choices.choose(COOLDOWN, 45);
      site.server
          .store()
          .writing(
              db ->
                  db.createUpdate("update setting set content = :content")
                      .bind("content", "{\"is\":\"count\",\"number\":7}")
                      .execute());
      assertThat(choices.row(COOLDOWN).value()).isEqualTo(new Count(90));
      choices.choose(COOLDOWN, 50);
      assertThat(choices.row(COOLDOWN).value()).isEqualTo(new Count(50));
    }
  }
}
