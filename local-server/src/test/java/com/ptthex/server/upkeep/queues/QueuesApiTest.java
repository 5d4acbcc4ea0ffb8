package com.ptthex.server.upkeep.queues;

import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.PlantedIntents;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.upkeep.queues.IntentState;
import com.ptthex.shared.upkeep.queues.QueueName;
import com.ptthex.shared.upkeep.queues.QueuesApi;
import com.ptthex.shared.upkeep.queues.QueuesApi.Find;
import com.ptthex.shared.upkeep.queues.QueuesApi.Intent;
import com.ptthex.shared.upkeep.queues.QueuesApi.Pause;
import com.ptthex.shared.upkeep.queues.QueuesApi.Paused;
import com.ptthex.shared.upkeep.queues.QueuesApi.Replay;
import com.ptthex.shared.upkeep.queues.QueuesApi.ReplayDead;
import com.ptthex.shared.upkeep.queues.QueuesApi.Replayed;
import com.ptthex.shared.upkeep.queues.QueuesApi.Resume;
import com.ptthex.shared.upkeep.queues.QueuesApi.Row;
import com.ptthex.shared.value.IntentId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every queue is seen, held back and let go, and its dead are tried again. */
final class QueuesApiTest {
  private static final QueueName LETTERS = new QueueName("letters");
  private static final Note STRIKE = new Note("The carrier is on strike.");

  private static PlantedIntents letters(TestSite site, UnitId unit) {
    return new PlantedIntents(site, LETTERS, unit);
  }

  /** Those that a test has planted; the site's own are named after their feature. */
  private static List<Row> queues(ApiClient caller) {
    return caller.call(QueuesApi.LIST, Nothing.NOTHING).orThrow().queues().stream()
        .filter(row -> !row.name().value().contains("."))
        .toList();
  }

  private static List<Intent> intents(ApiClient caller, IntentState... states) {
    var find = new Find(LETTERS, List.of(states), Optional.empty(), Optional.empty());
    return caller.call(QueuesApi.INTENTS, find).orThrow().rows();
  }

  private static Intent look(TestSite site, IntentId id) {
    return intents(site.owner()).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @OnBothDatabases
  void aQueueTellsHowMuchWaitsIsDueRunsIsInDoubtAndIsDeadAndSinceWhen(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var first = site.clock.instant();
      letters(site, site.north).waiting();
      site.clock.pass(Duration.ofMinutes(5));
      letters(site, site.south).waiting();
      letters(site, site.north).waitingFor(Duration.ofHours(1));
      letters(site, site.north).working();
      letters(site, site.north).done();
      letters(site, site.north).dead(false);
      letters(site, site.north).dead(true);
      assertThat(queues(site.owner()))
          .containsExactly(new Row(LETTERS, 3, 2, 1, 1, 2, Optional.of(first), Optional.empty()));
    }
  }

