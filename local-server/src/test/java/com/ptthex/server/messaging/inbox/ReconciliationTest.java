package com.ptthex.server.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.messaging.provider.Carried;
import com.ptthex.server.messaging.provider.Party;
import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestCarrier;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.inbox.ReconciliationApi;
import com.ptthex.shared.messaging.inbox.ReconciliationApi.Run;
import com.ptthex.shared.messaging.provider.ProviderError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Nothing is lost because nobody could tell the site of it. */
final class ReconciliationTest {

  private static Run compare(ToldSite told) {
    return look(told).run(told.site.carrier.unheard(), () -> true).orElseThrow();
  }

  private static Reconciliation look(ToldSite told) {
    var server = told.site.server;
    return new Reconciliation(server.store(), server.pipeline(), told.site.clock, _ -> false);
  }

  private static ReconciliationApi.Standing standing(ToldSite told) {
    return told.site.owner().call(ReconciliationApi.STANDING, Nothing.NOTHING).orThrow();
  }

  private static Carried arrives(ToldSite told, Instant at) {
    return told.site.carrier.listed.arrives(
        new Party.Phone(Post.stranger()), told.desk.number(), "Sent at " + at, at);
  }

  private static int messages(ToldSite told) {
    return told.site.ask(Integer.class, "select count(*) from message");
  }

  private record Kept(Instant sentAt, boolean late) {}

  private static Kept kept(ToldSite told, Carried message) {
    return told.site
        .server
        .store()
        .reading(
            db ->
                db.createQuery("select sent_at, late from message where provider_key = :key")
                    .bind("key", MessageKey.of(message.key().value()))
                    .mapTo(Kept.class)
                    .one());
  }

  /** No look of its own while the test looks. */
  private static ToldSite dark(TestDatabase database) {
    var told = new ToldSite(database);
    told.site.carrier.disconnect();
    return told;
  }

  @OnBothDatabases
  void afterThreeHoursInTheDarkAllOfFiveHundredAreHereOnceWithTheirTrueTimes(TestDatabase database)
      throws Exception {
    try (var told = dark(database)) {
      var tie = told.site.carrier.heard();
      var look = look(told);
      assertThat(look.run(tie, () -> true).orElseThrow().trouble()).isEmpty();

      var random = new Random(7);
      var begin = told.site.clock.instant();
      var senders = IntStream.range(0, 40).mapToObj(_ -> Post.stranger()).toList();
      var sent = new ArrayList<Carried>();
      for (var count = 0; count < 500; count++) {
        var at = begin.plusSeconds(1 + random.nextInt(3 * 3600 - 60));
        var from = senders.get(random.nextInt(senders.size()));
        sent.add(
            told.site.carrier.listed.arrives(
                new Party.Phone(from), told.desk.number(), "Message " + count, at));
      }
      told.site.carrier.listed.leaves(told.desk.number(), senders.getFirst(), begin);
      told.site.clock.pass(Duration.ofHours(3));

      // Some are told by themselves after all: late, twice, in any order, and all at once with us.
      var toldAgain = new ArrayList<>(sent.subList(0, 120));
      toldAgain.addAll(sent.subList(60, 120));
      Collections.shuffle(toldAgain, random);
      told.site.carrier.connect();
      try (var machines = Executors.newFixedThreadPool(16)) {
        var comparing = machines.submit(() -> look.run(tie, () -> true));
        var answers =
            machines.invokeAll(
                toldAgain.stream()
                    .<Callable<Integer>>map(
                        message -> () -> told.tell("sms", TestCarrier.text(message)).statusCode())
                    .toList());
        assertThat(answers).allSatisfy(done -> assertThat(done.resultNow()).isEqualTo(200));
        assertThat(comparing.get().orElseThrow().found()).isEqualTo(500);
      }
      // What was told while we asked has its time by the next look.
      told.site.clock.pass(Duration.ofMinutes(3));
      look.run(tie, () -> true);

      assertThat(messages(told)).isEqualTo(500);
      assertThat(told.site.ask(Integer.class, "select count(distinct provider_key) from message"))
          .isEqualTo(500);
      assertThat(told.site.ask(Integer.class, "select count(*) from message where not is_dated"))
          .isZero();
      assertThat(sent)
          .allSatisfy(message -> assertThat(kept(told, message).sentAt()).isEqualTo(message.at()));
      assertThat(told.site.ask(Integer.class, "select count(*) from message where late"))
          .isGreaterThan(480);
      assertThat(told.site.ask(Integer.class, "select count(*) from conversation")).isEqualTo(40);
      assertThat(told.site.ask(Integer.class, "select sum(received) from delivery_hour"))
          .isEqualTo(500);
      var run = standing(told).runs().stream().filter(each -> each.recovered() > 0).findFirst();
      assertThat(run.orElseThrow().darkSince()).isPresent();
    }
  }

