package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.duty.FactorDutyApi;
import com.ptthex.shared.trust.duty.FactorDutyApi.Reasoned;
import com.ptthex.shared.trust.duty.FactorDutyApi.Row;
import com.ptthex.shared.value.Note;
import java.util.List;

/** Who must have a second factor. */
final class DutySamples {
  private static final Reasoned WISH = new Reasoned(Role.SITTER, new Note("Wanted by the insurer"));

  private DutySamples() {}

  static void into(Samples samples) {
    samples.of(FactorDutyApi.OWN, Foreign.OWN_ONLY, (_, _) -> Nothing.NOTHING);
    samples.of(FactorDutyApi.ALL, Foreign.UNCOUNTED, (_, _) -> Nothing.NOTHING);
    samples.of(
        FactorDutyApi.REQUIRE,
        Foreign.WHOLE_SITE,
        (site, _) -> {
          // Whoever is in already goes on, and other samples call as them.
          List.of(site.customer, site.north, site.south)
              .forEach(unit -> site.as(Role.SITTER, unit));
          return ready(site, true, FactorDutyApi.RELEASE);
        });
    samples.of(
        FactorDutyApi.RELEASE,
        Foreign.WHOLE_SITE,
        (site, _) -> ready(site, false, FactorDutyApi.REQUIRE));
  }

  /** As it must be before the deed. */
  private static Reasoned ready(TestSite site, boolean stands, Endpoint<Reasoned, Row> opposite) {
    var duties = site.owner().call(FactorDutyApi.ALL, Nothing.NOTHING).orThrow();
    var row = duties.rows().stream().filter(each -> each.role() == WISH.role()).findFirst();
    if (row.orElseThrow().duty().isPresent() == stands) {
      TestSite.perform(site.owner(), opposite, WISH).orThrow();
    }
    return WISH;
  }
}
