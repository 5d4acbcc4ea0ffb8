package com.ptthex.server.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.messaging.delivery.DeliveryApi;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Report;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Standing;
import com.ptthex.shared.messaging.delivery.DeliveryFault;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.delivery.Outcome;
import com.ptthex.shared.messaging.delivery.Outcome.Accepted;
import com.ptthex.shared.messaging.delivery.Outcome.Delivered;
import com.ptthex.shared.messaging.delivery.Outcome.Failed;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.InboxApi.Row;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Which;
import com.ptthex.shared.value.ThreadId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is kept of messages, however the news of them comes. */
final class DeliveryTest {
  private static final MessageKey MESSAGE = MessageKey.of("SM-made-up");

  private static Report report(TestSite site, Row thread, Outcome outcome) {
    return new Report(
        MESSAGE, thread.id(), thread.number().orElseThrow().id(), outcome, site.clock.instant());
  }

  private static Failed failed(TestSite site) {
    return new Failed(DeliveryFault.UNREACHABLE, site.clock.instant());
  }

  @OnBothDatabases
  void theFirstEndingOfAMessageStaysInWhicheverOrderTheNewsComes(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = site.thread(site.north);
      Stream.of(new Accepted(), new Delivered(), failed(site), new Accepted())
          .map(outcome -> report(site, thread, outcome))
          .forEach(report -> site.inside(DeliveryApi.REPORT, report));
      assertThat(site.inside(DeliveryApi.REPORT, report(site, thread, new Delivered())))
          .isEqualTo(new Standing(new Delivered(), false));
      assertThat(site.ask(Integer.class, "select count(*) from delivery")).isEqualTo(1);
      assertThat(site.ask(Integer.class, "select sum(messages) from delivery_hour")).isEqualTo(1);
      assertThat(site.ask(String.class, "select outcome from delivery")).isEqualTo("DELIVERED");
      assertThat(Happened.at(site))
          .filteredOn(event -> event.event().type().startsWith("delivery."))
          .hasSize(2);
    }
  }

  @OnBothDatabases
  void theSameNewsFromManyAtOnceIsOneMessage(TestDatabase database) throws Exception {
    try (var site = TestSite.on(database);
        var machines = Executors.newVirtualThreadPerTaskExecutor()) {
      var thread = site.thread(site.north);
      var answers =
          machines.invokeAll(
              IntStream.range(0, 8)
                  .<Callable<Standing>>mapToObj(
                      _ ->
                          () ->
                              site.inside(
                                  DeliveryApi.REPORT, report(site, thread, new Delivered())))
                  .toList());
      assertThat(answers.stream().map(answer -> answer.resultNow()))
          .filteredOn(Standing::isNews)
          .hasSize(1);
      var which = new Which(thread.number().orElseThrow().id());
      var number = site.owner().call(NumbersApi.DETAIL, which).orThrow().number();
      assertThat(number.messages7d()).isEqualTo(1);
    }
  }

  @OnBothDatabases
  void manyMessagesOfOneNumberAtOnceAreAllCounted(TestDatabase database) throws Exception {
    try (var site = TestSite.on(database);
        var machines = Executors.newVirtualThreadPerTaskExecutor()) {
      var thread = site.thread(site.north);
      var number = thread.number().orElseThrow().id();
      var reports =
          IntStream.range(0, 24)
              .mapToObj(
                  count ->
                      new Report(
                          MessageKey.of("SM" + count),
                          thread.id(),
                          number,
                          failed(site),
                          site.clock.instant()))
              .<Callable<Standing>>map(report -> () -> site.inside(DeliveryApi.REPORT, report))
              .toList();
      assertThat(machines.invokeAll(reports)).allSatisfy(done -> done.resultNow().isNews());
      var row = site.owner().call(NumbersApi.DETAIL, new Which(number)).orThrow().number();
      assertThat(row.messages7d()).isEqualTo(24);
      assertThat(site.ask(Integer.class, "select count(*) from traffic")).isEqualTo(1);
    }
  }

  @OnBothDatabases
  void aMessageMovesItsThreadToTheTop(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var older = site.thread(site.north);
      site.clock.pass(Duration.ofMinutes(1));
      var newer = site.thread(site.north);
      site.clock.pass(Duration.ofMinutes(1));
      site.inside(DeliveryApi.REPORT, report(site, older, new Delivered()));
      var rows = site.owner().call(InboxApi.LIST, InboxApi.Find.all()).orThrow().rows();
      assertThat(rows).extracting(Row::id).isEqualTo(List.of(older.id(), newer.id()));
      // Whoever looked at the thread before may still close it.
      var close = new InboxApi.Close(older.id(), older.version());
      site.owner().call(InboxApi.CLOSE, close).orThrow();
    }
  }

  @OnBothDatabases
  void newsOfAThreadThatIsNotThereIsRefused(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = site.thread(site.north);
      var astray =
          new Report(
              MESSAGE,
              ThreadId.made(),
              thread.number().orElseThrow().id(),
              new Delivered(),
              site.clock.instant());
      assertThat(
              catchThrowableOfType(Refused.class, () -> site.inside(DeliveryApi.REPORT, astray))
                  .refusal()
                  .code())
          .isEqualTo("thread-or-number-not-found");
    }
  }
}
