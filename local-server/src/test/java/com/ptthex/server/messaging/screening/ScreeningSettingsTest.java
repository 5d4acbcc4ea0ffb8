package com.ptthex.server.messaging.screening;

import static com.ptthex.server.messaging.screening.ScreenedSite.TELLING;
import static com.ptthex.server.messaging.screening.ScreenedSite.WHY;
import static com.ptthex.server.testing.TestSite.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Choices;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.setting.SettingValue.Choice;
import com.ptthex.shared.contract.setting.SettingValue.Count;
import com.ptthex.shared.contract.setting.SettingValue.Words;
import com.ptthex.shared.messaging.screening.DetailKind;
import com.ptthex.shared.messaging.screening.Handling;
import com.ptthex.shared.messaging.screening.ScreeningApi;
import com.ptthex.shared.messaging.screening.ScreeningApi.Find;
import com.ptthex.shared.messaging.screening.ScreeningApi.FindingState;
import com.ptthex.shared.messaging.screening.ScreeningApi.Found;
import com.ptthex.shared.messaging.screening.ScreeningApi.Noted;
import com.ptthex.shared.messaging.screening.ScreeningApi.Resolve;
import com.ptthex.shared.messaging.screening.ScreeningApi.Row;
import com.ptthex.shared.messaging.screening.ScreeningSettings;
import com.ptthex.shared.messaging.screening.Verdict;
import com.ptthex.shared.upkeep.settings.SettingsApi;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a site looks for in messages, and what becomes of them, is its own choice. */
@SuppressWarnings("NullAway.Init") // made before each test runs
@ParameterizedClass
@EnumSource(TestDatabase.class)
final class ScreeningSettingsTest {
  @Parameter private TestDatabase database;
  private ScreenedSite screened;
  private TestSite site;

  @BeforeEach
  void start() {
    screened = new ScreenedSite(database);
    site = screened.site;
  }

  @AfterEach
  void stop() {
    screened.close();
  }

  @Test
  void whatTheSiteAllowsIsNotFound() {
    screened.choose(ScreeningSettings.ALLOWED_ADDRESSES, new Words("example.org"));
    screened.comes("Prices are at www.example.org");
    assertThat(screened.rows(Find.all())).isEmpty();
    screened.comes(TELLING);
    assertThat(screened.rows(Find.all()))
        .singleElement()
        .extracting(Row::found)
        .isEqualTo(List.of(new Found(DetailKind.PHONE_NUMBER, 1)));
  }

  @Test
  void nobodyAllowsAnAddressWithoutHavingSeenWhatFollows() {
    var choices = new Choices(site);
    var wish = choices.wish(ScreeningSettings.ALLOWED_ADDRESSES, new Words("example.org"));
    var impact = site.owner().call(SettingsApi.CHANGE.preview(), Choices.change(wish)).orThrow();
    assertThat(impact.effects()).extracting(Effect::code).contains("allowed-pass-unnoticed");
    assertThat(outcome(choices.plainly(site.owner(), List.of(wish), Optional.of(Choices.WHY))))
        .isNotEqualTo("done");
  }

  @Test
  void whatScoresTooLowWaitsForNobody() {
    screened.choose(ScreeningSettings.ALERT_FROM, new Count(60));
    screened.comes("www.example.org");
    assertThat(screened.rows(Find.only(FindingState.NOTED))).hasSize(1);
    screened.comes(TELLING);
    assertThat(screened.rows(Find.only(FindingState.OPEN))).hasSize(1);
  }

  @Test
  void theSitesOwnWordsAreFoundAsWell() {
    screened.comes("Cash only, please");
    assertThat(screened.rows(Find.all())).isEmpty();
    screened.choose(ScreeningSettings.UNWANTED_WORDS, new Words("cash only"));
    screened.comes("Cash only, please");
    assertThat(screened.rows(Find.all()))
        .singleElement()
        .extracting(Row::found)
        .isEqualTo(List.of(new Found(DetailKind.UNWANTED_WORD, 1)));
  }

  @Test
  void whatIsOnlyNotedWaitsForNobody() {
    screened.choose(ScreeningSettings.HANDLING, new Choice(Handling.NOTE.code()));
    var received = screened.comes(TELLING);
    assertThat(screened.rows(Find.only(FindingState.OPEN))).isEmpty();
    var noted = screened.rows(Find.only(FindingState.NOTED)).getFirst();
    assertThat(noted.standing()).isEqualTo(new Noted());
    var wish = new Resolve(received.message(), Verdict.ALLOWED, WHY, noted.version());
    assertThat(outcome(site.owner().call(ScreeningApi.RESOLVE, wish)))
        .isEqualTo("finding-waits-for-nobody");
  }
}
