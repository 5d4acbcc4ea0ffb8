package com.ptthex.server.messaging.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.messaging.assignments.WindowReader.Span;
import com.ptthex.server.messaging.routing.Routing.Message;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.messaging.assignments.WindowId;
import com.ptthex.shared.messaging.inbox.Keyword;
import com.ptthex.shared.messaging.inbox.ThreadState;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.routing.DefaultTarget;
import com.ptthex.shared.messaging.routing.LateJudged;
import com.ptthex.shared.messaging.routing.RoutingTarget;
import com.ptthex.shared.messaging.routing.Sender;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Where a message goes, as a function of what is looked at. */
final class RoutingTest {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final PersonId SITTER = new PersonId(new UUID(0, 1));
  private static final PersonId CLIENT = new PersonId(new UUID(0, 2));
  private static final RoutingRules USUAL =
      new RoutingRules(DefaultTarget.SHARED_INBOX, 0, 0, LateJudged.WHEN_SENT);

  private static Span window(int fromMinutes, int toMinutes) {
    return new Span(
        new WindowId(new UUID(0, 3)),
        NOON.plus(Duration.ofMinutes(fromMinutes)),
        NOON.plus(Duration.ofMinutes(toMinutes)));
  }

  private static Message from(Sender sender) {
    return new Message(
        Optional.empty(),
        sender,
        NumberClass.SITTER,
        Optional.of(ThreadState.LIVE),
        Optional.of(CLIENT),
        Optional.of(SITTER),
        NOON,
        NOON,
        false);
  }

  private static RoutingTarget target(Routing routing) {
    return routing.decided().target();
  }

  private static RoutingTarget target(Message message, Span window, RoutingRules rules) {
    return target(new Routing(message, Optional.of(window), rules));
  }

  @Example
  void aClientReachesTheSitterInTheWindowAndTheSitterTheClient() {
    assertThat(target(from(Sender.CLIENT), window(-1, 60), USUAL)).isEqualTo(RoutingTarget.SITTER);
    assertThat(target(from(Sender.SITTER), window(-1, 60), USUAL)).isEqualTo(RoutingTarget.CLIENT);
  }

  @Example
  void aWindowHoldsFromItsFirstInstantAndNoLongerAtItsEnd() {
    var client = from(Sender.CLIENT);
    assertThat(target(client, window(0, 60), USUAL)).isEqualTo(RoutingTarget.SITTER);
    assertThat(target(client, window(-60, 0), USUAL)).isEqualTo(RoutingTarget.SHARED_INBOX);
    assertThat(target(client, window(1, 60), USUAL)).isEqualTo(RoutingTarget.SHARED_INBOX);
  }

  @Example
  void soMuchBeforeAndAfterCountsAsTheSiteHasChosen() {
    var rules = new RoutingRules(DefaultTarget.FRONT_DESK, 30, 10, LateJudged.WHEN_SENT);
    var client = from(Sender.CLIENT);
    assertThat(target(client, window(30, 60), rules)).isEqualTo(RoutingTarget.SITTER);
    assertThat(target(client, window(31, 60), rules)).isEqualTo(RoutingTarget.FRONT_DESK);
    assertThat(target(client, window(-60, -9), rules)).isEqualTo(RoutingTarget.SITTER);
    assertThat(target(client, window(-60, -10), rules)).isEqualTo(RoutingTarget.FRONT_DESK);
  }

  @Example
  void whatComesLateIsJudgedByTheTimeThatTheSiteHasChosen() {
    var sent = NOON.minus(Duration.ofHours(3));
    var late =
        new Message(
            Optional.empty(),
            Sender.CLIENT,
            NumberClass.SITTER,
            Optional.of(ThreadState.LIVE),
            Optional.of(CLIENT),
            Optional.of(SITTER),
            sent,
            NOON,
            true);
    var itCame = new RoutingRules(DefaultTarget.SHARED_INBOX, 0, 0, LateJudged.WHEN_IT_CAME);
    assertThat(target(late, window(-240, -60), USUAL)).isEqualTo(RoutingTarget.SITTER);
    assertThat(target(late, window(-240, -60), itCame)).isEqualTo(RoutingTarget.SHARED_INBOX);
    assertThat(target(late, window(-60, 60), itCame)).isEqualTo(RoutingTarget.SITTER);
    assertThat(new Routing(late, Optional.empty(), itCame).decided().at()).isEqualTo(NOON);
  }

