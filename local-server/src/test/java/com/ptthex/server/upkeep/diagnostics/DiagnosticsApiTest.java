package com.ptthex.server.upkeep.diagnostics;

import static com.ptthex.server.testing.TestSite.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.messaging.provider.RehearsedTwilio;
import com.ptthex.server.testing.Connected;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestClock;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.arrival.ArrivalApi;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Ending;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Latency;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Measured;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.OfProvider;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.OfSite;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Part;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.State;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Tried;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Way;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Which;
import com.ptthex.shared.upkeep.diagnostics.SiteFault;
import com.ptthex.shared.upkeep.queues.QueueName;
import com.ptthex.shared.upkeep.queues.QueuesApi;
import com.ptthex.shared.value.Note;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The connections of a site are told as they are, and tried when somebody asks. */
final class DiagnosticsApiTest {
  private static final QueueName QUEUE = new QueueName(Trials.QUEUE.name());

  /** A site beside a stand-in for the provider that it is connected to. */
  private interface Story {
    void told(TestSite site, Diagnosed diagnosed, RehearsedTwilio twilio) throws Exception;
  }

  private static void beside(TestDatabase database, Story story) throws Exception {
    try (var twilio = new RehearsedTwilio(new TestClock());
        var site = TestSite.on(database)) {
      site.carrier.standAside(site.server, site.vault(), site.clock);
      new Connected(site).toTwilio(RehearsedTwilio.account(), RehearsedTwilio.secret()).atRest();
      story.told(site, new Diagnosed(site), twilio);
      assertThat(twilio.complaints()).isEmpty();
    }
  }

  private static Ending ending(Part part) {
    return part.tried().map(Tried::ending).orElseThrow();
  }

  private static Optional<Measured> measured(Part part) {
    return part.latency().map(Latency::what);
  }

