package com.ptthex.server.messaging.setup;

import static com.ptthex.shared.messaging.setup.SetupApi.Outcome.FAILED;
import static com.ptthex.shared.messaging.setup.SetupApi.Outcome.MISSING;
import static com.ptthex.shared.messaging.setup.SetupApi.Outcome.TROUBLED;
import static com.ptthex.shared.messaging.setup.SetupApi.Outcome.VERIFIED;
import static com.ptthex.shared.messaging.setup.SetupApi.Outcome.WAITING;
import static com.ptthex.shared.messaging.setup.SetupApi.Outcome.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.messaging.provider.ProviderAccount.Right;
import com.ptthex.server.messaging.provider.ProviderAccount.State;
import com.ptthex.server.messaging.provider.ProviderFacts;
import com.ptthex.server.messaging.provider.ProviderFacts.Tried;
import com.ptthex.shared.messaging.provider.ProviderApi.Ending;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.setup.SetupApi.Check;
import com.ptthex.shared.messaging.setup.SetupApi.Outcome;
import com.ptthex.shared.messaging.setup.SetupCheck;
import com.ptthex.shared.messaging.setup.SetupStep;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each step finds, and whether it will do. */
final class ChecksTest {
  private static final Tried WORKED = new Tried(Ending.WORKED, Optional.empty(), Instant.EPOCH);
  private static final Tried OPEN = new Tried(Ending.OPEN, Optional.empty(), Instant.EPOCH);

  private static Tried failed(ProviderError why) {
    return new Tried(Ending.FAILED, Optional.of(why), Instant.EPOCH);
  }

  private static Check check(Facts facts, SetupStep step, SetupCheck which) {
    return new Checks(facts)
        .of(step).stream().filter(check -> check.check() == which).findFirst().orElseThrow();
  }

  private static Check connected(ProviderFacts provider) {
    return check(Scenery.with(provider), SetupStep.CONNECT, SetupCheck.CONNECTED);
  }

  private static Check connectivity(ProviderFacts provider, SetupCheck which) {
    return check(Scenery.with(provider), SetupStep.CONNECTIVITY, which);
  }

  private static Outcome arrival(Facts facts) {
    return check(facts, SetupStep.ARRIVAL, SetupCheck.ARRIVAL).outcome();
  }

  @Test
  void aConnectionIsThereOnlyOnceTheProviderLetTheSiteIn() {
    assertThat(connected(ProviderFacts.NONE).outcome()).isEqualTo(MISSING);
    assertThat(connected(Scenery.connecting(OPEN)).outcome()).isEqualTo(WAITING);
    var refused = connected(Scenery.connecting(failed(ProviderError.CREDENTIALS_REFUSED)));
    assertThat(refused.outcome()).isEqualTo(FAILED);
    assertThat(refused.trouble()).contains(ProviderError.CREDENTIALS_REFUSED);
    assertThat(connected(Scenery.connecting(WORKED)).outcome())
        .as("disconnected since")
        .isEqualTo(MISSING);
    assertThat(connected(Scenery.connected("50.00")).outcome()).isEqualTo(VERIFIED);
  }

  @Test
  void anAccountThatIsNearlyEmptyWillDoWithAWarning() {
    var enough = connectivity(Scenery.connected("10.00"), SetupCheck.BALANCE);
    assertThat(enough.outcome()).isEqualTo(VERIFIED);
    var low = connectivity(Scenery.connected("9.99"), SetupCheck.BALANCE);
    assertThat(low.outcome()).isEqualTo(WARNING);
    assertThat(low.facts()).isEqualTo(Map.of("amount", "9.99", "currency", "USD"));
    var checks = new Checks(Scenery.with(Scenery.connected("-3.20")));
    assertThat(checks.hold(SetupStep.CONNECTIVITY)).isTrue();
  }

