package com.ptthex.server.messaging.optout;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.value.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people ask of our numbers is remembered with the message that says it. */
final class OptOutTest {
  private static Optional<Instant> stopped(TestSite site, PhoneNumber phone, NumberId... numbers) {
    return site.server.store().reading(db -> new OptOutReader(db).stopped(phone, List.of(numbers)));
  }

  private static void says(
      TestSite site, PhoneNumber phone, NumbersApi.Row number, String words, Instant at) {
    new Post(site).comes(Post.dated(phone, number.number(), words, Optional.of(at)));
  }

  @OnBothDatabases
  void aStopHoldsForTheNumberThatItWasSaidToUntilAStart(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var desk = site.number(NumberClass.FRONT_DESK, site.customer);
      var other = site.number(NumberClass.FRONT_DESK, site.customer);
      var phone = Post.stranger();
      var began = site.clock.instant();
      says(site, phone, desk, "stop", began);
      assertThat(stopped(site, phone, desk.id())).contains(began);
      assertThat(stopped(site, phone, desk.id(), other.id())).contains(began);
      assertThat(stopped(site, phone, other.id())).isEmpty();
      assertThat(stopped(site, Post.stranger(), desk.id())).isEmpty();
      says(site, phone, desk, "Please do not stop", began.plusSeconds(1));
      assertThat(stopped(site, phone, desk.id())).contains(began);
      says(site, phone, desk, "START", began.plusSeconds(2));
      assertThat(stopped(site, phone, desk.id())).isEmpty();
      assertThat(Happened.times(site, "optout.stopped")).isOne();
      assertThat(Happened.times(site, "optout.resumed")).isOne();
    }
  }

  @OnBothDatabases
  void whatIsHeardLateUndoesNothingThatWasSaidSince(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var desk = site.number(NumberClass.FRONT_DESK, site.customer);
      var phone = Post.stranger();
      var began = site.clock.instant().minus(Duration.ofHours(2));
      says(site, phone, desk, "START", began.plusSeconds(9));
      says(site, phone, desk, "STOP", began);
      assertThat(stopped(site, phone, desk.id())).isEmpty();
      says(site, phone, desk, "STOP", began.plusSeconds(20));
      says(site, phone, desk, "UNSTOP", began.plusSeconds(15));
      assertThat(stopped(site, phone, desk.id())).contains(began.plusSeconds(20));
      assertThat(Happened.times(site, "optout.stopped")).isOne();
    }
  }

  @OnBothDatabases
  void whoAsksForHelpIsRememberedAndWantsMessagesAsBefore(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var desk = site.number(NumberClass.FRONT_DESK, site.customer);
      var phone = Post.stranger();
      says(site, phone, desk, "HELP", site.clock.instant());
      assertThat(stopped(site, phone, desk.id())).isEmpty();
      assertThat(site.ask(Integer.class, "select count(*) from optout where helped_at is not null"))
          .isOne();
      assertThat(Happened.times(site, "optout.help-asked")).isOne();
    }
  }

  @OnBothDatabases
  void theSameMessageToldTwiceIsHeardOnce(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var desk = site.number(NumberClass.FRONT_DESK, site.customer);
      var help = Post.text(Post.stranger(), desk.number(), "HELP");
      var post = new Post(site);
      post.comes(help);
      post.comes(help);
      assertThat(Happened.times(site, "optout.help-asked")).isOne();
    }
  }
}
