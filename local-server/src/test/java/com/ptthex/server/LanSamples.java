package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.lan.LanApi;
import com.ptthex.shared.value.UnitId;
import java.util.Optional;

/** The site on its network, and codes by which desks join it. */
final class LanSamples {
  private static final LanApi.Make USUAL = new LanApi.Make(Optional.empty());

  private LanSamples() {}

  static void into(Samples samples) {
    samples.of(
        LanApi.STANDING,
        Foreign.ABSENT,
        (site, unit) -> {
          var _ = made(site, unit);
          return Nothing.NOTHING;
        });
    samples.of(LanApi.MAKE, Foreign.OWN_ONLY, (_, _) -> USUAL);
    samples.of(
        LanApi.WITHDRAW,
        Foreign.NOT_FOUND,
        (site, unit) -> new LanApi.Which(made(site, unit).row().id()));
    samples.of(
        LanApi.ENROL,
        Foreign.OWN_ONLY,
        (site, unit) -> new LanApi.Enrol(made(site, unit).code().hash()));
  }

  /** By somebody of that unit. */
  private static LanApi.Made made(TestSite site, UnitId unit) {
    return site.as(Role.CUSTOMER_ADMIN, unit).call(LanApi.MAKE, USUAL).orThrow();
  }
}
