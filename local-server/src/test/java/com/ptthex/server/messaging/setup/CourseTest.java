package com.ptthex.server.messaging.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.messaging.provider.ProviderFacts;
import com.ptthex.server.messaging.provider.ProviderFacts.Tried;
import com.ptthex.server.messaging.setup.Progress.Deed;
import com.ptthex.server.messaging.setup.Progress.Entry;
import com.ptthex.shared.contract.Refusal.Conflict;
import com.ptthex.shared.messaging.provider.ProviderApi.Ending;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.setup.SetupApi.Check;
import com.ptthex.shared.messaging.setup.SetupApi.State;
import com.ptthex.shared.messaging.setup.SetupStep;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever people wish and whatever becomes of the site, no step is taken before its turn. */
final class CourseTest {
  private static final List<SetupStep> IN_ORDER = List.of(SetupStep.values());

  private static final Label SOMEBODY = new Label("Somebody");

  /** What happens at once: the site changes, somebody wishes for something, or both. */
  record Turn(Facts facts, Deed deed, SetupStep step, int staleBy) {}

  @Provide
  Arbitrary<List<Turn>> turns() {
    var facts =
        Combinators.combine(
                Arbitraries.of(
                    ProviderFacts.NONE,
                    Scenery.connecting(new Tried(Ending.OPEN, Optional.empty(), Instant.EPOCH)),
                    Scenery.connecting(
                        new Tried(
                            Ending.FAILED, Optional.of(ProviderError.TIMED_OUT), Instant.EPOCH)),
                    Scenery.looked(
                        new Tried(Ending.OPEN, Optional.empty(), Instant.EPOCH), Optional.empty()),
                    Scenery.looked(
                        new Tried(
                            Ending.FAILED,
                            Optional.of(ProviderError.CREDENTIALS_REFUSED),
                            Instant.EPOCH),
                        Optional.empty()),
                    Scenery.connected("50.00"),
                    Scenery.connected("50.00"),
                    Scenery.connected("0.50")),
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(0, 1),
                Arbitraries.integers().between(0, 1),
                Arbitraries.of(
                    Arrival.UNKNOWN,
                    Arrival.IN_THE_HOUSE,
                    Scenery.fetched(Optional.empty()),
                    Scenery.fetched(Optional.of(ProviderError.TIMED_OUT)),
                    Scenery.fetched(Optional.of(ProviderError.CREDENTIALS_REFUSED))))
            .as(
                (provider, desks, sitters, pool, arrival) ->
                    Scenery.facts(provider, Scenery.numbers(desks, sitters, pool), arrival));
    // Mostly a whole site, or a walk would seldom come far.
    var mostly =
        Arbitraries.integers()
            .between(0, 4)
            .flatMap(dice -> dice == 0 ? facts : Arbitraries.just(Scenery.complete()));
    return Combinators.combine(
            mostly,
            Arbitraries.of(
                Deed.PASSED, Deed.PASSED, Deed.PASSED, Deed.SKIPPED, Deed.FINISHED, Deed.REOPENED),
            Arbitraries.of(SetupStep.class),
            Arbitraries.of(0, 0, 0, 1))
        .as(Turn::new)
        .list()
        .ofMaxSize(60);
  }

