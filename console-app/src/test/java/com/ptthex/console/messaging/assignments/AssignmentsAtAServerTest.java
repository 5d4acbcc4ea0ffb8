package com.ptthex.console.messaging.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.text.Codes;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.text.Messages;
import com.ptthex.console.ui.text.Moments;
import com.ptthex.console.ui.text.Texts;
import com.ptthex.server.testing.Pair;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.assignments.AssignmentsApi;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Find;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Row;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Which;
import com.ptthex.shared.messaging.assignments.WindowState;
import com.ptthex.shared.messaging.people.PersonKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the room says and does, before a real server. */
final class AssignmentsAtAServerTest {
  private static final Texts TEXTS = new Texts(Language.ENGLISH);
  private static final Moments MOMENTS = new Moments(TEXTS, ZoneOffset.UTC);

  private final TestSite site = TestSite.on(TestDatabase.H2);
  private final ByHand threads = new ByHand();

  @AfterEach
  void close() {
    site.close();
  }

  private AssignmentsModel modelFor(ApiClient client) {
    var model = new AssignmentsModel(Desks.at(client, threads, site.clock));
    model.reload();
    threads.run();
    return model;
  }

  private List<Row> listed(AssignmentsModel model) {
    threads.run();
    return model.rows().lastRead().map(read -> read.rows()).orElse(List.of());
  }

  private Instant in(Duration time) {
    return site.clock.instant().plus(time);
  }

  private void enter(AssignmentsModel model, Pair pair, Duration from, Duration until) {
    var entering = model.entering();
    entering.begin(MOMENTS);
    threads.run();
    entering.sitter().text().set(PersonSearch.text(pair.sitter().id()));
    entering.client().text().set(PersonSearch.text(pair.client().id()));
    entering.startsAt().text().set(MOMENTS.typedBoth(in(from)));
    entering.endsAt().text().set(MOMENTS.typedBoth(in(until)));
    entering.action().then(model::chooseEntered).start();
    threads.run();
  }

  private static Problem refusal(AssignmentsModel model) {
    return ((Action.State.Failed) model.entering().action().state().get()).problem();
  }

  @Test
  void whatIsEnteredIsChosenWhateverTheFiltersLetThrough() {
    var pair = Pair.in(site, site.north);
    var model = modelFor(site.as(Role.DISPATCHER, site.north));
    model.filter().states().set(Set.of(WindowState.OVER.name()));
    threads.run();
    enter(model, pair, Duration.ofHours(2), Duration.ofHours(4));
    assertThat(model.rows().chosenRows()).containsExactlyElementsOf(listed(model));
    var window = listed(model).getFirst();
    assertThat(window.state()).isEqualTo(WindowState.PLANNED);
    assertThat(window.sitter().id()).isEqualTo(pair.sitter().id());
    assertThat(MOMENTS.typedBoth(window.endsAt()))
        .isEqualTo(MOMENTS.typedBoth(in(Duration.ofHours(4))));
  }

  @Test
  void oneThatOverlapsIsRefusedInWordsThatSayWithWhat() {
    var pair = Pair.in(site, site.north);
    var first = pair.window(Duration.ofHours(1), Duration.ofHours(3));
    var model = modelFor(site.owner());
    enter(model, pair, Duration.ofHours(2), Duration.ofHours(4));
    assertThat(listed(model)).containsExactly(first);
    var problem = refusal(model);
    var words =
        new Messages(new Codes(TEXTS, MOMENTS, List.of(AssignmentsText.class)))
            .of(problem.code(), problem.facts())
            .whatAndNext();
    assertThat(words)
        .contains("Somebody looks after this client then already")
        .contains(MOMENTS.both(first.startsAt()), MOMENTS.both(first.endsAt()));
  }

  @Test
  void whatTheServersClockForbidsStandsAtItsField() {
    var pair = Pair.in(site, site.north);
    var model = modelFor(site.owner());
    enter(model, pair, Duration.ofDays(-3), Duration.ofHours(1));
    assertThat(refusal(model).fields())
        .extracting(FieldFault::field, FieldFault::code)
        .containsExactly(tuple("startsAt", "time-range"));
    assertThat(listed(model)).isEmpty();
  }

