package com.ptthex.server.upkeep.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.messaging.provider.ProviderFacts;
import com.ptthex.server.messaging.provider.ProviderFacts.Connection;
import com.ptthex.server.upkeep.diagnostics.ProviderEvidence.Limits;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderHealth;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.OfProvider;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.OfSite;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.State;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Trouble;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Which;
import com.ptthex.shared.upkeep.diagnostics.SiteFault;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What speaks for and against a part comes to a state that can be stood by. */
final class EvidenceTest {
  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
  private static final Limits USUAL = new Limits(10, Duration.ofSeconds(5));
  private static final Instant LATER = NOON.plus(Duration.ofDays(2));

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.integers().between(0, 100).map(it -> NOON.plus(Duration.ofMinutes(it)));
  }

  @Provide
  Arbitrary<ProviderError> errors() {
    return Arbitraries.of(ProviderError.values());
  }

  @Provide
  Arbitrary<ProviderHealth> healths() {
    var troubles =
        Combinators.combine(errors(), moments())
            .as((error, at) -> new ProviderHealth.Trouble(error, at, Optional.empty()));
    return Combinators.combine(
            Arbitraries.of(ProviderHealth.State.values()),
            moments().optional(),
            troubles.optional(),
            Arbitraries.integers().between(0, 100).optional(),
            Arbitraries.integers().between(1, 20_000).optional())
        .as(
            (state, success, trouble, failing, slow) ->
                new ProviderHealth(state, success, trouble, failing, slow, slow, 0));
  }

  @Provide
  Arbitrary<ProviderFacts> connected() {
    var looks =
        Combinators.combine(errors().optional(), moments())
            .as(
                (fault, at) ->
                    new ProviderFacts.Tried(
                        fault.isPresent() ? ProviderApi.Ending.FAILED : ProviderApi.Ending.WORKED,
                        fault,
                        at));
    return Combinators.combine(healths(), looks.optional())
        .as(
            (health, look) ->
                new ProviderFacts(
                    Optional.of(new Connection(ProviderKind.TWILIO, Optional.empty(), NOON)),
                    Optional.empty(),
                    look,
                    Optional.empty(),
                    health));
  }

  @Provide
  Arbitrary<Optional<LatestTry>> tries() {
    return Combinators.combine(errors().optional(), moments()).as(EvidenceTest::tried).optional();
  }

  private static LatestTry tried(Optional<ProviderError> fault, Instant at) {
    var begun = LatestTry.begun(Which.PROVIDER, new UUID(0, 1), at);
    return begun.ended(
        fault
            .map(error -> LatestTry.Result.failed(Optional.empty(), new OfProvider(error)))
            .orElseGet(() -> LatestTry.Result.worked(Optional.empty(), Duration.ofMillis(9))),
        at);
  }

  @Property
  void whatNobodySawWorkIsNeverSaidToWork(
      @ForAll("connected") ProviderFacts facts, @ForAll("tries") Optional<LatestTry> own) {
    var evidence = new ProviderEvidence(facts, own, USUAL).evidence();
    if (evidence.worked().isEmpty()) {
      assertThat(evidence.state()).isIn(State.NOT_TRIED, State.DOES_NOT_WORK);
    }
  }

  @Property
  void whatIsAmissIsToldWithWhyAndWhatIsWellWithout(
      @ForAll("connected") ProviderFacts facts, @ForAll("tries") Optional<LatestTry> own) {
    var evidence = new ProviderEvidence(facts, own, USUAL).evidence();
    assertThat(evidence.trouble().isPresent())
        .isEqualTo(
            evidence.state() == State.DOES_NOT_WORK
                || evidence.state() == State.WORKS_WITH_TROUBLE);
    assertThat(evidence.state()).isNotEqualTo(State.NOT_SET_UP);
  }

  @Property
  void aLookThatFailedJustNowIsNeverOverlooked(
      @ForAll("connected") ProviderFacts facts, @ForAll("errors") ProviderError error) {
    var evidence =
        new ProviderEvidence(facts, Optional.of(tried(Optional.of(error), LATER)), USUAL)
            .evidence();
    assertThat(evidence.state()).isEqualTo(State.DOES_NOT_WORK);
    assertThat(evidence.trouble().map(Trouble::cause)).contains(new OfProvider(error));
  }

  @Property
  void aLookThatWorkedJustNowEndsEveryFailureOfBefore(@ForAll("connected") ProviderFacts facts) {
    var evidence =
        new ProviderEvidence(facts, Optional.of(tried(Optional.empty(), LATER)), USUAL).evidence();
    assertThat(evidence.failure()).isEmpty();
    assertThat(evidence.state()).isIn(State.WORKS, State.WORKS_WITH_TROUBLE);
    assertThat(evidence.worked()).contains(LATER);
  }

  private static Optional<Trouble> trouble(int failing, int slowMillis, Limits limits) {
    var health =
        new ProviderHealth(
            ProviderHealth.State.ANSWERING,
            Optional.of(NOON),
            Optional.empty(),
            Optional.of(failing),
            Optional.of(slowMillis),
            Optional.of(slowMillis),
            0);
    var facts =
        new ProviderFacts(
            Optional.of(new Connection(ProviderKind.TWILIO, Optional.empty(), NOON)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            health);
    return new ProviderEvidence(facts, Optional.empty(), limits).evidence().trouble();
  }

  @Test
  void fromWhenOnAProviderIsInTroubleIsTheSitesChoice() {
    var strict = new Limits(5, Duration.ofSeconds(2));
    assertThat(trouble(9, 4_999, USUAL)).isEmpty();
    assertThat(trouble(9, 100, strict).map(Trouble::cause))
        .contains(new OfSite(SiteFault.OFTEN_FAILING));
    assertThat(trouble(4, 2_000, strict).map(Trouble::cause)).contains(new OfSite(SiteFault.SLOW));
    assertThat(trouble(4, 1_999, strict)).isEmpty();
  }

  @Property
  void withoutAConnectionNothingThatWasCounts(@ForAll("tries") Optional<LatestTry> own) {
    var evidence = new ProviderEvidence(ProviderFacts.NONE, own, USUAL).evidence();
    assertThat(evidence.state()).isEqualTo(State.NOT_SET_UP);
    assertThat(evidence.trouble()).isEmpty();
  }
}
