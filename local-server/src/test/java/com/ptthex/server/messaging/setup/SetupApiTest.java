package com.ptthex.server.messaging.setup;

import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Connected;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.SetUp;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderApi.Disconnect;
import com.ptthex.shared.messaging.provider.ProviderApi.Ending;
import com.ptthex.shared.messaging.setup.SetupApi;
import com.ptthex.shared.messaging.setup.SetupApi.Again;
import com.ptthex.shared.messaging.setup.SetupApi.Finish;
import com.ptthex.shared.messaging.setup.SetupApi.Outcome;
import com.ptthex.shared.messaging.setup.SetupApi.Pass;
import com.ptthex.shared.messaging.setup.SetupApi.Reason;
import com.ptthex.shared.messaging.setup.SetupApi.Skip;
import com.ptthex.shared.messaging.setup.SetupApi.Standing;
import com.ptthex.shared.messaging.setup.SetupApi.State;
import com.ptthex.shared.messaging.setup.SetupApi.Step;
import com.ptthex.shared.messaging.setup.SetupStep;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The way from an empty site to one that carries messages. */
final class SetupApiTest {
  private static final Note WHY = new Note("The house changes its provider");

  private static Problem refusedPass(TestSite site, SetupStep step, Version seen) {
    return refused(site.owner().call(SetupApi.PASS, new Pass(step, seen)));
  }

  private static Version version(TestSite site) {
    return new SetUp(site).standing().version();
  }

  private static void disconnect(TestSite site) {
    var wish = new Disconnect(WHY, new Connected(site).version());
    perform(site.owner(), ProviderApi.DISCONNECT, wish).orThrow();
  }

