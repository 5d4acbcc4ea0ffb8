package com.ptthex.server.messaging.screening;

import static com.ptthex.server.messaging.screening.ScreenedSite.TELLING;
import static com.ptthex.server.messaging.screening.ScreenedSite.WHY;
import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.screening.DetailKind;
import com.ptthex.shared.messaging.screening.PauseApi;
import com.ptthex.shared.messaging.screening.PauseApi.End;
import com.ptthex.shared.messaging.screening.PauseApi.Over;
import com.ptthex.shared.messaging.screening.PauseApi.Pause;
import com.ptthex.shared.messaging.screening.PauseSpan;
import com.ptthex.shared.messaging.screening.ScreeningApi.Find;
import com.ptthex.shared.messaging.screening.ScreeningApi.Found;
import com.ptthex.shared.messaging.screening.ScreeningApi.Row;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Looking through messages is never off: an owner may pause it, and what passed is made good. */
@SuppressWarnings("NullAway.Init") // made before each test runs
@ParameterizedClass
@EnumSource(TestDatabase.class)
final class PauseTest {
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

  private void isFoundAtLast() {
    assertThat(screened.rows(Find.all()))
        .singleElement()
        .extracting(Row::found)
        .isEqualTo(
            List.of(new Found(DetailKind.PHONE_NUMBER, 1), new Found(DetailKind.MAIL_ADDRESS, 1)));
    assertThat(screened.standing().unseen()).isZero();
    assertThat(screened.standing().open()).isEqualTo(1);
  }

  @Test
  void whatPassedIsLookedThroughOnceThePausesTimeIsUp() {
    var pause = screened.pause(PauseSpan.ONE_HOUR);
    assertThat(Duration.between(pause.since(), pause.until())).isEqualTo(Duration.ofHours(1));
    var received = screened.comes(TELLING);
    screened.comes("See you at ten");
    assertThat(screened.post.in(received.thread())).hasSize(1);
    screened.lookAgain();
    assertThat(screened.rows(Find.all())).isEmpty();
    assertThat(screened.standing().unseen()).isEqualTo(2);
    site.clock.pass(Duration.ofHours(1));
    site.signInAnew();
    assertThat(screened.standing().pause()).isEmpty();
    screened.lookAgain();
    isFoundAtLast();
    assertThat(Happened.times(site, "screening.pause-ended")).isEqualTo(1);
  }

  @Test
  void whatPassedIsLookedThroughOnceThePauseIsEndedBeforeItsTime() {
    var pause = screened.pause(PauseSpan.ONE_DAY);
    screened.comes(TELLING);
    var ended = site.owner().call(PauseApi.END, new End(pause.id())).orThrow();
    assertThat(ended.pause()).isEmpty();
    // What still passes, as somebody believes in the pause for a moment, is found as well.
    screened.lookAgain();
    isFoundAtLast();
    assertThat(outcome(site.owner().call(PauseApi.END, new End(pause.id()))))
        .isEqualTo("pause-has-ended");
    assertThat(Happened.times(site, "screening.pause-ended")).isEqualTo(1);
  }

  @Test
  void messagesThatComeAfterwardsAreLookedThroughAtOnce() {
    screened.pause(PauseSpan.ONE_HOUR);
    screened.comes("Hello");
    site.clock.pass(Duration.ofHours(1));
    site.signInAnew();
    screened.comes(TELLING);
    assertThat(screened.rows(Find.all())).hasSize(1);
  }

  @Test
  void aPauseTellsWhatItDoesBeforeAndWhoWantedItAfter() {
    var wish = new Pause(PauseSpan.FOUR_HOURS, WHY);
    var impact = site.owner().call(PauseApi.PAUSE.preview(), wish).orThrow();
    assertThat(impact.effects())
        .extracting(Effect::code)
        .containsExactly("messages-pass-unseen", "passed-is-looked-through", "pause-is-told");
    assertThat(screened.standing().pause()).isEmpty();
    var pause = screened.pause(PauseSpan.FOUR_HOURS);
    assertThat(screened.standing().pause()).contains(pause);
    assertThat(pause.reason()).isEqualTo(WHY);
    assertThat(outcome(site.owner().call(PauseApi.PAUSE.preview(), wish)))
        .isEqualTo("screening-is-paused");
  }

  @Test
  void nobodyButAnOwnerPausesOrEndsIt() {
    var pause = screened.pause(PauseSpan.ONE_HOUR);
    for (var role : List.of(Role.CUSTOMER_ADMIN, Role.DISPATCHER)) {
      var other = site.as(role, site.customer);
      assertThat(
              refused(other.call(PauseApi.PAUSE.preview(), new Pause(PauseSpan.ONE_HOUR, WHY)))
                  .status())
          .isEqualTo(403);
      assertThat(refused(other.call(PauseApi.END, new End(pause.id()))).status()).isEqualTo(403);
    }
  }

  @Test
  void aPauseIsOverOnceAndNotBeforeItsTime() {
    var pause = screened.pause(PauseSpan.ONE_HOUR);
    assertThat(site.inside(PauseApi.OVER, new Over(pause.id())).pause()).contains(pause);
    site.clock.pass(Duration.ofHours(1));
    site.signInAnew();
    site.inside(PauseApi.OVER, new Over(pause.id()));
    site.inside(PauseApi.OVER, new Over(pause.id()));
    assertThat(Happened.times(site, "screening.pause-ended")).isEqualTo(1);
    perform(site.owner(), PauseApi.PAUSE, new Pause(PauseSpan.ONE_HOUR, WHY)).orThrow();
  }
}
