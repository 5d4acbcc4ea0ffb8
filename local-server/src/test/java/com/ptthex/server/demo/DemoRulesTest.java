package com.ptthex.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.Server;
import com.ptthex.server.kernel.http.Limits;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestKeys;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.PermissionsApi;
import com.ptthex.shared.trust.access.PermissionsApi.FindRules;
import com.ptthex.shared.trust.access.PermissionsApi.Rule;
import com.ptthex.shared.trust.access.RuleBearing;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Whoever tries the product finds a rule that gives and one that takes away, made as anywhere, and
 * a provider that carries nothing.
 */
final class DemoRulesTest {

  @Test
  void theOwnerHasMadeTwoRulesAndTheDispatcherHasWhatOneGives() throws CannotStart {
    var options =
        new Server.Options(
            TestDatabase.H2.fresh(),
            TestKeys.fresh(),
            true,
            0,
            new Limits(1_000_000, 1_000_000),
            Clock.systemUTC());
    try (var server = Server.start(options);
        var client = ApiClient.at(server.address())) {
      var tokens = DemoSite.open(server.store(), server.pipeline(), server.address());
      var owner = client.as(Objects.requireNonNull(tokens.get("owner")));
      var rules = owner.call(PermissionsApi.RULES, FindRules.all()).orThrow().rows();
      assertThat(rules)
          .extracting(Rule::bearing)
          .containsExactly(RuleBearing.DENY, RuleBearing.ALLOW);
      var dispatcher = client.as(Objects.requireNonNull(tokens.get("dispatcher")));
      assertThat(dispatcher.call(AccessApi.ME, Nothing.NOTHING).orThrow().permissions())
          .contains("alerts.dismiss", "numbers.release");

      var provider = owner.call(ProviderApi.STANDING, Nothing.NOTHING).orThrow();
      assertThat(provider.kind()).contains(ProviderKind.SIMULATED);

      // Opened again, as after a restart, it makes none twice.
      var _ = DemoSite.open(server.store(), server.pipeline(), server.address());
      assertThat(owner.call(PermissionsApi.RULES, FindRules.all()).orThrow().rows()).hasSize(2);
      assertThat(owner.call(ProviderApi.STANDING, Nothing.NOTHING).orThrow().version())
          .isEqualTo(provider.version());
    }
  }
}