  @Test
  void whatPassesByItselfHoldsUpAStepAndUndoesNone() {
    var later =
        new Checks(
            Scenery.with(
                Scenery.looked(
                    failed(ProviderError.TIMED_OUT),
                    Scenery.seen(State.OPEN, EnumSet.allOf(Right.class), "50.00"))));
    assertThat(later.hold(SetupStep.CONNECTIVITY)).isFalse();
    assertThat(later.lost(SetupStep.CONNECTIVITY)).isEmpty();
    var forGood = Scenery.looked(failed(ProviderError.ACCOUNT_CLOSED), Optional.empty());
    var closed = new Checks(Scenery.with(forGood));
    assertThat(closed.lost(SetupStep.CONNECTIVITY).orElseThrow().trouble())
        .contains(ProviderError.ACCOUNT_CLOSED);
  }

  @Test
  void anAccountThatMayNotDoAllIsOfNoUseAndOneForTryingOutIsWarnedOf() {
    var rights = Set.of(Right.SEE_NUMBERS);
    var narrow = Scenery.looked(WORKED, Scenery.seen(State.TRIAL, rights, "50.00"));
    assertThat(connectivity(narrow, SetupCheck.RIGHTS).outcome()).isEqualTo(FAILED);
    assertThat(connectivity(narrow, SetupCheck.RIGHTS).trouble())
        .contains(ProviderError.NOT_PERMITTED);
    assertThat(connectivity(narrow, SetupCheck.ACCOUNT).outcome()).isEqualTo(WARNING);
    var unseen = Scenery.looked(OPEN, Optional.empty());
    assertThat(connectivity(unseen, SetupCheck.RIGHTS).outcome()).isEqualTo(WAITING);
    assertThat(new Checks(Scenery.with(unseen)).of(SetupStep.CONNECTIVITY))
        .extracting(Check::check)
        .as("what the provider does not tell is left out")
        .doesNotContain(SetupCheck.BALANCE);
  }

  @Test
  void whatClientsWriteArrivesWhereTheProviderIsAskedOrTells() {
    assertThat(arrival(Scenery.EMPTY)).isEqualTo(MISSING);
    assertThat(arrival(Scenery.with(Arrival.UNKNOWN))).isEqualTo(WAITING);
    var asked = Scenery.with(Scenery.fetched(Optional.empty()));
    assertThat(arrival(asked)).isEqualTo(VERIFIED);
    assertThat(check(asked, SetupStep.ARRIVAL, SetupCheck.ARRIVAL).facts())
        .isEqualTo(Map.of("way", "fetched", "seconds", "180"));
    assertThat(arrival(Scenery.with(Scenery.fetched(Optional.of(ProviderError.NOT_REACHED)))))
        .isEqualTo(TROUBLED);
    assertThat(
            arrival(Scenery.with(Scenery.fetched(Optional.of(ProviderError.CREDENTIALS_REFUSED)))))
        .isEqualTo(FAILED);
  }

  @Test
  void whatIsBroughtIsVerifiedOnlyOnceTheSiteWasFound() {
    assertThat(arrival(Scenery.with(Scenery.brought(Arrival.Way.CHECKING)))).isEqualTo(WAITING);
    assertThat(arrival(Scenery.with(Scenery.brought(Arrival.Way.BROUGHT)))).isEqualTo(VERIFIED);
    for (var way :
        List.of(Arrival.Way.NOT_REACHED, Arrival.Way.IN_PART, Arrival.Way.NUMBERS_GONE)) {
      assertThat(arrival(Scenery.with(Scenery.brought(way)))).as("%s", way).isEqualTo(WARNING);
    }
    var checks = new Checks(Scenery.with(Scenery.brought(Arrival.Way.CHECKING)));
    assertThat(checks.lost(SetupStep.ARRIVAL)).as("a new address undoes nothing").isEmpty();
  }

  @Test
  void withoutAFrontDeskNothingIsReadyWhateverElseThereIs() {
    var pooled = new Checks(Scenery.with(Scenery.numbers(0, 3, 4)));
    assertThat(pooled.missing(SetupStep.READINESS).orElseThrow().check())
        .isEqualTo(SetupCheck.FRONT_DESK);
    assertThat(new Checks(Scenery.with(Scenery.numbers(1, 0, 0))).hold(SetupStep.READINESS))
        .isTrue();
  }
}
