package com.ptthex.server.messaging.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.messaging.numbers.NumberChoice.Candidate;
import com.ptthex.server.messaging.numbers.NumberChoice.Need;
import com.ptthex.server.messaging.numbers.NumberChoice.Pooling;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Decision.Chosen;
import com.ptthex.shared.contract.Decision.Declined;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.messaging.numbers.Aside;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.PoolOrder;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The choice of a number, as a function of its facts. */
final class NumberChoiceTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Duration REST = Duration.ofHours(24);
  private static final Note WHY = new Note("Printed on the new leaflets");
  private static final Label DANA = new Label("Day desk");
  private static final List<PersonId> SITTERS = List.of(PersonId.made(), PersonId.made());

  @Provide
  Arbitrary<NumberChoice> choices() {
    var candidates = candidate().list().ofMaxSize(12);
    var sitter = Arbitraries.of(SITTERS).optional();
    return Combinators.combine(
            candidates, sitter, Arbitraries.of(Purpose.class), Arbitraries.randoms())
        .as(
            (all, wanted, purpose, random) ->
                choice(new Need(wanted, purpose, someOf(all, random)), all));
  }

  private static Arbitrary<Candidate> candidate() {
    var lastUsed =
        Arbitraries.longs().between(0, 100).map(hours -> NOW.minus(Duration.ofHours(hours)));
    return Combinators.combine(
            Arbitraries.of(NumberClass.class),
            Arbitraries.of(NumberStatus.class),
            Arbitraries.of(SITTERS).optional(),
            aside().optional(0.3),
            lastUsed.optional(),
            Arbitraries.integers().between(0, 3))
        .as(
            (numberClass, status, sitter, aside, used, live) ->
                new Candidate(
                    NumberId.made(),
                    numberClass,
                    status,
                    numberClass == NumberClass.SITTER ? sitter : Optional.empty(),
                    aside,
                    used,
                    live));
  }

  /** For good, still, just over, or long over. */
  private static Arbitrary<Aside> aside() {
    return Arbitraries.integers()
        .between(-2, 2)
        .map(NOW::plusSeconds)
        .optional()
        .map(until -> new Aside(WHY, DANA, NOW.minus(REST), until));
  }

  private static boolean rotates(Candidate each) {
    return each.aside().stream().noneMatch(aside -> aside.holds(NOW));
  }

  private static Set<NumberId> someOf(List<Candidate> all, Random random) {
    return all.stream()
        .filter(_ -> random.nextInt(3) == 0)
        .map(Candidate::id)
        .collect(Collectors.toSet());
  }

  private static NumberChoice choice(Need need, List<Candidate> candidates) {
    return choice(need, candidates, PoolOrder.RESTED_FIRST);
  }

  static NumberChoice choice(Need need, List<Candidate> candidates, PoolOrder order) {
    return new NumberChoice(need, candidates, NOW, new Pooling(order, REST));
  }

  static Optional<Candidate> chosen(Decision<Candidate> decision) {
    return decision instanceof Chosen<Candidate>(var number, var _)
        ? Optional.of(number)
        : Optional.empty();
  }

  @Property
  void theSameFactsGiveTheSameChoiceInWhicheverOrderTheyCome(
      @ForAll("choices") NumberChoice choice, @ForAll Random random) {
    var shuffled = new ArrayList<>(choice.candidates());
    Collections.shuffle(shuffled, random);
    assertThat(choice(choice.need(), shuffled).chooseNumber()).isEqualTo(choice.chooseNumber());
  }

  @Property
  void noQuarantinedNumberIsChosenAndNoPoolNumberTwiceForOneClient(
      @ForAll("choices") NumberChoice choice) {
    assertThat(chosen(choice.chooseNumber()).stream())
        .allSatisfy(
            number -> {
              assertThat(number.status()).isEqualTo(NumberStatus.ACTIVE);
              assertThat(
                      number.numberClass() == NumberClass.POOL
                          && choice.need().inUse().contains(number.id()))
                  .isFalse();
            });
    assertThat(choice.frontDesk().stream())
        .allSatisfy(desk -> assertThat(desk.status()).isEqualTo(NumberStatus.ACTIVE));
  }

  @Property
  void oneThatIsSetAsideIsNeverChosenAndTheChoiceIsAsIfItWereNotThere(
      @ForAll("choices") NumberChoice choice) {
    var number = chosen(choice.chooseNumber());
    assertThat(number.stream()).allMatch(NumberChoiceTest::rotates);
    assertThat(choice.frontDesk().stream()).allMatch(NumberChoiceTest::rotates);
    var others =
        choice(
            choice.need(), choice.candidates().stream().filter(NumberChoiceTest::rotates).toList());
    assertThat(chosen(others.chooseNumber())).isEqualTo(number);
    assertThat(others.landing()).isEqualTo(choice.landing());
  }

  @Property
  void theTraceCountsThoseSetAsideAndNamesWhoseComesBackFirst(
      @ForAll("choices") NumberChoice choice) {
    var aside =
        choice.candidates().stream()
            .filter(each -> each.status() == NumberStatus.ACTIVE)
            .filter(each -> !rotates(each))
            .toList();
    var step = choice.chooseNumber().steps().get(1);
    assertThat(step.finding()).isEqualTo(aside.isEmpty() ? Finding.DID_NOT_FIRE : Finding.FIRED);
    assertThat(step.facts()).containsEntry("leftOut", "" + aside.size());
    if (!aside.isEmpty()) {
      var soonest =
          aside.stream()
              .flatMap(each -> each.aside().orElseThrow().until().stream())
              .min(Instant::compareTo);
      assertThat(step.facts()).containsEntry("by", DANA.value());
      assertThat(Optional.ofNullable(step.facts().get("until")).map(Instant::parse))
          .isEqualTo(soonest);
      assertThat(step.rule())
          .isEqualTo(soonest.isPresent() ? "set-aside-until-then" : "set-aside-until-given-back");
    }
  }

  @Property
  void aSittersNumberGoesToThatSitterAloneAndBeforeAllOthers(
      @ForAll("choices") NumberChoice choice) {
    var sitter = choice.need().sitter();
    var own =
        choice.candidates().stream()
            .filter(each -> each.status() == NumberStatus.ACTIVE)
            .filter(NumberChoiceTest::rotates)
            .filter(each -> each.sitter().isPresent() && each.sitter().equals(sitter))
            .toList();
    var number = chosen(choice.chooseNumber());
    assertThat(number.filter(own::contains).isPresent()).isEqualTo(!own.isEmpty());
    assertThat(number.filter(each -> each.numberClass() == NumberClass.SITTER).stream())
        .allSatisfy(each -> assertThat(each.sitter()).isEqualTo(sitter));
  }

  @Property
  void aRestedNumberOfThePoolIsPreferredAndTheLongestRestedFirst(
      @ForAll("choices") NumberChoice choice) {
    var rested =
        choice.candidates().stream()
            .filter(each -> each.numberClass() == NumberClass.POOL)
            .filter(each -> each.status() == NumberStatus.ACTIVE)
            .filter(NumberChoiceTest::rotates)
            .filter(each -> !choice.need().inUse().contains(each.id()))
            .filter(each -> each.liveThreads() == 0)
            .filter(each -> each.lastUsed().map(NOW.minus(REST)::compareTo).orElse(1) >= 0)
            .toList();
    var number = chosen(choice.chooseNumber());
    if (number.filter(each -> each.numberClass() == NumberClass.POOL).isPresent()
        && !rested.isEmpty()) {
      assertThat(rested).contains(number.get());
      assertThat(rested)
          .allSatisfy(
              other ->
                  assertThat(other.lastUsed().orElse(Instant.MIN))
                      .isAfterOrEqualTo(number.get().lastUsed().orElse(Instant.MIN)));
    }
  }

  @Property
  void theTraceNamesEveryRuleInItsOrderAndOneAtMostSettlesIt(
      @ForAll("choices") NumberChoice choice) {
    var decision = choice.chooseNumber();
    assertThat(decision.steps())
        .extracting(step -> step.rule().replaceFirst("^set-aside-.*", "set-aside"))
        .containsExactly(
            "never-from-quarantine",
            "set-aside",
            "pool-number-once-with-a-client",
            "sitters-own-number",
            "front-desk-for-an-inquiry",
            "longest-rested-of-the-pool",
            "unrested-when-none-is-rested");
    var selecting = decision.steps().subList(3, 7).stream().map(Step::finding).toList();
    var fired = selecting.indexOf(Finding.FIRED);
    assertThat(fired >= 0).isEqualTo(decision instanceof Chosen);
    for (var at = 0; at < selecting.size(); at++) {
      var expected =
          fired < 0 || at < fired
              ? Finding.DID_NOT_FIRE
              : at == fired ? Finding.FIRED : Finding.NOT_REACHED;
      assertThat(selecting.get(at)).isEqualTo(expected);
    }
  }

  @Property
  void itDeclinesOnlyWhenNothingIsLeft(@ForAll("choices") NumberChoice choice) {
    if (choice.chooseNumber() instanceof Declined<Candidate>(var code, var _, var _)) {
      assertThat(code).isEqualTo("no-number-left");
      assertThat(choice.candidates())
          .filteredOn(each -> each.status() == NumberStatus.ACTIVE)
          .filteredOn(NumberChoiceTest::rotates)
          .filteredOn(each -> each.numberClass() == NumberClass.POOL)
          .allSatisfy(each -> assertThat(choice.need().inUse()).contains(each.id()));
    }
  }

  @Example
  void whenNoneIsRestedTheLeastUsedGoesAndTheTraceSaysSo() {
    var busy = pool(Duration.ofHours(1), 2);
    var quiet = pool(Duration.ofHours(2), 0);
    var need = new Need(Optional.empty(), Purpose.BOOKING, Set.of());
    var decision = choice(need, List.of(busy, quiet)).chooseNumber();
    assertThat(chosen(decision)).contains(quiet);
    assertThat(decision.steps().getLast().finding()).isEqualTo(Finding.FIRED);
    assertThat(decision.steps().get(5).facts())
        .containsEntry("rested", "0")
        .containsEntry("restHours", "24");
  }

  @Example
  void aNumberIsRestedOnceItsRestIsOverToTheInstant() {
    var need = new Need(Optional.empty(), Purpose.BOOKING, Set.of());
    var rested = choice(need, List.of(pool(REST, 0))).chooseNumber();
    assertThat(rested.steps().get(5).finding()).isEqualTo(Finding.FIRED);
    var early = choice(need, List.of(pool(REST.minusNanos(1), 0))).chooseNumber();
    assertThat(early.steps().get(5).finding()).isEqualTo(Finding.DID_NOT_FIRE);
  }

  static Candidate pool(Duration unused, int live) {
    return new Candidate(
        new NumberId(UUID.randomUUID()),
        NumberClass.POOL,
        NumberStatus.ACTIVE,
        Optional.empty(),
        Optional.empty(),
        Optional.of(NOW.minus(unused)),
        live);
  }
}
