package com.ptthex.server.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.inbox.MessagesApi;
import com.ptthex.shared.messaging.inbox.MessagesApi.Received;
import com.ptthex.shared.messaging.inbox.MessagesApi.Row;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.value.PageSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** That a message is kept once, and when it was sent. */
@SuppressWarnings("NullAway.Init") // made before the first test runs
@ParameterizedClass
@EnumSource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KeptOnceTest {
  @Parameter private TestDatabase database;
  private TestSite site;
  private Post post;

  @BeforeParameterizedClassInvocation
  void start() {
    site = TestSite.on(database);
    post = new Post(site);
    site.number(NumberClass.FRONT_DESK, site.customer);
  }

  @AfterParameterizedClassInvocation
  void stop() {
    site.close();
  }

  @Test
  void whatIsToldTwiceOrByManyAtOnceIsKeptOnce() throws Exception {
    var desk = site.number(NumberClass.FRONT_DESK, site.north);
    var phone = Post.stranger();
    var told = Post.text(phone, desk.number(), "Only once");
    try (var machines = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          machines.invokeAll(
              IntStream.range(0, 16)
                  .<Callable<Received>>mapToObj(_ -> () -> post.comes(told))
                  .toList());
      assertThat(answers).allSatisfy(done -> assertThat(done.state().name()).isEqualTo("SUCCESS"));
      assertThat(answers.stream().filter(done -> done.resultNow().isNews())).hasSize(1);
      assertThat(answers.stream().map(done -> done.resultNow().thread()).distinct()).hasSize(1);
      assertThat(post.in(answers.getFirst().resultNow().thread())).hasSize(1);
    }
  }

  @Test
  void manyFromOneStrangerAtOnceAreInOneThreadAndAllThere() throws Exception {
    var desk = site.number(NumberClass.FRONT_DESK, site.north);
    var phone = Post.stranger();
    try (var machines = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          machines.invokeAll(
              IntStream.range(0, 16)
                  .<Callable<Received>>mapToObj(
                      count -> () -> post.comes(Post.text(phone, desk.number(), "No " + count)))
                  .toList());
      assertThat(answers.stream().map(done -> done.resultNow().thread()).distinct()).hasSize(1);
      assertThat(post.in(answers.getFirst().resultNow().thread())).hasSize(16);
      var row = site.owner().call(NumbersApi.DETAIL, new NumbersApi.Which(desk.id())).orThrow();
      assertThat(row.number().messages7d()).isEqualTo(16);
    }
  }

  @Test
  void whenItWasSentMayBeToldLater() {
    var desk = site.number(NumberClass.FRONT_DESK, site.north);
    var phone = Post.stranger();
    var sent = site.clock.instant().minus(Duration.ofHours(2));
    var undated = Post.text(phone, desk.number(), "When?");
    var thread = post.comes(undated).thread();
    assertThat(post.in(thread).getFirst().late()).isFalse();
    var dated =
        new MessagesApi.Receive(
            undated.message(),
            phone,
            desk.number(),
            undated.kind(),
            undated.text(),
            0,
            Optional.of(sent));
    assertThat(post.comes(dated).isNews()).isTrue();
    assertThat(post.comes(dated).isNews()).isFalse();
    assertThat(post.in(thread))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.sentAt()).isEqualTo(sent);
              assertThat(row.late()).isTrue();
            });
  }

  @Test
  void pagesHoldEachMessageOnceInTheOrderInWhichTheyWereSent() {
    var desk = site.number(NumberClass.FRONT_DESK, site.north);
    var phone = Post.stranger();
    var thread = post.comes(Post.text(phone, desk.number(), "0")).thread();
    IntStream.range(1, 7)
        .forEach(
            minutes ->
                post.comes(
                    Post.dated(
                        phone,
                        desk.number(),
                        "" + minutes,
                        Optional.of(site.clock.instant().minus(Duration.ofMinutes(minutes / 2))))));
    var rows = new ArrayList<Row>();
    var find = new MessagesApi.Find(thread, Optional.empty(), Optional.of(new PageSize(3)));
    for (var page = site.owner().call(MessagesApi.LIST, find).orThrow(); ; ) {
      rows.addAll(page.rows());
      if (page.next().isEmpty()) {
        break;
      }
      page =
          site.owner()
              .call(MessagesApi.LIST, new MessagesApi.Find(thread, page.next(), find.limit()))
              .orThrow();
    }
    assertThat(rows).extracting(Row::id).hasSize(7).doesNotHaveDuplicates();
    assertThat(rows).extracting(Row::sentAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }
}
