package com.ptthex.server.messaging.assignments;

import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Choices;
import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Pair;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.setting.SettingValue.Choice;
import com.ptthex.shared.messaging.assignments.AssignmentsApi;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Cancel;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Find;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Row;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Which;
import com.ptthex.shared.messaging.assignments.WindowState;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.messaging.routing.RoutingSettings;
import com.ptthex.shared.value.PageSize;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Who is said to look after whom, and when. */
final class AssignmentsApiTest {

  @OnBothDatabases
  void aWindowIsPlannedThenLiveThenOverByTheClockAlone(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var pair = Pair.in(site, site.north);
      var row = pair.window(Duration.ofHours(1), Duration.ofHours(3));
      assertThat(row.state()).isEqualTo(WindowState.PLANNED);
      assertThat(row.sitter().id()).isEqualTo(pair.sitter().id());
      assertThat(row.client().name()).isEqualTo(pair.client().name());
      assertThat(row.unit()).isEqualTo(site.north);
      site.clock.pass(Duration.ofHours(1));
      assertThat(state(site, row)).isEqualTo(WindowState.LIVE);
      site.clock.pass(Duration.ofHours(2));
      assertThat(state(site, row)).isEqualTo(WindowState.OVER);
      assertThat(outcome(site.owner().call(AssignmentsApi.CANCEL.preview(), pair.cancel(row))))
          .isEqualTo("window-is-over");
    }
  }

  private static WindowState state(TestSite site, Row row) {
    var detail = site.owner().call(AssignmentsApi.DETAIL, new Which(row.id())).orThrow();
    return detail.window().state();
  }

  @OnBothDatabases
  void noTwoWindowsOfAClientHaveAMomentInCommonAndNeighboursMayTouch(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var pair = Pair.in(site, site.north);
      var row = pair.window(Duration.ofHours(2), Duration.ofHours(4));
      var other = pair.with(site.person(PersonKind.SITTER, site.north));
      var problem = refused(other.enter(Duration.ofHours(3), Duration.ofHours(5)));
      assertThat(problem.code()).isEqualTo("window-overlaps");
      assertThat(problem.facts())
          .containsEntry("window", row.id().value().toString())
          .containsEntry("sitter", pair.sitter().id().value().toString())
          .containsEntry("startsAt", row.startsAt().toString());
      assertThat(outcome(other.enter(Duration.ofHours(1), Duration.ofHours(6))))
          .isEqualTo("window-overlaps");
      assertThat(outcome(other.enter(Duration.ofHours(4), Duration.ofHours(5)))).isEqualTo("done");
      assertThat(outcome(other.enter(Duration.ofHours(1), Duration.ofHours(2)))).isEqualTo("done");
      // Another client has hours of their own, with the same sitter too.
      var elsewhere = Pair.of(site, pair.sitter(), site.person(PersonKind.CLIENT, site.north));
      assertThat(outcome(elsewhere.enter(Duration.ofHours(2), Duration.ofHours(4))))
          .isEqualTo("done");
      // What is cancelled stands in nobody's way.
      perform(site.owner(), AssignmentsApi.CANCEL, pair.cancel(row)).orThrow();
      assertThat(outcome(other.enter(Duration.ofHours(2), Duration.ofHours(4)))).isEqualTo("done");
    }
  }

  @OnBothDatabases
  void ofManyWhoEnterOverlappingWindowsAtOnceOneSucceeds(TestDatabase database) throws Exception {
    try (var site = TestSite.on(database);
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var owner = site.owner();
      for (var round = 0; round < 5; round++) {
        var client = site.person(PersonKind.CLIENT, site.north);
        var together = new CyclicBarrier(4);
        var wishes =
            IntStream.range(0, 4)
                .mapToObj(_ -> Pair.of(site, site.person(PersonKind.SITTER, site.north), client))
                .map(pair -> pair.wish(Duration.ofHours(1), Duration.ofHours(2)))
                .toList();
        var answers =
            people.invokeAll(
                wishes.stream()
                    .<Callable<Answer<Row>>>map(
                        wish ->
                            () -> {
                              together.await();
                              return owner.call(AssignmentsApi.CREATE, wish);
                            })
                    .toList());
        assertThat(answers.stream().map(answer -> outcome(answer.resultNow())))
            .containsExactlyInAnyOrder(
                "done", "window-overlaps", "window-overlaps", "window-overlaps");
      }
    }
  }

  @OnBothDatabases
  void timesThatAreNoWindowAreRefusedWithThoseThatWouldBe(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var pair = Pair.in(site, site.north);
      var now = site.clock.instant().truncatedTo(ChronoUnit.MICROS);
      assertThat(range(pair.enter(Duration.ofDays(-2), Duration.ofHours(1)), "startsAt"))
          .containsEntry("earliest", now.minus(Duration.ofDays(1)).toString())
          .containsEntry("latest", now.plus(Duration.ofDays(731)).toString());
      var backwards = range(pair.enter(Duration.ofHours(2), Duration.ofHours(1)), "endsAt");
      assertThat(backwards)
          .containsEntry("earliest", now.plus(Duration.ofMinutes(135)).toString())
          .containsEntry("latest", now.plus(Duration.ofHours(2 + 366 * 24)).toString());
      assertThat(range(pair.enter(Duration.ofHours(1), Duration.ofDays(400)), "endsAt"))
          .isNotEmpty();
      assertThat(range(pair.enter(Duration.ofHours(-5), Duration.ofHours(-1)), "endsAt"))
          .containsEntry("earliest", now.toString());
      // One that has begun may still be entered, and is live at once.
      assertThat(pair.window(Duration.ofHours(-2), Duration.ofHours(1)).state())
          .isEqualTo(WindowState.LIVE);
    }
  }

  private static Map<String, String> range(Answer<?> answer, String field) {
    var fault = refused(answer).fields().getFirst();
    assertThat(fault.field()).isEqualTo(field);
    assertThat(fault.code()).isEqualTo("time-range");
    return fault.facts();
  }

  @OnBothDatabases
  void aClientIsOnlyLookedAfterByASitterWhomTheirReadersMaySee(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var pair = Pair.in(site, site.north);
      var astray = pair.with(site.person(PersonKind.SITTER, site.south));
      assertThat(outcome(astray.enter(Duration.ofHours(1), Duration.ofHours(2))))
          .isEqualTo("sitter-outside-clients-unit");
      var swapped = Pair.of(site, /* sitter= */ pair.client(), /* client= */ pair.sitter());
      assertThat(outcome(swapped.enter(Duration.ofHours(1), Duration.ofHours(2))))
          .isEqualTo("client-not-found");
      var wish = pair.wish(Duration.ofHours(1), Duration.ofHours(2));
      var south = site.as(Role.DISPATCHER, site.south);
      assertThat(outcome(south.call(AssignmentsApi.CREATE, wish))).isEqualTo("client-not-found");
      assertThat(outcome(site.as(Role.DISPATCHER, site.north).call(AssignmentsApi.CREATE, wish)))
          .isEqualTo("done");
      assertThat(south.call(AssignmentsApi.LIST, Find.all()).orThrow().rows()).isEmpty();
    }
  }

  @OnBothDatabases
  void cancellingTellsBeforehandWhatFallsToTheDefault(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      new Choices(site).choose(RoutingSettings.DEFAULT_TARGET, new Choice("front-desk"));
      var pair = Pair.in(site, site.north);
      var unserved = pair.window(Duration.ofDays(1), Duration.ofDays(2));
      var nothing =
          site.owner().call(AssignmentsApi.CANCEL.preview(), pair.cancel(unserved)).orThrow();
      assertThat(nothing.effects())
          .extracting(Effect::code)
          .containsExactly("nobody-looks-after-the-client", "no-thread-goes-by-the-window");

      var row = pair.window(Duration.ZERO, Duration.ofHours(8));
      var thread = pair.thread();
      var number = thread.number().orElseThrow().number();
      var post = new Post(site);
      post.comes(Post.text(pair.clientsPhone(), number, "Hello"));
      post.comes(Post.text(pair.clientsPhone(), number, "Anybody there?"));
      site.clock.pass(Duration.ofHours(1));
      var impact = site.owner().call(AssignmentsApi.CANCEL.preview(), pair.cancel(row)).orThrow();
      assertThat(impact.effects())
          .contains(
              new Effect("threads-fall-to-default", Map.of("threads", "1", "to", "front-desk")))
          .anySatisfy(
              effect -> {
                assertThat(effect.code()).isEqualTo("messages-came-in-the-window");
                assertThat(effect.facts()).containsEntry("messages", "2");
              });
      assertThat(impact.touched())
          .extracting(Touched::id)
          .containsExactly(
              pair.sitter().id().value(), pair.client().id().value(), thread.id().value());
      // What comes while somebody reads moves nothing.
      post.comes(Post.text(pair.clientsPhone(), number, "Hm"));
      perform(site.owner(), AssignmentsApi.CANCEL, pair.cancel(row), impact).orThrow();

      var detail = site.owner().call(AssignmentsApi.DETAIL, new Which(row.id())).orThrow();
      assertThat(detail.window().state()).isEqualTo(WindowState.CANCELLED);
      assertThat(detail.cancelled().orElseThrow().reason()).isEqualTo(Pair.WHY);
      assertThat(outcome(site.owner().call(AssignmentsApi.CANCEL.preview(), pair.cancel(row))))
          .isEqualTo("window-changed-meanwhile");
      var again = new Cancel(row.id(), Pair.WHY, detail.window().version());
      assertThat(outcome(site.owner().call(AssignmentsApi.CANCEL.preview(), again)))
          .isEqualTo("window-is-cancelled");
    }
  }

  @OnBothDatabases
  void everyFilterFindsWhatItSaysAndEachOnceAcrossPages(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var one = Pair.in(site, site.north);
      var two = Pair.in(site, site.south);
      var rows = new ArrayList<Row>();
      for (var hour = 0; hour < 5; hour++) {
        rows.add(one.window(Duration.ofHours(hour), Duration.ofHours(hour + 1)));
      }
      var cancelled = two.window(Duration.ofHours(1), Duration.ofHours(9));
      perform(site.owner(), AssignmentsApi.CANCEL, two.cancel(cancelled)).orThrow();
      site.clock.pass(Duration.ofMinutes(150));
      assertThat(ids(site, find(List.of(WindowState.LIVE)))).containsExactly(id(rows.get(2)));
      assertThat(ids(site, find(List.of(WindowState.OVER, WindowState.LIVE))))
          .containsExactly(id(rows.get(2)), id(rows.get(1)), id(rows.get(0)));
      assertThat(ids(site, find(List.of(WindowState.CANCELLED)))).containsExactly(id(cancelled));
      assertThat(ids(site, find(List.of()))).hasSize(6).doesNotHaveDuplicates();
      var ofTwo =
          new Find(
              List.of(),
              Optional.of(two.sitter().id()),
              Optional.of(two.client().id()),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      assertThat(ids(site, ofTwo)).containsExactly(id(cancelled));
      var within =
          new Find(
              List.of(WindowState.PLANNED),
              Optional.of(one.sitter().id()),
              Optional.empty(),
              Optional.of(rows.get(3).startsAt()),
              Optional.of(rows.get(3).endsAt()),
              Optional.empty(),
              Optional.empty());
      assertThat(ids(site, within)).containsExactly(id(rows.get(3)));
    }
  }

  private static Find find(List<WindowState> states) {
    var all = Find.all();
    return new Find(
        states, all.sitter(), all.client(), all.from(), all.until(), all.after(), all.limit());
  }

  private static String id(Row row) {
    return row.id().value().toString();
  }

  private static Find two(Find find, Optional<Cursor> after) {
    var limit = Optional.of(new PageSize(2));
    return new Find(
        find.state(), find.sitter(), find.client(), find.from(), find.until(), after, limit);
  }

  private static List<String> ids(TestSite site, Find find) {
    var found = new ArrayList<String>();
    var next = find.after();
    do {
      var page = site.owner().call(AssignmentsApi.LIST, two(find, next)).orThrow();
      page.rows().stream().map(AssignmentsApiTest::id).forEach(found::add);
      next = page.next();
    } while (next.isPresent());
    return found;
  }

  @OnBothDatabases
  void othersHearOfItByIdsAlone(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var pair = Pair.in(site, site.north);
      var row = pair.window(Duration.ofHours(1), Duration.ofHours(2));
      perform(site.owner(), AssignmentsApi.CANCEL, pair.cancel(row)).orThrow();
      assertThat(Happened.at(site))
          .filteredOn(event -> event.event().type().startsWith("assignments."))
          .extracting(event -> event.event().facts())
          .hasSize(2)
          .allMatch(facts -> facts.contains(pair.client().id().value().toString()))
          .noneMatch(facts -> facts.contains(Pair.WHY.value()));
    }
  }
}
