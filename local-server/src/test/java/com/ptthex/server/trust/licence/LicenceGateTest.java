package com.ptthex.server.trust.licence;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.contract.Decision.Chosen;
import com.ptthex.shared.contract.Decision.Declined;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.licence.LicenceApi;
import org.junit.jupiter.api.Test;

final class LicenceGateTest {
  private final LicenceGate real = new LicenceGate(false);

  @Test
  void withoutALicenceOnlyTheLifeSafetyFloorStands() {
    assertThat(real.covers(AccessApi.SIGN_IN)).isInstanceOf(Chosen.class);
    assertThat(real.covers(LicenceApi.STANDING)).isInstanceOf(Chosen.class);
    assertThat(real.covers(AccessApi.ME)).isInstanceOf(Chosen.class);
    assertThat(real.covers(NumbersApi.LIST))
        .isInstanceOfSatisfying(
            Declined.class,
            declined -> {
              assertThat(declined.code()).isEqualTo("no-licence");
              assertThat(declined.facts().toString()).contains("messaging");
            });
  }

  @Test
  void itTellsOfTheRulesThatDidNotFireToo() {
    assertThat(real.covers(NumbersApi.LIST).steps())
        .extracting(step -> step.rule() + " " + step.finding())
        .containsExactly(
            "life-safety-floor " + Finding.DID_NOT_FIRE, "demo-site " + Finding.DID_NOT_FIRE);
  }

  @Test
  void aDemoSiteMayUseEverything() {
    assertThat(new LicenceGate(true).covers(NumbersApi.LIST)).isInstanceOf(Chosen.class);
  }
}
