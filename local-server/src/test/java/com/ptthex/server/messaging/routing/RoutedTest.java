package com.ptthex.server.messaging.routing;

import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.perform;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Choices;
import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Pair;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.setting.SettingValue.Choice;
import com.ptthex.shared.contract.setting.SettingValue.Count;
import com.ptthex.shared.messaging.assignments.AssignmentsApi;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.inbox.MessagesApi.Received;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.messaging.routing.RoutingApi;
import com.ptthex.shared.messaging.routing.RoutingApi.Decided;
import com.ptthex.shared.messaging.routing.RoutingApi.Which;
import com.ptthex.shared.messaging.routing.RoutingApi.Wish;
import com.ptthex.shared.messaging.routing.RoutingSettings;
import com.ptthex.shared.messaging.routing.RoutingTarget;
import com.ptthex.shared.upkeep.settings.SettingsApi;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every message that comes in is routed, and what that came to is kept with it. */
final class RoutedTest {

  private static Decided decided(TestSite site, MessageId message) {
    return site.owner().call(RoutingApi.OF_MESSAGE, new Which(message)).orThrow();
  }

  private static RoutingTarget target(TestSite site, Received received) {
    return decided(site, received.message()).target();
  }

  private static Wish in(InboxApi.Row thread, Duration ahead, TestSite site) {
    return new Wish(
        Optional.of(thread.id()),
        Optional.empty(),
        Optional.empty(),
        Optional.of(site.clock.instant().plus(ahead)));
  }