  @Property(tries = 400)
  void theStepsThatWereTakenAreAlwaysTheFirstOnesAndEachHeldWhenItWasTaken(
      @ForAll("turns") List<Turn> turns) {
    var progress = Progress.NONE;
    // Kept apart from what is tested: what each was taken upon, and how.
    var taken = new EnumMap<SetupStep, Deed>(SetupStep.class);
    var everFinished = false;
    for (var turn : turns) {
      // Half of the wishes are for the step that is next, or nobody would come far.
      var checks = new Checks(turn.facts());
      var course = new Course(progress, checks);
      var step = course.next().filter(_ -> IN_ORDER.indexOf(turn.step()) < 4).orElse(turn.step());
      var seen = new Version(progress.version().value() + turn.staleBy());
      var refusal = refusal(course, turn.deed(), step, seen);
      if (turn.staleBy() > 0) {
        assertThat(refusal).map(Conflict::code).contains("setup-changed-meanwhile");
      }
      if (refusal.isEmpty()) {
        isInTurn(taken, checks, turn.deed(), step);
        if (turn.deed() == Deed.REOPENED) {
          taken.clear();
        } else {
          taken.put(turn.deed() == Deed.FINISHED ? SetupStep.READINESS : step, turn.deed());
        }
        everFinished |= turn.deed() == Deed.FINISHED;
        progress = progress.with(entry(progress, turn.deed(), step));
      }
      var after = new Course(progress, checks).standing();
      assertThat(progress.settled().keySet())
          .as("the first ones, without a gap")
          .containsExactlyInAnyOrder(
              List.of(SetupStep.values()).subList(0, taken.size()).toArray(SetupStep[]::new));
      assertThat(after.ready())
          .isEqualTo(
              everFinished
                  && List.of(SetupStep.values()).stream()
                      .filter(SetupStep::isRequired)
                      .allMatch(required -> checks.lost(required).isEmpty()));
      assertThat(after.steps().stream().filter(told -> told.state() == State.OPEN).count())
          .as("only one is open")
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void whoeverSendsIsToldWhichStepSomebodyMustSeeTo() {
    assertThat(new Course(Progress.NONE, new Checks(Scenery.complete())).againstSending())
        .contains(new Conflict("messaging-not-set-up", Map.of("step", "connect")));
    var done = Progress.NONE;
    for (var step : SetupStep.values()) {
      done = done.with(entry(done, Deed.PASSED, step));
    }
    done = done.with(entry(done, Deed.FINISHED, SetupStep.READINESS));
    assertThat(new Course(done, new Checks(Scenery.complete())).againstSending()).isEmpty();
    var anew = done.with(entry(done, Deed.REOPENED, SetupStep.CONNECT));
    assertThat(new Course(anew, new Checks(Scenery.complete())).againstSending())
        .as("going through it once more stops nobody")
        .isEmpty();
    var shutOut = Scenery.with(Scenery.fetched(Optional.of(ProviderError.CREDENTIALS_REFUSED)));
    assertThat(new Course(done, new Checks(shutOut)).againstSending())
        .contains(
            new Conflict(
                "messaging-not-set-up",
                Map.of("step", "arrival", "check", "arrival", "trouble", "credentials-refused")));
  }

  private static Optional<Conflict> refusal(
      Course course, Deed deed, SetupStep step, Version seen) {
    return switch (deed) {
      case PASSED -> course.againstPassing(step, seen);
      case SKIPPED -> course.againstSkipping(step, seen);
      case FINISHED -> course.againstFinishing(seen);
      case REOPENED -> course.againstOpeningAnew(seen);
    };
  }

  private static void isInTurn(
      Map<SetupStep, Deed> taken, Checks checks, Deed deed, SetupStep wished) {
    if (deed == Deed.REOPENED) {
      assertThat(taken).containsKey(SetupStep.READINESS);
      return;
    }
    var step = deed == Deed.FINISHED ? SetupStep.READINESS : wished;
    assertThat(step).as("the very next").isEqualTo(IN_ORDER.get(taken.size()));
    taken.forEach(
        (earlier, how) -> {
          if (earlier.isRequired()) {
            assertThat(how).isEqualTo(Deed.PASSED);
            assertThat(checks.lost(earlier)).as("%s holds on", earlier).isEmpty();
          }
        });
    if (deed == Deed.SKIPPED) {
      assertThat(step).isIn(SetupStep.SITTER_NUMBERS, SetupStep.POOL_NUMBERS);
    } else {
      assertThat(checks.of(step)).extracting(Check::outcome).allMatch(outcome -> outcome.isGood());
    }
  }

  private static Entry entry(Progress progress, Deed deed, SetupStep step) {
    return new Entry(
        progress.version().next(),
        Instant.EPOCH,
        SOMEBODY,
        deed,
        deed == Deed.REOPENED
            ? Optional.empty()
            : Optional.of(deed == Deed.FINISHED ? SetupStep.READINESS : step),
        Optional.empty());
  }
}