  @Test
  void anEndThatLiesBeforeTheBeginningIsBlamedBeforeItIsSent() {
    var model = modelFor(site.owner());
    enter(model, Pair.in(site, site.north), Duration.ofHours(3), Duration.ofHours(2));
    var end = model.entering().endsAt();
    end.leave();
    assertThat(end.complaint().get().orElseThrow().code()).isEqualTo("time-range");
    assertThat(model.entering().action().hindrance().get()).isPresent();
    // It is about both, and either may be mended.
    model.entering().startsAt().text().set(MOMENTS.typedBoth(in(Duration.ofHours(1))));
    assertThat(end.complaint().get()).isEmpty();
  }

  @Test
  void oneIsCancelledForAReasonAndStaysInTheList() {
    var window = Pair.in(site, site.north).window(Duration.ofHours(1), Duration.ofHours(3));
    var model = modelFor(site.owner());
    model.rows().choose(Set.of(window.id()));
    threads.run();
    var cancelling = model.cancelling();
    cancelling.deed().begin();
    assertThat(cancelling.deed().action().hindrance().get()).isPresent();
    cancelling.reason().text().set("The client is away.");
    cancelling.deed().action().start();
    threads.run();
    model.reload();
    assertThat(listed(model)).extracting(Row::state).containsExactly(WindowState.CANCELLED);
    assertThat(cancelling.deed().opener().hindrance().get()).contains(AssignmentsText.IS_CANCELLED);
    var detail = site.owner().call(AssignmentsApi.DETAIL, new Which(window.id())).orThrow();
    assertThat(detail.cancelled().orElseThrow().reason().value()).isEqualTo("The client is away.");
  }

  @Test
  void windowsAreFoundByWhereTheyStandAndByWhoIsInThem() {
    var pair = Pair.in(site, site.north);
    var live = pair.window(Duration.ofHours(-1), Duration.ofHours(1));
    var planned = pair.window(Duration.ofHours(2), Duration.ofHours(3));
    var other = pair.with(site.person(PersonKind.SITTER, site.north));
    var others = other.window(Duration.ofHours(4), Duration.ofHours(5));
    var model = modelFor(site.owner());
    assertThat(listed(model)).containsExactly(others, planned, live);
    model.filter().states().set(Set.of(WindowState.LIVE.name()));
    assertThat(listed(model)).containsExactly(live);
    model.filter().put(Find.all());
    model.filter().sitter().pick(PersonSearch.text(other.sitter().id()), "Somebody");
    assertThat(listed(model)).containsExactly(others);
  }

  @Test
  void whatTheClockTurnsIsReadAgainWithoutAnyNews() {
    var pair = Pair.in(site, site.north);
    pair.window(Duration.ofHours(1), Duration.ofHours(3));
    var model = modelFor(site.owner());
    model.look();
    site.clock.pass(Duration.ofHours(2));
    assertThat(listed(model)).extracting(Row::state).containsExactly(WindowState.PLANNED);
    model.look();
    assertThat(listed(model)).extracting(Row::state).containsExactly(WindowState.LIVE);
    site.clock.pass(Duration.ofHours(1));
    model.look();
    assertThat(listed(model)).extracting(Row::state).containsExactly(WindowState.OVER);
  }

  @Test
  void aLinkLeadsToAWindowWhicheverWereLookedAtBefore() {
    var pair = Pair.in(site, site.north);
    var one = pair.window(Duration.ofHours(1), Duration.ofHours(2));
    var other = pair.window(Duration.ofHours(3), Duration.ofHours(4));
    var model = modelFor(site.as(Role.DISPATCHER, site.north));
    model.filter().states().set(Set.of(WindowState.OVER.name()));
    threads.run();
    model.goTo(one.id());
    threads.run();
    assertThat(model.rows().chosenRows()).containsExactly(one);
    model.goTo(other.id());
    threads.run();
    assertThat(model.rows().chosenRows()).containsExactly(other);
  }
}
