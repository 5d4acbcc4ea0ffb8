package com.ptthex.server.trust.licence;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.contract.Decision.Chosen;
import com.ptthex.shared.contract.Decision.Declined;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.signed.Verdict;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.audit.AuditApi;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.trust.licence.Licence.Limit;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.trust.licence.LicenceQuota;
import com.ptthex.shared.trust.licence.LicenceState;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LicenceRulesTest {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant UNTIL = FROM.plus(Duration.ofDays(100));
  private static final LicenceLine MESSAGING = LicenceLine.of(LicenceFeature.MESSAGING);
  private static final LicenceLine NUMBERS = LicenceLine.of(LicenceQuota.NUMBERS);
  private static final List<Endpoint<?, ?>> SOME =
      List.of(
          AccessApi.SIGN_IN,
          AuditApi.LIST,
          NumbersApi.LIST,
          NumbersApi.QUARANTINE,
          NumbersApi.QUARANTINE.preview(),
          OrganisationApi.UNITS,
          OrganisationApi.ADD);

  @ParameterizedTest
  @EnumSource(LicenceState.class)
  void theFloorStandsInEveryState(LicenceState state) {
    assertThat(in(state).covers(AccessApi.SIGN_IN)).isInstanceOf(Chosen.class);
    assertThat(in(state).covers(AuditApi.LIST)).isInstanceOf(Chosen.class);
  }

  private static LicenceRules in(LicenceState state) {
    return new LicenceRules(facts(14, 30, LicenceChoice.ALL), state);
  }

  @Test
  void aRefusalTellsOfTheRulesThatDidNotFireToo() {
    var choice = new LicenceChoice(List.of(MESSAGING), List.of());
    var rules = new LicenceRules(facts(0, 0, choice), LicenceState.VALID);
    assertThat(rules.covers(NumbersApi.LIST))
        .isInstanceOfSatisfying(
            Declined.class,
            declined -> {
              assertThat(declined.code()).isEqualTo("feature-switched-off");
              assertThat(declined.facts().toString()).contains("messaging");
            });
    assertThat(rules.covers(NumbersApi.LIST).steps())
        .extracting(step -> step.rule() + " " + step.finding())
        .containsExactly(
            "life-safety-floor " + Finding.DID_NOT_FIRE,
            "licence-in-time " + Finding.FIRED,
            "feature-licensed " + Finding.FIRED,
            "feature-switched-off " + Finding.FIRED);
  }

  @Test
  void whatIsRevokedOrNotBelievedAnyMoreStopsAtOnce() {
    var revoked = new LicenceFacts(new Verdict.Revoked<>(BigInteger.ONE), LicenceChoice.ALL);
    var untrusted =
        new LicenceFacts(new Verdict.WrongServer<>(new ServerName("other")), LicenceChoice.ALL);
    assertThat(revoked.state(FROM, false)).isEqualTo(LicenceState.REVOKED);
    assertThat(untrusted.state(FROM, false)).isEqualTo(LicenceState.UNTRUSTED);
  }

  @Property
  void timeOnlyEverTakesAway(
      @ForAll @IntRange(max = 40) int grace,
      @ForAll @IntRange(max = 40) int reading,
      @ForAll @IntRange(max = 250) int day,
      @ForAll @IntRange(max = 250) int later) {
    var facts = facts(grace, reading, LicenceChoice.ALL);
    var then = covered(facts, FROM.plus(Duration.ofDays(day + later)));
    assertThat(covered(facts, FROM.plus(Duration.ofDays(day)))).containsAll(then);
  }

  @Property
  void aStageBeginsWhenItIsSaidToAndNotBefore(
      @ForAll @IntRange(max = 40) int grace, @ForAll @IntRange(max = 40) int reading) {
    var facts = facts(grace, reading, LicenceChoice.ALL);
    for (var stage : LicenceFacts.stages(facts.licence().orElseThrow())) {
      assertThat(facts.state(stage.from(), false)).isEqualTo(stage.state());
      assertThat(facts.state(stage.from().minusNanos(1_000), false)).isNotEqualTo(stage.state());
    }
  }

  @Property
  void aChoiceNeverGivesWhatTheLicenceDoesNot(
      @ForAll boolean off,
      @ForAll @IntRange(max = 20) int ceiling,
      @ForAll @IntRange(max = 20) int chosen) {
    var choice =
        new LicenceChoice(
            off ? List.of(MESSAGING) : List.of(), List.of(new Limit(NUMBERS, chosen)));
    var narrowed = facts(14, 30, choice);
    assertThat(covered(facts(14, 30, LicenceChoice.ALL), FROM))
        .containsAll(covered(narrowed, FROM));
    var licence =
        new Licence(
            List.of(MESSAGING),
            List.of(new Limit(NUMBERS, ceiling)),
            0,
            0,
            Optional.empty(),
            new Edition(1));
    assertThat(choice.most(licence, NUMBERS)).contains(Math.min(ceiling, chosen));
  }

  private static List<String> covered(LicenceFacts facts, Instant at) {
    var rules = new LicenceRules(facts, facts.state(at, false));
    Stream<Endpoint<?, ?>> all = SOME.stream();
    return all.filter(endpoint -> rules.covers(endpoint) instanceof Chosen)
        .map(endpoint -> endpoint.name())
        .toList();
  }

  private static LicenceFacts facts(int grace, int reading, LicenceChoice choice) {
    var licence =
        new Licence(
            List.of(MESSAGING), List.of(), grace, reading, Optional.empty(), new Edition(1));
    return SampleFacts.of(FROM, UNTIL, licence, choice);
  }
}