  @OnBothDatabases
  void inTheWindowAClientIsWithTheSitterAndBeforeItWithTheSharedInbox(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var pair = Pair.in(site, site.north);
      var thread = pair.thread();
      var number = thread.number().orElseThrow().number();
      var post = new Post(site);
      var window = pair.window(Duration.ofMinutes(30), Duration.ofHours(2));
      var early = post.comes(Post.text(pair.clientsPhone(), number, "Are you coming?"));
      assertThat(target(site, early)).isEqualTo(RoutingTarget.SHARED_INBOX);
      site.clock.pass(Duration.ofMinutes(30));
      var asked = post.comes(Post.text(pair.clientsPhone(), number, "Are you there?"));
      var answered = post.comes(Post.text(pair.sittersPhone(), number, "I am."));
      assertThat(target(site, asked)).isEqualTo(RoutingTarget.SITTER);
      assertThat(target(site, answered)).isEqualTo(RoutingTarget.CLIENT);
      assertThat(target(site, post.comes(Post.text(pair.clientsPhone(), number, "STOP"))))
          .isEqualTo(RoutingTarget.KEYWORD);
      perform(site.owner(), AssignmentsApi.CANCEL, pair.cancel(window)).orThrow();
      var after = post.comes(Post.text(pair.clientsPhone(), number, "Hello?"));
      assertThat(target(site, after)).isEqualTo(RoutingTarget.SHARED_INBOX);
      // What was decided stays, whatever is changed since.
      assertThat(decided(site, asked.message()).rule()).isEqualTo("client-in-the-window");
      assertThat(decided(site, asked.message()).steps())
          .anyMatch(step -> step.facts().containsValue(window.id().value().toString()));
    }
  }

  @OnBothDatabases
  void anotherSittersWindowIsNoneOfTheThreads(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var pair = Pair.in(site, site.north);
      var thread = pair.thread();
      pair.with(site.person(PersonKind.SITTER, site.north))
          .window(Duration.ZERO, Duration.ofHours(1));
      var number = thread.number().orElseThrow().number();
      var received = new Post(site).comes(Post.text(pair.clientsPhone(), number, "Hello"));
      assertThat(target(site, received)).isEqualTo(RoutingTarget.SHARED_INBOX);
    }
  }

  @OnBothDatabases
  void whatCameLateIsJudgedByWhenItWasSentUntilTheSiteChoosesOtherwise(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var pair = Pair.in(site, site.north);
      var number = pair.thread().number().orElseThrow().number();
      pair.window(Duration.ZERO, Duration.ofHours(1));
      var sent = Optional.of(site.clock.instant().truncatedTo(ChronoUnit.MICROS));
      site.clock.pass(Duration.ofHours(3));
      var post = new Post(site);
      var late = post.comes(Post.dated(pair.clientsPhone(), number, "On my way", sent));
      assertThat(target(site, late)).isEqualTo(RoutingTarget.SITTER);
      new Choices(site).choose(RoutingSettings.LATE_JUDGED, new Choice("when-it-came"));
      var later = post.comes(Post.dated(pair.clientsPhone(), number, "Nearly there", sent));
      assertThat(target(site, later)).isEqualTo(RoutingTarget.SHARED_INBOX);
    }
  }

  @OnBothDatabases
  void aChoiceHoldsForTheNextMessageAndTellsWhichWindowsCountByIt(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var choices = new Choices(site);
      var pair = Pair.in(site, site.north);
      var number = pair.thread().number().orElseThrow().number();
      pair.window(Duration.ofMinutes(20), Duration.ofHours(1));
      var post = new Post(site);
      assertThat(target(site, post.comes(Post.text(pair.clientsPhone(), number, "Hi"))))
          .isEqualTo(RoutingTarget.SHARED_INBOX);
      var change = Choices.change(choices.wish(RoutingSettings.BEFORE_WINDOW, new Count(20)));
      assertThat(site.owner().call(SettingsApi.CHANGE.preview(), change).orThrow().effects())
          .contains(new Effect("windows-count", Map.of("count", "1", "now", "0")));
      choices.choose(RoutingSettings.BEFORE_WINDOW, 20);
      assertThat(target(site, post.comes(Post.text(pair.clientsPhone(), number, "Hi again"))))
          .isEqualTo(RoutingTarget.SITTER);
      var tooLong = Choices.change(choices.wish(RoutingSettings.AFTER_WINDOW, new Count(241)));
      assertThat(outcome(site.owner().call(SettingsApi.CHANGE.preview(), tooLong)))
          .isEqualTo("invalid");
    }
  }

  @OnBothDatabases
  void aStrangerWhoWritesToThePoolIsWithTheNumbersUnitOrWithTheFrontDesks(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var desk = site.number(NumberClass.FRONT_DESK, site.customer);
      var pool = site.number(NumberClass.POOL, site.north);
      var post = new Post(site);
      var first = post.comes(Post.text(Post.stranger(), pool.number(), "Hello"));
      assertThat(target(site, first)).isEqualTo(RoutingTarget.SHARED_INBOX);
      assertThat(post.thread(first.thread()).unit()).isEqualTo(site.north);
      new Choices(site).choose(RoutingSettings.DEFAULT_TARGET, new Choice("front-desk"));
      var second = post.comes(Post.text(Post.stranger(), pool.number(), "Hello"));
      assertThat(target(site, second)).isEqualTo(RoutingTarget.FRONT_DESK);
      var thread = post.thread(second.thread());
      assertThat(thread.unit()).isEqualTo(desk.unit());
      // They are answered from the number that they wrote to all the same.
      assertThat(thread.number().orElseThrow().id()).isEqualTo(pool.id());
      var north = site.as(Role.DISPATCHER, site.north);
      assertThat(outcome(north.call(InboxApi.DETAIL, new InboxApi.Which(thread.id()))))
          .isEqualTo("thread-not-found");
      assertThat(outcome(north.call(RoutingApi.OF_MESSAGE, new Which(second.message()))))
          .isEqualTo("message-not-found");
      // A client whom the site knows has the thread at the desk as well.
      var pair = Pair.in(site, site.north);
      var known = post.comes(Post.text(pair.clientsPhone(), pool.number(), "Hello"));
      assertThat(post.thread(known.thread()).unit()).isEqualTo(desk.unit());
      // A word that is obeyed is for no desk.
      var stop = post.comes(Post.text(Post.stranger(), pool.number(), "stop"));
      assertThat(post.thread(stop.thread()).unit()).isEqualTo(site.north);
    }
  }

  @OnBothDatabases
  void withoutADeskAboveItAThreadStaysWithItsNumber(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      site.number(NumberClass.FRONT_DESK, site.south);
      var pool = site.number(NumberClass.POOL, site.north);
      new Choices(site).choose(RoutingSettings.DEFAULT_TARGET, new Choice("front-desk"));
      var post = new Post(site);
      var received = post.comes(Post.text(Post.stranger(), pool.number(), "Hello"));
      assertThat(target(site, received)).isEqualTo(RoutingTarget.FRONT_DESK);
      assertThat(post.thread(received.thread()).unit()).isEqualTo(site.north);
    }
  }

  @OnBothDatabases
  void whatIsWrittenToAFrontDeskIsForItWhateverTheDefault(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var desk = site.number(NumberClass.FRONT_DESK, site.north);
      site.number(NumberClass.FRONT_DESK, site.customer);
      new Choices(site).choose(RoutingSettings.DEFAULT_TARGET, new Choice("front-desk"));
      var post = new Post(site);
      var received = post.comes(Post.text(Post.stranger(), desk.number(), "Are you open?"));
      assertThat(decided(site, received.message()).rule()).isEqualTo("written-to-the-front-desk");
      assertThat(post.thread(received.thread()).unit()).isEqualTo(site.north);
    }
  }

  @OnBothDatabases
  void thePreviewSaysWhatTheMessageThenComesToAndChangesNothing(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var pair = Pair.in(site, site.north);
      var thread = pair.thread();
      pair.window(Duration.ZERO, Duration.ofHours(1));
      var told = site.owner().call(RoutingApi.PREVIEW, in(thread, Duration.ZERO, site)).orThrow();
      var number = thread.number().orElseThrow();
      var received = new Post(site).comes(Post.text(pair.clientsPhone(), number.number(), "Hello"));
      assertThat(told).isEqualTo(decided(site, received.message()));
      assertThat(told.target()).isEqualTo(RoutingTarget.SITTER);
      var later = in(thread, Duration.ofHours(2), site);
      assertThat(site.owner().call(RoutingApi.PREVIEW, later).orThrow().target())
          .isEqualTo(RoutingTarget.SHARED_INBOX);
      // Whoever writes over a number is put where they would be put.
      var overIt =
          new Wish(
              Optional.empty(),
              Optional.of(pair.client().id()),
              Optional.of(number.id()),
              Optional.empty());
      assertThat(site.owner().call(RoutingApi.PREVIEW, overIt).orThrow().target())
          .isEqualTo(RoutingTarget.SITTER);
      var desk = site.number(NumberClass.FRONT_DESK, site.north);
      var anew =
          new Wish(
              Optional.empty(),
              Optional.of(pair.client().id()),
              Optional.of(desk.id()),
              Optional.empty());
      assertThat(site.owner().call(RoutingApi.PREVIEW, anew).orThrow().target())
          .isEqualTo(RoutingTarget.FRONT_DESK);
      assertThat(site.ask(Integer.class, "select count(*) from message")).isEqualTo(1);
      assertThat(site.ask(Integer.class, "select count(*) from conversation")).isEqualTo(1);
    }
  }

  @OnBothDatabases
  void theNewsOfAMessageSayWhereItWentAndOldMessagesSayThatNobodyKnows(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var desk = site.number(NumberClass.FRONT_DESK, site.north);
      var received =
          new Post(site).comes(Post.text(Post.stranger(), desk.number(), "Are you open?"));
      assertThat(Happened.at(site))
          .filteredOn(event -> event.is("inbox.message-received"))
          .singleElement()
          .satisfies(event -> assertThat(event.event().facts()).contains("frontDesk"));
      // As if it had come before messages were routed.
      site.server
          .store()
          .writing(
              db ->
                  db.createUpdate(
                          "update message set routed_to = null, routed_by = null, routed_of = null")
                      .execute());
      assertThat(outcome(site.owner().call(RoutingApi.OF_MESSAGE, new Which(received.message()))))
          .isEqualTo("message-was-not-routed");
    }
  }

  /** Counted by H2 itself, from the second message on: the first reads what is then remembered. */
  @Test
  void aMessageAsksForWindowsOnceWhereItsThreadHasASitterAndElseForNothing() {
    try (var site = TestSite.on(TestDatabase.H2)) {
      var post = new Post(site);
      var pair = Pair.in(site, site.north);
      var served = pair.thread().number().orElseThrow().number();
      var desk = site.number(NumberClass.FRONT_DESK, site.north).number();
      var stranger = Post.stranger();
      post.comes(Post.text(stranger, desk, "One"));
      count(site, "set query_statistics_max_entries 1000");
      count(site, "set query_statistics true");
      post.comes(Post.text(stranger, desk, "Two"));
      assertThat(asked(site, "assignment_window")).isZero();
      assertThat(asked(site, "from setting")).isZero();
      assertThat(asked(site, "into message")).isEqualTo(1);
      post.comes(Post.text(pair.clientsPhone(), served, "Three"));
      assertThat(asked(site, "assignment_window")).isEqualTo(1);
      assertThat(asked(site, "from setting")).isZero();
    }
  }

  private static void count(TestSite site, String statement) {
    site.server.store().writing(db -> db.execute(statement));
  }

  private static int asked(TestSite site, String part) {
    return site.ask(
        Integer.class,
        """
        select coalesce(sum(execution_count), 0) from information_schema.query_statistics
        where sql_statement like '%%%s%%' and sql_statement not like '%%query_statistics%%'\
        """
            .formatted(part));
  }
}