  @OnBothDatabases
  void whatLiesOutsideTheScopeIsNeitherCountedNorFound(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      letters(site, site.north).waiting();
      var dead = letters(site, site.north).dead(false);
      letters(site, site.south).waiting();
      new PlantedIntents(site, new QueueName("parcels"), site.north).waiting();
      var south = site.as(Role.CUSTOMER_ADMIN, site.south);
      assertThat(queues(south)).extracting(Row::name).containsExactly(LETTERS);
      assertThat(queues(south).getFirst().waiting()).isEqualTo(1);
      assertThat(queues(south).getFirst().dead()).isZero();
      assertThat(intents(south)).hasSize(1);
      var parcels = Find.all(new QueueName("parcels"));
      assertThat(refused(south.call(QueuesApi.INTENTS, parcels)).code())
          .isEqualTo("queue-not-found");
      var replay = new Replay(LETTERS, dead, Version.FIRST);
      assertThat(refused(south.call(QueuesApi.REPLAY, replay)).code())
          .isEqualTo("intent-not-found");
      var all = south.call(QueuesApi.REPLAY_DEAD.preview(), new ReplayDead(LETTERS));
      assertThat(refused(all).code()).isEqualTo("nothing-dead");
    }
  }

  @OnBothDatabases
  void supportSeesCodesAndNeverWhatAnIntentCarries(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var dead = letters(site, site.north).dead(true);
      var support = site.as(Role.SUPPORT, site.customer);
      var seen = intents(support);
      assertThat(seen)
          .containsExactly(
              new Intent(
                  dead,
                  IntentState.DEAD,
                  3,
                  true,
                  Optional.empty(),
                  Optional.of("no-stamps"),
                  site.clock.instant(),
                  Version.FIRST));
      assertThat(seen.toString()).doesNotContain("payload");
      var pause = new Pause(LETTERS, STRIKE);
      assertThat(refused(support.call(QueuesApi.PAUSE, pause)).code())
          .isEqualTo("permission-missing");
    }
  }

  @OnBothDatabases
  void everyFilterFindsWhatItSaysLatestFirstAndOnceAcrossPages(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      for (var count = 0; count < 3; count++) {
        letters(site, site.north).waiting();
        letters(site, site.north).dead(false);
        site.clock.pass(Duration.ofMinutes(count));
      }
      letters(site, site.north).working();
      letters(site, site.north).done();
      var all = new ArrayList<Intent>();
      Optional<Cursor> next = Optional.empty();
      do {
        var find = new Find(LETTERS, List.of(), next, Optional.of(new PageSize(3)));
        var page = site.owner().call(QueuesApi.INTENTS, find).orThrow();
        all.addAll(page.rows());
        next = page.next();
      } while (next.isPresent());
      assertThat(all).hasSize(8).doesNotHaveDuplicates();
      assertThat(all).isSortedAccordingTo(Comparator.comparing(Intent::madeAt).reversed());
      assertThat(intents(site.owner(), IntentState.DEAD)).hasSize(3);
      assertThat(intents(site.owner(), IntentState.WORKING, IntentState.DONE)).hasSize(2);
    }
  }

  @OnBothDatabases
  void aPausedQueueSaysSinceWhenByWhomAndWhyUntilItIsResumed(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      letters(site, site.north).waiting();
      var admin = site.as(Role.CUSTOMER_ADMIN, site.customer);
      var paused = new Paused(site.clock.instant(), new Label("CUSTOMER_ADMIN"), STRIKE);
      assertThat(admin.call(QueuesApi.PAUSE, new Pause(LETTERS, STRIKE)).orThrow().paused())
          .contains(paused);
      assertThat(queues(site.owner()).getFirst().paused()).contains(paused);
      assertThat(refused(admin.call(QueuesApi.PAUSE, new Pause(LETTERS, STRIKE))).code())
          .isEqualTo("queue-paused-already");
      assertThat(admin.call(QueuesApi.RESUME, new Resume(LETTERS)).orThrow().paused()).isEmpty();
      assertThat(refused(admin.call(QueuesApi.RESUME, new Resume(LETTERS))).code())
          .isEqualTo("queue-not-paused");
      assertThat(Happened.times(site, "queues.paused")).isEqualTo(1);
      assertThat(Happened.times(site, "queues.resumed")).isEqualTo(1);
    }
  }

  @OnBothDatabases
  void nobodyHoldsBackTheWholeSiteWhoSeesAPartOfIt(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      letters(site, site.north).waiting();
      var north = site.as(Role.CUSTOMER_ADMIN, site.north);
      assertThat(refused(north.call(QueuesApi.PAUSE, new Pause(LETTERS, STRIKE))).code())
          .isEqualTo("queue-is-the-whole-sites");
      site.owner().call(QueuesApi.PAUSE, new Pause(LETTERS, STRIKE)).orThrow();
      assertThat(refused(north.call(QueuesApi.RESUME, new Resume(LETTERS))).code())
          .isEqualTo("queue-is-the-whole-sites");
    }
  }

  @OnBothDatabases
  void aDeadIntentWaitsAgainUntriedAndStaysInDoubt(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var doubtful = letters(site, site.north).dead(true);
      var clear = letters(site, site.north).dead(false);
      site.clock.pass(Duration.ofMinutes(1));
      for (var id : List.of(doubtful, clear)) {
        var again =
            site.owner().call(QueuesApi.REPLAY, new Replay(LETTERS, id, Version.FIRST)).orThrow();
        assertThat(again.state()).isEqualTo(IntentState.WAITING);
        assertThat(again.attempts()).isZero();
        assertThat(again.nextAt()).contains(site.clock.instant());
        assertThat(again.doubtful()).isEqualTo(id.equals(doubtful));
        assertThat(again).isEqualTo(look(site, id));
      }
      assertThat(Happened.times(site, "queues.replayed")).isEqualTo(2);
    }
  }

  @OnBothDatabases
  void onlyADeadIntentAsItWasSeenIsTriedAgain(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var dead = letters(site, site.north).dead(false);
      var waiting = letters(site, site.north).waiting();
      var older = new Replay(LETTERS, dead, new Version(0));
      assertThat(refused(site.owner().call(QueuesApi.REPLAY, older)).code())
          .isEqualTo("intent-changed-meanwhile");
      var alive = new Replay(LETTERS, waiting, Version.FIRST);
      assertThat(refused(site.owner().call(QueuesApi.REPLAY, alive)).code())
          .isEqualTo("intent-not-dead");
      var elsewhere = new QueueName("parcels");
      new PlantedIntents(site, elsewhere, site.north).waiting();
      var wrong = new Replay(elsewhere, dead, Version.FIRST);
      assertThat(refused(site.owner().call(QueuesApi.REPLAY, wrong)).code())
          .isEqualTo("intent-not-found");
      assertThat(look(site, dead).state()).isEqualTo(IntentState.DEAD);
    }
  }

  @OnBothDatabases
  void theDeadAreTriedAgainTogetherAfterALookAtHowMany(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      letters(site, site.north).dead(true);
      letters(site, site.south).dead(false);
      var wish = new ReplayDead(LETTERS);
      var impact = site.owner().call(QueuesApi.REPLAY_DEAD.preview(), wish).orThrow();
      assertThat(impact.effects())
          .extracting(effect -> effect.code() + " " + effect.facts().get("intents"))
          .containsExactly("intents-wait-again 2", "intents-looked-at-first 1");
      letters(site, site.north).dead(false);
      assertThat(refused(site.owner().call(QueuesApi.REPLAY_DEAD, wish, impact)).code())
          .isEqualTo("impact-moved");
      assertThat(perform(site.owner(), QueuesApi.REPLAY_DEAD, wish).orThrow())
          .isEqualTo(new Replayed(3, 0));
      assertThat(queues(site.owner()).getFirst().waiting()).isEqualTo(3);
      assertThat(Happened.times(site, "queues.replayed")).isEqualTo(3);
    }
  }

  @OnBothDatabases
  void soManyDeadAtATimeAndTheRestStays(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      for (var count = 0; count < ReplayIntents.MOST + 2; count++) {
        letters(site, site.north).dead(false);
      }
      assertThat(perform(site.owner(), QueuesApi.REPLAY_DEAD, new ReplayDead(LETTERS)).orThrow())
          .isEqualTo(new Replayed(ReplayIntents.MOST, 2));
      assertThat(queues(site.owner()).getFirst().dead()).isEqualTo(2);
    }
  }
}