  @OnBothDatabases
  void beforeAnythingIsSetUpTheStoreAloneIsThereToBeTried(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var diagnosed = new Diagnosed(site);
      var before = diagnosed.now();
      assertThat(before.parts()).extracting(Part::which).containsExactly(Which.values());
      assertThat(before.parts())
          .extracting(Part::state)
          .containsExactly(State.NOT_SET_UP, State.WORKS, State.NOT_SET_UP);
      assertThat(before.parts()).allSatisfy(part -> assertThat(part.tried()).isEmpty());
      assertThat(measured(Diagnosed.part(before, Which.STORE))).contains(Measured.READ);
      assertThat(before.server().zone()).isEqualTo("UTC");
      assertThat(before.server().now())
          .isEqualTo(site.clock.instant().truncatedTo(ChronoUnit.MICROS));

      var after = diagnosed.tested();
      assertThat(after.parts())
          .extracting(DiagnosticsApiTest::ending)
          .containsExactly(Ending.LEFT_OUT, Ending.WORKED, Ending.LEFT_OUT);
      var store = Diagnosed.part(after, Which.STORE);
      assertThat(store.state()).isEqualTo(State.WORKS);
      assertThat(measured(store)).contains(Measured.WRITE);
      assertThat(store.latency().orElseThrow().micros()).isPositive();
      assertThat(store.way())
          .isEqualTo(database == TestDatabase.H2 ? Way.OWN_FILE : Way.SHARED_DATABASE);
    }
  }

  @OnBothDatabases
  void theStandInIsInTheHouseAndItsAccountIsLookedAt(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      new Connected(site).toTheStandIn();
      var after = new Diagnosed(site).tested();
      assertThat(after.parts())
          .extracting(Part::state)
          .as("what has no way in from outside is not said to work")
          .containsExactly(State.WORKS, State.WORKS, State.NOT_SET_UP);
      assertThat(Diagnosed.part(after, Which.PROVIDER).way()).isEqualTo(Way.IN_THE_HOUSE);
      assertThat(Diagnosed.part(after, Which.CALLBACKS).way()).isEqualTo(Way.IN_THE_HOUSE);
      assertThat(Diagnosed.part(after, Which.CALLBACKS).lastWorked()).isEmpty();
      assertThat(after.parts())
          .extracting(DiagnosticsApiTest::ending)
          .as("nor is it said to have been tried")
          .containsExactly(Ending.WORKED, Ending.WORKED, Ending.LEFT_OUT);
    }
  }

  @OnBothDatabases
  void anOutageOfTheProviderIsToldAndTheRestGoesOn(TestDatabase database) throws Exception {
    beside(
        database,
        (site, diagnosed, twilio) -> {
          diagnosed.foundAt(site.server.address().toString());
          diagnosed.sounded(ArrivalApi.Way.VERIFIED);
          var well = diagnosed.tested();
          assertThat(well.parts()).extracting(Part::state).containsOnly(State.WORKS);
          assertThat(measured(Diagnosed.part(well, Which.CALLBACKS))).contains(Measured.ROUND_TRIP);

          twilio.breaksDown();
          var ill = diagnosed.tested();
          var provider = Diagnosed.part(ill, Which.PROVIDER);
          assertThat(provider.state()).isEqualTo(State.DOES_NOT_WORK);
          assertThat(provider.trouble().orElseThrow().cause())
              .isEqualTo(new OfProvider(ProviderError.IN_TROUBLE));
          assertThat(provider.tried().orElseThrow().cause())
              .contains(new OfProvider(ProviderError.IN_TROUBLE));
          assertThat(provider.lastWorked())
              .isEqualTo(Diagnosed.part(well, Which.PROVIDER).lastWorked());
          assertThat(Diagnosed.part(ill, Which.CALLBACKS).state()).isEqualTo(State.WORKS);

          var still = Diagnosed.part(diagnosed.tested(), Which.PROVIDER).trouble().orElseThrow();
          assertThat(still.since()).isEqualTo(provider.trouble().orElseThrow().since());
          assertThat(still.at()).isAfter(still.since());

          twilio.recovers();
          // What failed so often is left alone for half a minute.
          site.clock.pass(Duration.ofMinutes(1));
          var again = Diagnosed.part(diagnosed.tested(), Which.PROVIDER);
          assertThat(again.state()).isNotEqualTo(State.DOES_NOT_WORK);
          assertThat(ending(again)).isEqualTo(Ending.WORKED);
        });
  }

  @OnBothDatabases
  void aRefusedAccountStaysRefusedWhoeverElseGetsAnAnswer(TestDatabase database) throws Exception {
    beside(
        database,
        (site, diagnosed, twilio) -> {
          twilio.refuses();
          diagnosed.tested();
          twilio.recovers();
          site.clock.pass(Duration.ofSeconds(1));
          var asked = site.clock.instant();
          site.owner().call(ArrivalApi.LOOK, Nothing.NOTHING).orThrow();
          Diagnosed.await(
              "another call that works",
              () -> diagnosed.now(Which.PROVIDER).lastWorked().filter(asked::equals).isPresent());
          var provider = diagnosed.now(Which.PROVIDER);
          assertThat(provider.state()).isEqualTo(State.DOES_NOT_WORK);
          assertThat(provider.trouble().orElseThrow().cause())
              .isEqualTo(new OfProvider(ProviderError.CREDENTIALS_REFUSED));
          assertThat(Diagnosed.part(diagnosed.tested(), Which.PROVIDER).state())
              .isEqualTo(State.WORKS);
        });
  }

  @OnBothDatabases
  void aSiteThatIsNotFoundAtItsAddressIsToldSoWhereverItIsAsked(TestDatabase database)
      throws Exception {
    beside(
        database,
        (site, diagnosed, _) -> {
          assertThat(diagnosed.now(Which.CALLBACKS).way()).isEqualTo(Way.FETCHED);
          assertThat(ending(Diagnosed.part(diagnosed.tested(), Which.CALLBACKS)))
              .as("nobody calls a site without an address")
              .isEqualTo(Ending.LEFT_OUT);
          diagnosed.foundAt("http://127.0.0.1:9");
          var callbacks = Diagnosed.part(diagnosed.tested(), Which.CALLBACKS);
          assertThat(callbacks.state()).isEqualTo(State.DOES_NOT_WORK);
          assertThat(callbacks.trouble().orElseThrow().cause())
              .isEqualTo(new OfProvider(ProviderError.SITE_NOT_REACHED));
          assertThat(
                  site.owner().call(ArrivalApi.STANDING, Nothing.NOTHING).orThrow().reach().way())
              .isEqualTo(ArrivalApi.Way.NOT_REACHED);
        });
  }

  @OnBothDatabases
  void whoAsksMeanwhileWaitsForTheSameAndWhatIsLostIsTriedAnew(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var diagnosed = new Diagnosed(site);
      var pause = new QueuesApi.Pause(QUEUE, new Note("To look at it"));
      site.owner().call(QueuesApi.PAUSE, pause).orThrow();
      var first = site.owner().call(DiagnosticsApi.TEST, Nothing.NOTHING).orThrow();
      site.clock.pass(Duration.ofSeconds(10));
      var support = site.as(Role.SUPPORT, site.customer);
      var second = support.call(DiagnosticsApi.TEST, Nothing.NOTHING).orThrow();
      assertThat(second.testing()).isPresent().isEqualTo(first.testing());
      assertThat(intents(site)).isEqualTo(3);

      site.clock.pass(LatestTry.LONGEST);
      var lost = diagnosed.now();
      assertThat(lost.testing()).isEmpty();
      assertThat(lost.parts())
          .allSatisfy(
              part ->
                  assertThat(part.tried().orElseThrow().cause())
                      .contains(new OfSite(SiteFault.NO_OUTCOME)));
      site.owner().call(DiagnosticsApi.TEST, Nothing.NOTHING).orThrow();
      assertThat(intents(site)).isEqualTo(6);
      site.owner().call(QueuesApi.RESUME, new QueuesApi.Resume(QUEUE)).orThrow();
      assertThat(ending(Diagnosed.part(diagnosed.ended(), Which.STORE))).isEqualTo(Ending.WORKED);
    }
  }

  private static int intents(TestSite site) {
    return site.ask(
        Integer.class, "select count(*) from intent where queue = 'diagnostics.trials'");
  }

  @OnBothDatabases
  void supportMayLookAndTestAndNobodyWhoSeesAPart(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      for (var role : new Role[] {Role.OWNER, Role.CUSTOMER_ADMIN, Role.SUPPORT}) {
        var client = site.as(role, site.customer);
        assertThat(outcome(client.call(DiagnosticsApi.STANDING, Nothing.NOTHING)))
            .isEqualTo("done");
        assertThat(outcome(client.call(DiagnosticsApi.TEST, Nothing.NOTHING))).isEqualTo("done");
      }
      var ofABranch = site.as(Role.CUSTOMER_ADMIN, site.north);
      assertThat(outcome(ofABranch.call(DiagnosticsApi.TEST, Nothing.NOTHING)))
          .isEqualTo("diagnostics-are-the-whole-sites");
      var dispatcher = site.as(Role.DISPATCHER, site.customer);
      assertThat(outcome(dispatcher.call(DiagnosticsApi.STANDING, Nothing.NOTHING)))
          .isEqualTo("permission-missing");
    }
  }

  @OnBothDatabases
  void noAnswerHoldsAnAddressAnAccountOrASecret(TestDatabase database) throws Exception {
    beside(
        database,
        (site, diagnosed, twilio) -> {
          diagnosed.foundAt("http://127.0.0.1:9");
          twilio.breaksDown();
          var told = new StringBuilder(diagnosed.now().toString());
          told.append(diagnosed.tested());
          twilio.refuses();
          told.append(diagnosed.tested());
          assertThat(told.toString())
              .contains(ProviderError.SITE_NOT_REACHED.name())
              .doesNotContain(
                  RehearsedTwilio.account().value(),
                  RehearsedTwilio.secret().value(),
                  "127.0.0.1",
                  "http",
                  "webhooks",
                  "20500",
                  "20003");
        });
  }
}
