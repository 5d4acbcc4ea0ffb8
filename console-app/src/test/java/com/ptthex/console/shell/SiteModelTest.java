package com.ptthex.console.shell;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.FakeLine;
import com.ptthex.console.testing.LaterByHand;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.SignInApi;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceState;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class SiteModelTest {
  private final ByHand threads = new ByHand();
  private final LaterByHand later = new LaterByHand();
  private final FakeApi api = SampleSite.api();
  private final FakeLine line = new FakeLine(api);
  private final Deque<Site> own = new ArrayDeque<>();
  private final SiteModel site =
      new SiteModel(
          threads,
          later,
          Desks.CLOCK,
          own::remove,
          () -> SampleSite.demo(api, line),
          Optional.empty());

  private Standing standing() {
    return site.standing().get();
  }

  private void begin(Site found) {
    own.add(found);
    site.begin();
    threads.run();
  }

  private void signIn() {
    var entrance = site.entrance();
    entrance.login().text().set("day-shift");
    entrance.password().text().set("correct horse battery staple");
    entrance.enter().start();
    threads.run();
  }

  @Test
  void whileTheServerStartsOneIsToldSo() {
    own.add(SampleSite.serving(line));
    site.begin();
    assertThat(standing()).isInstanceOf(Standing.Starting.class);
  }

  @Test
  void aServerThatDoesNotStartSaysWhyAndCanBeTriedAgain() {
    begin(new Site.Refused("the disk is full.", "Make room."));
    assertThat(standing())
        .isEqualTo(new Standing.NotStarted(new Site.Refused("the disk is full.", "Make room.")));
    own.add(SampleSite.serving(line));
    site.again();
    threads.run();
    assertThat(standing()).isInstanceOf(Standing.SignedOut.class);
  }

  @Test
  void aSiteWithoutALicenceIsNoPlaceToSignInTo() {
    api.on(LicenceApi.STANDING, _ -> done(SampleSite.standing(LicenceState.NONE, false)));
    begin(SampleSite.serving(line));
    assertThat(standing()).isInstanceOf(Standing.Unlicensed.class);
    site.tryDemo();
    threads.run();
    assertThat(standing()).isInstanceOf(Standing.SignedIn.class);
    assertThat(site.kind()).isEqualTo(Site.Kind.DEMO);
  }

  @Test
  void whoSignsInSitsAtTheirDesk() {
    begin(SampleSite.serving(line));
    signIn();
    assertThat(standing()).isInstanceOf(Standing.SignedIn.class);
    var session = ((Standing.SignedIn) standing()).session();
    assertThat(session.me().name().value()).isEqualTo("Day shift");
    assertThat(session.unit()).contains("Harbour");
    assertThat(line.listeners()).hasSize(1);
  }

  @Test
  void aWrongPasswordLeavesOneAtTheDoor() {
    api.on(SignInApi.BEGIN, _ -> refused(new Refusal.SignIn("wrong-login-or-password")));
    begin(SampleSite.serving(line));
    signIn();
    assertThat(standing()).isInstanceOf(Standing.SignedOut.class);
    assertThat(line.listeners()).isEmpty();
  }

  @Test
  void aServerThatIsGoneWhileOneEntersIsNamed() {
    begin(SampleSite.serving(line));
    api.on(AccessApi.ME, _ -> new Answer.Unreachable<>(true));
    signIn();
    assertThat(standing()).isInstanceOf(Standing.SignedOut.class);
    assertThat(((Standing.SignedOut) standing()).why()).isPresent();
  }

  @Test
  void whatIsSeenGoesBeforeTheServerHasForgottenTheSession() {
    begin(SampleSite.serving(line));
    signIn();
    site.signOut();
    assertThat(standing()).isInstanceOf(Standing.SignedOut.class);
    assertThat(api.calls()).noneMatch(call -> call.endpoint().equals(AccessApi.SIGN_OUT.name()));
    threads.run();
    assertThat(api.calls()).anyMatch(call -> call.endpoint().equals(AccessApi.SIGN_OUT.name()));
    assertThat(line.listeners()).as("nobody follows any more").isEmpty();
  }

  @Test
  void aSessionEndedElsewhereEndsHereAndSaysWhy() {
    begin(SampleSite.serving(line));
    signIn();
    line.listeners().getFirst().changed(new LiveState.Ended("signed-out"));
    threads.run();
    assertThat(standing()).isInstanceOf(Standing.SignedOut.class);
    assertThat(((Standing.SignedOut) standing()).why()).isPresent();
  }

  @Test
  void whoeverLeftTheDemoCanComeInAgain() {
    site.tryDemo();
    threads.run();
    site.signOut();
    threads.run();
    site.again();
    threads.run();
    assertThat(standing()).isInstanceOf(Standing.SignedIn.class);
  }

  @Test
  void whetherASiteIsADemoIsWhatTheSiteItselfSays() {
    api.on(LicenceApi.STANDING, _ -> done(SampleSite.standing(LicenceState.VALID, true)));
    begin(SampleSite.serving(line));
    assertThat(standing()).as("a demo asks for no licence").isInstanceOf(Standing.SignedOut.class);
    assertThat(site.kind()).isEqualTo(Site.Kind.DEMO);
    assertThat(site.opensByItself()).as("one signs in there").isFalse();
    signIn();
    assertThat(((Standing.SignedIn) standing()).session().kind()).isEqualTo(Site.Kind.DEMO);
  }

  @Test
  void aServerThatDoesNotSayHowItsSiteStandsIsNotSignedInTo() {
    api.on(LicenceApi.STANDING, _ -> new Answer.Unreachable<>(true));
    begin(SampleSite.serving(line));
    assertThat(standing())
        .isInstanceOfSatisfying(
            Standing.NotAnswering.class,
            silent -> assertThat(silent.why().code()).isEqualTo("unreachable"));
  }

  @Test
  void aStartThatNeverEndsIsToldAndAStartThatEndsAfterAllIsTaken() {
    own.add(SampleSite.serving(line));
    site.begin();
    later.pass();
    assertThat(standing()).isInstanceOf(Standing.StartingTooLong.class);
    threads.run();
    assertThat(standing()).isInstanceOf(Standing.SignedOut.class);
    later.pass();
    assertThat(standing()).isInstanceOf(Standing.SignedOut.class);
  }

  @Test
  void aMistakeOfOursWhileStartingIsToldWithItsIncident() {
    site.begin();
    threads.run();
    assertThat(standing())
        .isInstanceOfSatisfying(
            Standing.NotAnswering.class, silent -> assertThat(silent.why().incident()).isPresent());
  }

  @Test
  void aSiteFoundTooLateIsNobodysAndItsSessionIsEnded() {
    own.add(SampleSite.demo(api, line));
    site.begin();
    threads.workAway();
    own.add(new Site.Refused("the disk is full.", "Make room."));
    site.again();
    threads.run();
    assertThat(standing()).isInstanceOf(Standing.NotStarted.class);
    assertThat(line.listeners()).isEmpty();
    assertThat(api.calls()).anyMatch(call -> call.endpoint().equals(AccessApi.SIGN_OUT.name()));
  }

  @Test
  void whoSignsInTwiceAtOnceSitsDownOnce() {
    begin(SampleSite.serving(line));
    var entrance = site.entrance();
    entrance.login().text().set("day-shift");
    entrance.password().text().set("correct horse battery staple");
    entrance.enter().start();
    threads.workAway();
    threads.comeBack();
    entrance.enter().start();
    threads.run();
    assertThat(standing()).isInstanceOf(Standing.SignedIn.class);
    assertThat(line.listeners()).hasSize(1);
  }

  @Test
  void aSignOutThatTheServerDidNotHearIsTold() {
    begin(SampleSite.serving(line));
    signIn();
    api.on(AccessApi.SIGN_OUT, _ -> new Answer.Unreachable<>(false));
    site.signOut();
    assertThat(site.farewell().get()).isEmpty();
    threads.run();
    assertThat(site.farewell().get())
        .hasValueSatisfying(told -> assertThat(told.code()).isEqualTo("sign-out-unheard"));
    site.begin();
    assertThat(site.farewell().get()).as("the next one is not told of it").isEmpty();
  }

  @Test
  void aSessionThatHadEndedAlreadyNeedsNoFarewell() {
    begin(SampleSite.serving(line));
    signIn();
    api.on(AccessApi.SIGN_OUT, _ -> refused(new Refusal.SignIn("session-ended")));
    site.signOut();
    threads.run();
    assertThat(site.farewell().get()).isEmpty();
  }

  @Test
  void whoClosesTheConsoleIsSignedOutAndWaitsNoLongerThanTheyWould() throws Exception {
    begin(SampleSite.serving(line));
    signIn();
    site.signOutWithin(Duration.ofSeconds(20));
    assertThat(api.calls()).anyMatch(call -> call.endpoint().equals(AccessApi.SIGN_OUT.name()));
  }

  @Test
  void aServerThatNeverAnswersKeepsNoConsoleOpen() throws Exception {
    begin(SampleSite.serving(line));
    signIn();
    var answered = new CountDownLatch(1);
    api.on(
        AccessApi.SIGN_OUT,
        _ -> {
          awaits(answered);
          return done(Nothing.NOTHING);
        });
    site.signOutWithin(Duration.ofMillis(1));
    answered.countDown();
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