  @Example
  void theTraceTellsOfTheWindowThatIsNotYetThere() {
    var decided = new Routing(from(Sender.CLIENT), Optional.of(window(30, 90)), USUAL).decided();
    assertThat(decided.rule()).isEqualTo("default-target");
    assertThat(decided.steps())
        .filteredOn(step -> step.rule().equals("client-in-the-window"))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.finding()).isEqualTo(Finding.DID_NOT_FIRE);
              assertThat(step.facts())
                  .containsEntry("at", "2026-11-28T12:00:00Z")
                  .containsEntry("startsAt", "2026-11-28T12:30:00Z");
            });
  }

  @Example
  void whatIsWrittenToTheFrontDeskIsForItUnlessAWindowHolds() {
    var known = from(Sender.CLIENT);
    var desk =
        new Message(
            Optional.empty(),
            Sender.CLIENT,
            NumberClass.FRONT_DESK,
            known.thread(),
            known.client(),
            known.sitter(),
            NOON,
            NOON,
            false);
    assertThat(target(desk, window(-1, 1), USUAL)).isEqualTo(RoutingTarget.SITTER);
    assertThat(target(desk, window(1, 2), USUAL)).isEqualTo(RoutingTarget.FRONT_DESK);
  }

  @Property
  void theSameFactsAlwaysComeToTheSame(@ForAll("routings") Routing routing) {
    assertThat(routing.decided()).isEqualTo(routing.decided());
    // Kept and read again, they are the same facts.
    assertThat(Routing.of(routing.text())).isEqualTo(routing);
    assertThat(routing.text().length()).isLessThan(1_000);
  }

  @Property
  void exactlyOneRuleChoosesAndNothingAfterItIsLookedAt(@ForAll("routings") Routing routing) {
    var steps = routing.decided().steps();
    assertThat(steps).hasSize(RoutingRule.values().length);
    assertThat(steps).filteredOn(step -> step.finding() == Finding.FIRED).hasSize(1);
    var fired = steps.stream().map(Step::finding).toList().indexOf(Finding.FIRED);
    assertThat(steps.subList(0, fired)).allMatch(step -> step.finding() == Finding.DID_NOT_FIRE);
    assertThat(steps.subList(fired + 1, steps.size()))
        .allMatch(step -> step.finding() == Finding.NOT_REACHED);
  }

  @Property
  void withoutAWindowNothingIsPassedOn(@ForAll("routings") Routing routing) {
    var without = new Routing(routing.message(), Optional.empty(), routing.rules());
    assertThat(target(without)).isNotIn(RoutingTarget.SITTER, RoutingTarget.CLIENT);
  }

  @Property
  void theDefaultIsTakenOnlyWhenNothingElseFires(@ForAll("routings") Routing routing) {
    var decided = routing.decided();
    var steps = decided.steps();
    var isDefault = decided.rule().equals("default-target");
    assertThat(isDefault)
        .isEqualTo(
            steps.subList(0, steps.size() - 1).stream()
                .allMatch(step -> step.finding() == Finding.DID_NOT_FIRE));
    if (isDefault) {
      assertThat(decided.target()).isEqualTo(routing.rules().fallback().target());
    }
  }

  @Property
  void aWordThatIsObeyedComesBeforeEverything(@ForAll("routings") Routing routing) {
    assertThat(target(routing) == RoutingTarget.KEYWORD)
        .isEqualTo(routing.message().keyword().isPresent());
  }

  @Provide
  Arbitrary<Routing> routings() {
    var people =
        Combinators.combine(
            perhaps(Keyword.class),
            Arbitraries.of(Sender.class),
            Arbitraries.of(NumberClass.class),
            perhaps(ThreadState.class),
            Arbitraries.of(true, false));
    var times =
        Combinators.combine(Arbitraries.integers().between(-300, 0), Arbitraries.of(true, false));
    var messages =
        Combinators.combine(
                people.as(
                    (keyword, sender, over, thread, served) ->
                        new Message(
                            keyword,
                            sender,
                            over,
                            thread,
                            Optional.of(CLIENT),
                            served ? Optional.of(SITTER) : Optional.empty(),
                            NOON,
                            NOON,
                            false)),
                times.as((sent, late) -> sent * (late ? 1 : 0)))
            .as(RoutingTest::sentBefore);
    var windows =
        Combinators.combine(
                Arbitraries.integers().between(-400, 400), Arbitraries.integers().between(15, 400))
            .as((from, length) -> window(from, from + length))
            .optional();
    var minutes = Arbitraries.integers().between(0, 240);
    var rules =
        Combinators.combine(
                Arbitraries.of(DefaultTarget.class),
                minutes,
                minutes,
                Arbitraries.of(LateJudged.class))
            .as(RoutingRules::new);
    return Combinators.combine(messages, windows, rules).as(Routing::new);
  }

  private static <E extends Enum<E>> Arbitrary<Optional<E>> perhaps(Class<E> type) {
    return Arbitraries.of(type).optional();
  }

  private static Message sentBefore(Message message, int minutes) {
    return new Message(
        message.keyword(),
        message.sender(),
        message.over(),
        message.thread(),
        message.client(),
        message.sitter(),
        NOON.plus(Duration.ofMinutes(minutes)),
        NOON,
        minutes < -2);
  }
}