  @OnBothDatabases
  void anEmptySiteIsSetUpStepByStepAndEachWaitsForWhatItNeeds(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var setUp = new SetUp(site);
      var empty = setUp.standing();
      assertThat(empty.ready()).isFalse();
      assertThat(empty.practice()).isFalse();
      assertThat(empty.next()).contains(SetupStep.CONNECT);
      assertThat(empty.version()).isEqualTo(new Version(0));
      assertThat(empty.steps()).extracting(Step::step).containsExactly(SetupStep.values());
      assertThat(empty.steps())
          .extracting(Step::state)
          .containsExactly(
              State.OPEN,
              State.BLOCKED,
              State.BLOCKED,
              State.BLOCKED,
              State.BLOCKED,
              State.BLOCKED,
              State.BLOCKED);
      var early = refusedPass(site, SetupStep.CONNECT, empty.version());
      assertThat(early.code()).isEqualTo("setup-step-not-complete");
      assertThat(early.facts())
          .containsEntry("step", "connect")
          .containsEntry("check", "connected");

      new Connected(site).toTheStandIn();
      assertThat(setUp.pass(SetupStep.CONNECT).next()).contains(SetupStep.CONNECTIVITY);
      assertThat(setUp.pass(SetupStep.CONNECTIVITY).next()).contains(SetupStep.FRONT_DESK);
      assertThat(refusedPass(site, SetupStep.FRONT_DESK, version(site)).facts())
          .containsEntry("check", "front-desk");

      // As it is registered in the inventory, and nowhere near the setup.
      site.number(NumberClass.FRONT_DESK, site.customer);
      assertThat(setUp.step(SetupStep.FRONT_DESK).checks())
          .singleElement()
          .satisfies(check -> assertThat(check.facts()).containsEntry("count", "1"));
      setUp.pass(SetupStep.FRONT_DESK);
      setUp.skip(SetupStep.SITTER_NUMBERS);
      setUp.skip(SetupStep.POOL_NUMBERS);
      setUp.pass(SetupStep.ARRIVAL);
      var before = setUp.standing();
      assertThat(before.ready()).isFalse();
      assertThat(refusedPass(site, SetupStep.READINESS, before.version()).code())
          .isEqualTo("setup-finish-instead");

      var done = setUp.finish();
      assertThat(done.ready()).isTrue();
      assertThat(done.practice()).as("by the stand-in, which nobody may take for real").isTrue();
      assertThat(done.finished()).isTrue();
      assertThat(done.next()).isEmpty();
      assertThat(done.steps())
          .extracting(Step::state)
          .containsExactly(
              State.DONE,
              State.DONE,
              State.DONE,
              State.SKIPPED,
              State.SKIPPED,
              State.DONE,
              State.DONE);
      assertThat(done.steps().getFirst().settled()).isPresent();
      assertThat(
              site.ask(
                  Integer.class,
                  "select count(*) from audit where outcome = 'DONE' and endpoint like 'setup.%'"))
          .isEqualTo(7);
    }
  }

  @OnBothDatabases
  void whoeverGoesAheadRepeatsOrCameTooLateIsToldWhich(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var setUp = new SetUp(site).furnished();
      setUp.pass(SetupStep.CONNECT);
      var now = version(site);
      var ahead = refusedPass(site, SetupStep.FRONT_DESK, now);
      assertThat(ahead.code()).isEqualTo("setup-step-out-of-turn");
      assertThat(ahead.facts()).containsEntry("step", "connectivity");
      assertThat(refusedPass(site, SetupStep.CONNECT, now).code()).isEqualTo("setup-step-replayed");
      var older = new Version(now.value() - 1);
      assertThat(refusedPass(site, SetupStep.CONNECTIVITY, older).code())
          .isEqualTo("setup-changed-meanwhile");
      var required = new Skip(SetupStep.CONNECTIVITY, now);
      assertThat(outcome(site.owner().call(SetupApi.SKIP, required)))
          .isEqualTo("setup-step-required");
      assertThat(outcome(site.owner().call(SetupApi.FINISH, new Finish(now))))
          .isEqualTo("setup-step-out-of-turn");
      var anew = new Again(WHY, now);
      assertThat(outcome(site.owner().call(SetupApi.AGAIN.preview(), anew)))
          .isEqualTo("setup-not-finished");
      assertThat(version(site)).as("nothing was changed by any of it").isEqualTo(now);
    }
  }

  @OnBothDatabases
  void ofTwoDesksThatGoOnAtOnceTheLaterIsToldAndTheStepIsTakenOnce(TestDatabase database)
      throws Exception {
    try (var site = TestSite.on(database);
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var seen = new SetUp(site).furnished().standing().version();
      var desks = Stream.of(site.owner(), site.as(Role.CUSTOMER_ADMIN, site.customer));
      var together = new CyclicBarrier(2);
      var answers =
          people.invokeAll(
              desks
                  .<Callable<Answer<Standing>>>map(
                      desk ->
                          () -> {
                            together.await();
                            return desk.call(SetupApi.PASS, new Pass(SetupStep.CONNECT, seen));
                          })
                  .toList());
      assertThat(answers.stream().map(answer -> outcome(answer.resultNow())))
          .containsExactlyInAnyOrder("done", "setup-changed-meanwhile");
      assertThat(version(site)).isEqualTo(seen.next());
    }
  }

  @OnBothDatabases
  void aProviderThatIsLostLaterShowsAtItsStepAndStopsWhatIsSent(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var setUp = new SetUp(site);
      assertThat(setUp.finished().ready()).isTrue();
      disconnect(site);
      var lost = setUp.standing();
      assertThat(lost.ready()).isFalse();
      assertThat(lost.next()).contains(SetupStep.CONNECT);
      var connect = lost.steps().getFirst();
      assertThat(connect.state()).isEqualTo(State.FAILED);
      assertThat(connect.reason()).contains(Reason.HOLDS_NO_MORE);
      new Connected(site).toTheStandIn();
      assertThat(setUp.standing().ready()).as("nobody has to go through it again").isTrue();
    }
  }

  @OnBothDatabases
  void aStepCannotBeTakenWhileAnEarlierOneHoldsNoMore(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var setUp = new SetUp(site);
      setUp.upTo(SetupStep.SITTER_NUMBERS);
      disconnect(site);
      var refused = refusedPass(site, SetupStep.SITTER_NUMBERS, version(site));
      assertThat(refused.code()).isEqualTo("setup-earlier-step-failed");
      assertThat(refused.facts()).containsEntry("step", "connect");
      assertThat(setUp.step(SetupStep.SITTER_NUMBERS).reason())
          .contains(Reason.EARLIER_STEP_FAILED);
    }
  }

  @OnBothDatabases
  void openedAnewTheStepsAreOpenAndMessagesGoOn(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var setUp = new SetUp(site);
      var wish = new Again(WHY, setUp.finished().version());
      var impact = site.owner().call(SetupApi.AGAIN.preview(), wish).orThrow();
      assertThat(impact.effects())
          .extracting(effect -> effect.code())
          .containsExactly("setup-steps-open-again", "setup-loses-nothing", "messages-go-on");
      var anew = perform(site.owner(), SetupApi.AGAIN, wish).orThrow();
      assertThat(anew.next()).contains(SetupStep.CONNECT);
      assertThat(anew.finished()).isFalse();
      assertThat(anew.ready()).isTrue();
      assertThat(new Connected(site).standing().state()).isEqualTo(ProviderApi.State.CONNECTED);
      assertThat(setUp.finished().finished()).isTrue();
    }
  }

  @OnBothDatabases
  void whatIsLeftOnTheAccountIsToldOnceItWasLookedAt(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      new SetUp(site).furnished();
      site.owner().call(ProviderApi.TEST, Nothing.NOTHING).orThrow();
      new Connected(site).after(Ending.WORKED);
      assertThat(new SetUp(site).step(SetupStep.CONNECTIVITY).checks())
          .hasSize(3)
          .allSatisfy(check -> assertThat(check.outcome()).isEqualTo(Outcome.VERIFIED))
          .last()
          .satisfies(check -> assertThat(check.facts()).containsEntry("amount", "50.00"));
      // As if it had been nearly spent when it was looked at.
      site.server.store().writing(db -> db.execute("update provider_attempt set balance = '3.20'"));
      var low = new SetUp(site).step(SetupStep.CONNECTIVITY).checks().getLast();
      assertThat(low.outcome()).isEqualTo(Outcome.WARNING);
    }
  }

  @OnBothDatabases
  void whoLooksAfterTheWholeSiteRunsItDispatchersWatchAndSittersSeeNothing(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var admin = site.as(Role.CUSTOMER_ADMIN, site.customer);
      var dispatcher = site.as(Role.DISPATCHER, site.customer);
      new SetUp(site).furnished();
      var wish = new Pass(SetupStep.CONNECT, SetUp.standing(dispatcher).version());
      assertThat(outcome(dispatcher.call(SetupApi.PASS, wish))).isEqualTo("permission-missing");
      assertThat(outcome(admin.call(SetupApi.PASS, wish))).isEqualTo("done");
      var ofABranch = site.as(Role.CUSTOMER_ADMIN, site.north);
      assertThat(outcome(ofABranch.call(SetupApi.STANDING, Nothing.NOTHING)))
          .isEqualTo("setup-is-the-whole-sites");
      var sitter = site.as(Role.SITTER, site.north);
      assertThat(outcome(sitter.call(SetupApi.STANDING, Nothing.NOTHING)))
          .isEqualTo("permission-missing");
    }
  }
}
