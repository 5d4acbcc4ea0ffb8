package com.ptthex.server;

import static com.ptthex.server.Exemptions.ONCE_A_SITE;
import static com.ptthex.server.Exemptions.OPEN_TO_EVERY_ROLE;
import static com.ptthex.server.Exemptions.READS_ON_RECORD;
import static com.ptthex.server.Exemptions.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.contract.Audit;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each exemption is one that is needed, and each that is needed stands there with its reason. */
final class ExemptionsTest {
  private static final List<? extends Endpoint<?, ?>> ENDPOINTS =
      new Samples().byName().values().stream().map(Samples.Sample::endpoint).toList();

  @Test
  void exactlyTwoDeedsAreDoneOnceASite() {
    assertThat(ENDPOINTS)
        .filteredOn(endpoint -> names(ONCE_A_SITE, endpoint))
        .hasSameSizeAs(ONCE_A_SITE);
  }

  @Test
  void exactlyTheEndpointsNamedThereAreOpenToEveryRole() {
    assertThat(ENDPOINTS)
        .filteredOn(endpoint -> !(endpoint.terms().entry() instanceof Entry.Holding))
        .hasSameSizeAs(OPEN_TO_EVERY_ROLE);
  }

  @Test
  void exactlyOneReadIsOnRecord() {
    assertThat(ENDPOINTS)
        .filteredOn(endpoint -> endpoint.kind() == Endpoint.Kind.READ)
        .filteredOn(endpoint -> endpoint.terms().audit() != Audit.NONE)
        .hasSameSizeAs(READS_ON_RECORD);
  }
}
