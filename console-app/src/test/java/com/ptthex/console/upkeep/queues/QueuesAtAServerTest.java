package com.ptthex.console.upkeep.queues;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Load;
import com.ptthex.server.testing.PlantedIntents;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.upkeep.queues.IntentState;
import com.ptthex.shared.upkeep.queues.QueueName;
import com.ptthex.shared.upkeep.queues.QueuesApi.Intent;
import com.ptthex.shared.upkeep.queues.QueuesApi.Row;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the room says and does, before a real server. */
final class QueuesAtAServerTest {
  private static final QueueName LETTERS = new QueueName("letters");

  private final TestSite site = TestSite.on(TestDatabase.H2);
  private final ByHand threads = new ByHand();
  private final PlantedIntents letters = new PlantedIntents(site, LETTERS, site.north);

  @AfterEach
  void close() {
    site.close();
  }

  private QueuesModel modelFor(ApiClient client) {
    var model = new QueuesModel(Desks.at(client, threads, site.clock));
    read(model);
    return model;
  }

  private void read(QueuesModel model) {
    model.reload();
    threads.run();
  }

  private Row lettersIn(QueuesModel model) {
    read(model);
    return model.rows().lastRead().orElseThrow().rows().stream()
        .filter(row -> row.name().equals(LETTERS))
        .findFirst()
        .orElseThrow();
  }

  private List<Intent> jobs(QueuesModel model, IntentState... states) {
    var jobs = model.jobs(LETTERS);
    jobs.states().set(Set.copyOf(List.of(states).stream().map(IntentState::name).toList()));
    threads.run();
    return jobs.rows().lastRead().map(read -> read.rows()).orElse(List.of());
  }

  @Test
  void aQueueIsPausedForAReasonAndGoesOn() {
    letters.waiting();
    var model = modelFor(site.as(Role.CUSTOMER_ADMIN, site.customer));
    model.rows().choose(Set.of(LETTERS));
    assertThat(model.resuming().hindrance().get()).contains(QueuesText.NOT_HELD_BACK);
    var holding = model.holdingBack();
    holding.deed().begin();
    holding.reason().text().set("The carrier is on strike.");
    holding.deed().action().start();
    threads.run();
    var paused = lettersIn(model).paused().orElseThrow();
    assertThat(paused.by().value()).isEqualTo("CUSTOMER_ADMIN");
    assertThat(paused.reason().value()).isEqualTo("The carrier is on strike.");
    assertThat(holding.deed().opener().hindrance().get()).contains(QueuesText.IS_HELD_BACK);
    model.resuming().start();
    threads.run();
    assertThat(lettersIn(model).paused()).isEmpty();
  }

  @Test
  void oneThatIsGivenUpIsTriedAgainAndTheOthersStay() {
    var dead = letters.dead(true);
    letters.dead(false);
    letters.waiting();
    var model = modelFor(site.owner());
    assertThat(lettersIn(model)).returns(2, Row::dead).returns(1, Row::doubtful);
    var jobs = jobs(model, IntentState.DEAD);
    assertThat(jobs).hasSize(2);
    var one = jobs.stream().filter(job -> job.id().equals(dead)).findFirst().orElseThrow();
    var again = model.jobs(LETTERS).replaying(one);
    again.start();
    threads.run();
    read(model);
    assertThat(jobs(model, IntentState.DEAD)).hasSize(1);
    assertThat(lettersIn(model)).returns(1, Row::dead).returns(2, Row::waiting);
    again.start();
    threads.run();
    assertThat(again.state().get()).isInstanceOf(Action.State.Failed.class);
  }

  @Test
  void allThatIsGivenUpIsTriedAgainAtOnce() {
    letters.dead(true);
    letters.dead(false);
    var model = modelFor(site.owner());
    model.rows().choose(Set.of(LETTERS));
    model.replayingDead().start();
    threads.run();
    assertThat(lettersIn(model)).returns(0, Row::dead).returns(2, Row::waiting);
    assertThat(model.replayingDead().hindrance().get()).contains(QueuesText.NOTHING_GIVEN_UP);
  }

  @Test
  void whatStandsInAQueueIsReadPageByPage() {
    for (var count = 0; count < 60; count++) {
      letters.done();
    }
    var model = modelFor(site.owner());
    assertThat(jobs(model)).hasSize(25);
    model.jobs(LETTERS).rows().more();
    threads.run();
    assertThat(jobs(model)).hasSize(50).doesNotHaveDuplicates();
    read(model);
    assertThat(jobs(model)).as("read again as far as it was").hasSize(50);
  }

  @Test
  void whoSeesOnePartOfTheSiteDoesNotPauseAllOfIt() {
    letters.waiting();
    var model = modelFor(site.as(Role.CUSTOMER_ADMIN, site.north));
    model.rows().choose(Set.of(LETTERS));
    var holding = model.holdingBack();
    holding.deed().begin();
    holding.reason().text().set("The carrier is on strike.");
    holding.deed().action().start();
    threads.run();
    assertThat(holding.deed().action().state().get())
        .isInstanceOfSatisfying(
            Action.State.Failed.class,
            failed -> assertThat(failed.problem().code()).isEqualTo("queue-is-the-whole-sites"));
    assertThat(lettersIn(model).paused()).isEmpty();
  }

  @Test
  void whoMayNotSeeQueuesIsToldSo() {
    var model = modelFor(site.as(Role.DISPATCHER, site.north));
    assertThat(model.rows().load().get()).isInstanceOf(Load.Denied.class);
  }
}
