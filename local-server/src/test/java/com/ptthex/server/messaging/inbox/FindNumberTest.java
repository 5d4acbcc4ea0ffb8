package com.ptthex.server.messaging.inbox;

import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.InboxApi.Carried;
import com.ptthex.shared.messaging.inbox.InboxApi.Change;
import com.ptthex.shared.messaging.inbox.InboxApi.Close;
import com.ptthex.shared.messaging.inbox.InboxApi.Happening;
import com.ptthex.shared.messaging.inbox.InboxApi.Row;
import com.ptthex.shared.messaging.inbox.ThreadState;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Quarantine;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import java.util.Optional;

/** A thread that lost its number need not be closed and opened anew. */
final class FindNumberTest {

  private static InboxApi.Detail detail(TestSite site, Row thread) {
    return site.owner().call(InboxApi.DETAIL, new InboxApi.Which(thread.id())).orThrow();
  }

  private static Row stranded(TestSite site) {
    var thread = site.thread(site.north);
    var id = thread.number().orElseThrow().id();
    var number = site.owner().call(NumbersApi.DETAIL, new NumbersApi.Which(id)).orThrow().number();
    var wish =
        new Quarantine(id, QuarantineReason.MANUAL_REVIEW, Optional.empty(), number.version());
    perform(site.owner(), NumbersApi.QUARANTINE, wish).orThrow();
    return detail(site, thread).thread();
  }

  private static Answer<Carried> find(TestSite site, Row thread) {
    var wish = new InboxApi.FindNumber(thread.id(), thread.version());
    return site.owner().call(InboxApi.FIND_NUMBER, wish);
  }

  @OnBothDatabases
  void aThreadTakesANumberOfThePoolOnceThereIsOne(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = stranded(site);
      assertThat(thread.state()).isEqualTo(ThreadState.STRANDED);
      assertThat(refused(find(site, thread)).code()).isEqualTo("no-number-left");
      var number = site.number(NumberClass.POOL, site.north);
      var carried = find(site, thread).orThrow();
      assertThat(carried.thread().number().orElseThrow().id()).isEqualTo(number.id());
      assertThat(carried.thread().state()).isEqualTo(ThreadState.LIVE);
      assertThat(carried.why()).isNotEmpty();
      assertThat(detail(site, thread).happenings())
          .extracting(Happening::change)
          .containsExactly(Change.MOVED, Change.STRANDED, Change.OPENED);
      var uses = new NumbersApi.Which(number.id());
      assertThat(site.owner().call(NumbersApi.DETAIL, uses).orThrow().number().liveThreads())
          .isEqualTo(1);
    }
  }

  @OnBothDatabases
  void withoutOneTheFrontDeskTakesItAsWhenItsNumberLeft(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = stranded(site);
      var desk = site.number(NumberClass.FRONT_DESK, site.customer);
      var carried = find(site, thread).orThrow();
      assertThat(carried.thread().number().orElseThrow().id()).isEqualTo(desk.id());
      assertThat(detail(site, thread).happenings().getFirst().change()).isEqualTo(Change.FELL_BACK);
    }
  }

  @OnBothDatabases
  void whoeverHasANumberOrNeedsNoneGetsNone(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var live = site.thread(site.north);
      assertThat(refused(find(site, live)).code()).isEqualTo("thread-has-a-number");
      var close = new Close(live.id(), live.version());
      var closed = site.owner().call(InboxApi.CLOSE, close).orThrow();
      assertThat(refused(find(site, live)).code()).isEqualTo("thread-changed-meanwhile");
      assertThat(refused(find(site, closed)).code()).isEqualTo("thread-is-closed");
    }
  }
}
