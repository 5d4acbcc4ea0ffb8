package com.ptthex.server.trust.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.SiteRules;
import com.ptthex.shared.contract.Decision.Chosen;
import com.ptthex.shared.contract.Decision.Declined;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What only the server itself may do is granted to no role, not even the Owner's. */
final class GrantsTest {
  private static final Endpoint<Nothing, Nothing> INSIDE =
      Endpoint.deed("test.inside", "/test/inside", Nothing.class, Nothing.class).inside();

  @Test
  void whatIsInsideIsForTheServersOwnMachinesAlone() {
    var grants = new Grants();
    assertThat(grants.allow(new Caller.Machine("worker", Scope.none()), INSIDE))
        .isInstanceOf(Chosen.class);
    assertThat(grants.allow(new Caller.Anonymous("192.0.2.1"), INSIDE))
        .isInstanceOf(Declined.class);
    for (var role : List.of(Role.values())) {
      var account =
          new Caller.Account(
              AccountId.made(),
              new Label("Tester"),
              role,
              UnitId.made(),
              Scope.none(),
              new Caller.Session("s", Optional.empty(), 1),
              SiteRules.NONE);
      assertThat(grants.allow(account, INSIDE)).isInstanceOf(Declined.class);
    }
  }
}
