package com.ptthex.server.messaging.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.messaging.arrival.ArrivalApi.State;
import com.ptthex.shared.messaging.numbers.Aside;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.provider.Clearance;
import com.ptthex.shared.messaging.provider.EmergencyAddress;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whether a number can be used here, as a function of what is known of it. */
final class UsabilityTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final NumberId NUMBER = NumberId.made();

  private static Ability ability(String able, Optional<Clearance> clearance) {
    return new Ability(
        NUMBER,
        Version.FIRST,
        able,
        EmergencyAddress.NONE,
        clearance,
        clearance.map(_ -> NOW),
        NOW);
  }

  private static Aside aside(Optional<Instant> until) {
    return new Aside(new Note("Kept"), new Label("Day desk"), NOW.minusSeconds(60), until);
  }

  @Provide
  Arbitrary<Usability> facts() {
    var told =
        Combinators.combine(
                Arbitraries.of("TEXT,VOICE", "VOICE", "", "TEXT,PICTURE,VOICE,FAX"),
                Arbitraries.of(Clearance.class).optional())
            .as(UsabilityTest::ability);
    var end = Arbitraries.of(NOW.minusSeconds(1), NOW, NOW.plusSeconds(1));
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.of(State.class).optional(),
            told.optional(),
            end.optional(),
            end.optional().map(UsabilityTest::aside).optional())
        .as(
            (connected, state, ability, until, aside) ->
                new Usability(NUMBER, connected, state, ability, until, aside, NOW));
  }

  private static List<String> against(Usability facts) {
    return facts.decide().steps().stream()
        .filter(step -> step.finding() == Step.Finding.FIRED)
        .map(Step::rule)
        .toList();
  }

  @Property
  void itIsUsableExactlyWhenNothingStandsAgainstIt(@ForAll("facts") Usability facts) {
    assertThat(facts.decide() instanceof Decision.Chosen<?>).isEqualTo(against(facts).isEmpty());
    assertThat(facts.decide().steps()).hasSize(13);
  }

  @Property
  void eachFactStandsAgainstItWhateverTheOthersAre(@ForAll("facts") Usability facts) {
    var told = facts.told();
    var clearance = told.flatMap(Ability::clearance);
    var aside = facts.aside().filter(it -> it.holds(NOW));
    var expected =
        Map.ofEntries(
            Map.entry("number-not-carried", !facts.isConnected()),
            Map.entry("number-not-there", facts.state().equals(Optional.of(State.NOT_THERE))),
            Map.entry("number-brought-elsewhere", facts.state().equals(Optional.of(State.DIFFERS))),
            Map.entry("number-taken-before", facts.state().equals(Optional.of(State.DETOURED))),
            Map.entry("number-taken-by-group", facts.state().equals(Optional.of(State.GROUPED))),
            Map.entry("number-not-put-right", facts.state().equals(Optional.of(State.FAILED))),
            Map.entry(
                "number-without-text",
                told.filter(it -> !it.capabilities().contains("TEXT")).isPresent()),
            Map.entry("number-clearance-missing", clearance.equals(Optional.of(Clearance.MISSING))),
            Map.entry(
                "number-clearance-under-way", clearance.equals(Optional.of(Clearance.UNDER_WAY))),
            Map.entry("number-clearance-refused", clearance.equals(Optional.of(Clearance.REFUSED))),
            Map.entry(
                "number-clearance-suspended", clearance.equals(Optional.of(Clearance.SUSPENDED))),
            Map.entry("number-rests", facts.quarantinedUntil().isPresent()),
            Map.entry("number-set-aside", aside.isPresent() && aside.get().until().isEmpty()),
            Map.entry(
                "number-set-aside-until", aside.isPresent() && aside.get().until().isPresent()));
    expected.forEach(
        (rule, stands) -> assertThat(against(facts).contains(rule)).as(rule).isEqualTo(stands));
  }

  @Example
  void ofWhatNobodyHasSaidNothingIsHeldAgainstIt() {
    var unknown =
        new Usability(
            NUMBER,
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            NOW);
    assertThat(unknown.decide()).isInstanceOf(Decision.Chosen.class);
    var told = Optional.of(ability("TEXT", Optional.of(Clearance.NOT_TOLD)));
    var untold =
        new Usability(
            NUMBER,
            true,
            Optional.of(State.WAITING),
            told,
            Optional.empty(),
            Optional.empty(),
            NOW);
    assertThat(untold.decide()).isInstanceOf(Decision.Chosen.class);
  }

  @Example
  void whatKeepsMessagesFromComingKeepsNoneFromLeaving() {
    for (var state : List.of(State.DIFFERS, State.DETOURED, State.GROUPED, State.FAILED)) {
      assertThat(found(Optional.of(state), Optional.empty()).againstSending()).isEmpty();
    }
    assertThat(found(Optional.of(State.NOT_THERE), Optional.empty()).againstSending())
        .contains("number-not-there");
    var mute = ability("VOICE", Optional.empty());
    assertThat(found(Optional.empty(), Optional.of(mute)).againstSending())
        .contains("number-without-text");
    var waiting = ability("TEXT", Optional.of(Clearance.UNDER_WAY));
    assertThat(found(Optional.of(State.RIGHT), Optional.of(waiting)).againstSending())
        .contains("number-clearance-under-way");
  }

  private static Usability found(Optional<State> state, Optional<Ability> told) {
    return new Usability(NUMBER, true, state, told, Optional.empty(), Optional.empty(), NOW);
  }
}
