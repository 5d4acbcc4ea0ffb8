package com.ptthex.console.shell;

import static com.ptthex.console.testing.FakeApi.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.FakeLine;
import com.ptthex.console.testing.LaterByHand;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SiteModelTest {
  private final ByHand threads = new ByHand();
  private final FakeApi api = SampleSite.api();
  private final FakeLine line = new FakeLine(api);
  private final Deque<Site> own = new ArrayDeque<>();
  private final SiteModel site =
      new SiteModel(
          threads, new LaterByHand(), Desks.CLOCK, own::remove, () -> SampleSite.demo(line));

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
    api.on(OrganisationApi.UNITS, _ -> refused(new Refusal.Unlicensed("no-licence", Map.of())));
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
    api.on(AccessApi.SIGN_IN, _ -> refused(new Refusal.SignIn("wrong-credentials")));
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
}
