package com.ptthex.server.messaging.inbox;

import static com.ptthex.shared.messaging.inbox.InboxSettings.FETCH_EVERY;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.Server;
import com.ptthex.server.messaging.provider.Party;
import com.ptthex.server.testing.Choices;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestKeys;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.inbox.ReconciliationApi;
import com.ptthex.shared.messaging.numbers.NumberClass;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When the provider is asked what it has, and by which server of a site. */
final class ReconciliationRoundsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Duration EVERY = Duration.ofSeconds(100);

  private static ReconciliationApi.Standing standing(TestSite site) {
    return site.owner().call(ReconciliationApi.STANDING, Nothing.NOTHING).orThrow();
  }

  /** Beside those of the server itself, which is tied to nobody. */
  private static ReconciliationRounds rounds(TestSite site, Server server) {
    ProviderLink link = () -> Optional.of(site.carrier.unheard());
    return new ReconciliationRounds(
        server.store(), server.pipeline(), site.clock, link, _ -> false);
  }

  @Test
  void ofTwoServersOneAsksAndTheOtherGoesOnWhenItDies() throws InterruptedException {
    var data = TestDatabase.POSTGRES.fresh();
    var keys = TestKeys.fresh();
    try (var site = TestSite.of(data, keys);
        var beside = site.again(data, 0)) {
      var desk = site.number(NumberClass.FRONT_DESK, site.north).number();
      var listed = site.carrier.listed;
      listed.arrives(
          new Party.Phone(Post.stranger()), desk, "Hello", site.clock.instant().minusSeconds(60));
      var one = rounds(site, site.server);
      var other = rounds(site, beside);

      listed.holdsTheNextAnswer();
      var dying = Thread.ofVirtual().start(one::look);
      listed.awaitHeld();
      other.look();
      assertThat(listed.asked()).as("one asks, and nobody else meanwhile").isEqualTo(1);

      letItsTurnRunOut(site);
      other.look();
      assertThat(listed.asked()).isEqualTo(2);
      assertThat(standing(site).runs()).extracting(run -> run.recovered()).containsExactly(1);
      assertThat(standing(site).confirmedUntil()).isPresent();

      listed.answers();
      dying.join();
      assertThat(standing(site).runs()).as("who was taken for dead says nothing more").hasSize(1);
      assertThat(site.ask(Integer.class, "select count(*) from message")).isEqualTo(1);
    }
  }

  private static void letItsTurnRunOut(TestSite site) {
    site.server
        .store()
        .writing(
            db ->
                db.execute(
                    "update reconciliation_turn set held_until = now() - interval '1' hour"));
  }

  @OnBothDatabases
  void howOftenItAsksIsTheSitesChoiceFromNowOn(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      site.carrier.connectUnheard();
      var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
      while (standing(site).next().isEmpty() && System.nanoTime() < deadline) {
        Thread.onSpinWait();
      }
      assertThat(untilNext(site)).isBetween(Duration.ofSeconds(144), Duration.ofSeconds(216));
      new Choices(site).choose(FETCH_EVERY, 900);
      assertThat(untilNext(site)).isBetween(Duration.ofMinutes(12), Duration.ofMinutes(18));
      new Choices(site).choose(FETCH_EVERY, 15);
      assertThat(untilNext(site)).isBetween(Duration.ofSeconds(12), Duration.ofSeconds(18));
    }
  }

  private static Duration untilNext(TestSite site) {
    return Duration.between(site.clock.instant(), standing(site).next().orElseThrow());
  }

  @Test
  void afterTroubleItIsDueSoonerAndThenLessAndLessSoon() {
    var well = Turn.NONE.over(NOW, false, 100);
    assertThat(well.due(EVERY)).contains(NOW.plus(EVERY));
    var troubled = well.over(NOW, true, 100);
    assertThat(troubled.due(EVERY)).contains(NOW.plusSeconds(15));
    assertThat(troubled.over(NOW, true, 100).due(EVERY)).contains(NOW.plusSeconds(30));
    var lasting = troubled;
    for (var at = 0; at < 20; at++) {
      lasting = lasting.over(NOW, true, 100);
    }
    assertThat(lasting.due(EVERY)).contains(NOW.plusSeconds(120));
    assertThat(lasting.over(NOW, false, 80).due(EVERY)).contains(NOW.plusSeconds(80));
  }

  @Test
  void aTurnIsFreeForWhoHasItAndForAllOnceItHasRunOut() {
    var mine = UUID.randomUUID();
    var turn = Turn.NONE.takenBy(mine, NOW);
    assertThat(turn.isFreeFor(mine, NOW.minusSeconds(1))).isTrue();
    assertThat(turn.isFreeFor(UUID.randomUUID(), NOW.minusSeconds(1))).isFalse();
    assertThat(turn.isFreeFor(UUID.randomUUID(), NOW)).isTrue();
  }
}