  @OnBothDatabases
  void whatIsToldOfOneIsHowManyWereMissedAndHowManyAreBack(TestDatabase database) throws Exception {
    try (var told = dark(database)) {
      compare(told);
      told.site.clock.pass(Duration.ofHours(2));
      var at = told.site.clock.instant();
      IntStream.range(0, 12).forEach(minutes -> arrives(told, at.minusSeconds(60L * minutes + 60)));
      told.site.carrier.listed.arrives(
          new Party.Sender("A BANK"), told.desk.number(), "Your code", at.minusSeconds(90));
      var run = compare(told);
      assertThat(run.found()).isEqualTo(13);
      assertThat(run.recovered()).isEqualTo(12);
      assertThat(run.failed()).isEqualTo(1);
      assertThat(told.letters()).hasSize(1);
      // Looked at again, nothing is new, and what there was to tell is told on.
      var again = compare(told);
      assertThat(again.recovered() + again.failed()).isZero();
      assertThat(standing(told).runs()).extracting(Run::recovered).containsExactly(0, 12);
      assertThat(Happened.times(told.site, "inbox.reconciled")).isEqualTo(1);
    }
  }

  @OnBothDatabases
  void cutOffInTheMiddleItConfirmsNothingAndTheNextTimeTakesAll(TestDatabase database) {
    try (var told = dark(database)) {
      assertThat(compare(told).trouble()).isEmpty();
      var confirmed = standing(told).confirmedUntil().orElseThrow();
      told.site.clock.pass(Duration.ofHours(1));
      var at = told.site.clock.instant();
      IntStream.range(0, 120).forEach(second -> arrives(told, at.minusSeconds(second + 1)));
      told.site.carrier.listed.failsAfter(1, ProviderError.NOT_REACHED);
      var first = compare(told);
      assertThat(first.trouble()).contains(ProviderError.NOT_REACHED);
      told.site.clock.pass(Duration.ofMinutes(1));
      compare(told);
      var standing = standing(told);
      assertThat(standing.confirmedUntil()).contains(confirmed);
      // One trouble that lasts, and not one for each time it was met.
      assertThat(standing.runs().getFirst().began()).isEqualTo(first.began());
      assertThat(standing.runs().stream().filter(run -> run.trouble().isPresent())).hasSize(1);
      told.site.carrier.listed.isWell();
      assertThat(compare(told).recovered()).isEqualTo(120);
      assertThat(messages(told)).isEqualTo(120);
      assertThat(standing(told).confirmedUntil().orElseThrow()).isAfter(confirmed);
      assertThat(Happened.times(told.site, "inbox.not-reconciled")).isEqualTo(1);
    }
  }

  @OnBothDatabases
  void whatIsConfirmedNeverMovesBack(TestDatabase database) {
    try (var told = dark(database)) {
      var store = told.site.server.store();
      var now = told.site.clock.instant();
      for (var until : List.of(now, now.minusSeconds(60), now.plusSeconds(60), now)) {
        store.writing(
            db -> {
              new ReconciliationStore(db).confirm(until);
              return true;
            });
      }
      assertThat(standing(told).confirmedUntil()).contains(now.plusSeconds(60));
    }
  }

  @OnBothDatabases
  void aSiteThatIsTiedToACarrierAsksByItself(TestDatabase database) {
    try (var told = dark(database)) {
      arrives(told, told.site.clock.instant().minusSeconds(90));
      told.site.carrier.connectUnheard();
      await(() -> messages(told) == 1);
      await(() -> standing(told).next().isPresent());
      var next = Duration.between(told.site.clock.instant(), standing(told).next().orElseThrow());
      assertThat(next).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(4));
    }
  }

  private static void await(BooleanSupplier becomes) {
    var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!becomes.getAsBoolean()) {
      assertThat(System.nanoTime()).as("the time that this may take").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
