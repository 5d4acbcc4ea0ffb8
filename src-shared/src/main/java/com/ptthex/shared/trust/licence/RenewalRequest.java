package com.ptthex.shared.trust.licence;

import com.ptthex.shared.signed.Customer;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.signed.Serial;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a site says of itself when it asks for another licence.
 *
 * @param name what it calls itself
 * @param holds nothing when it has no licence that is believed
 */
public record RenewalRequest(
    ServerName server,
    Optional<Label> name,
    LicenceState state,
    Optional<Holding> holds,
    Instant madeAt) {

  /** As the licence that holds has it. */
  public record Holding(
      DocumentId id,
      Serial serial,
      Edition version,
      Customer customer,
      Instant until,
      List<LicenceLine> features,
      List<Licence.Limit> limits) {
    public Holding {
      features = List.copyOf(features);
      limits = List.copyOf(limits);
    }
  }

  public RenewalRequest {
    madeAt = madeAt.truncatedTo(ChronoUnit.MICROS);
  }

  /** What the site signs: nothing else that it signs begins so. */
  public String text() {
    return "ptthex renewal request 1\n" + new String(Wire.write(this), StandardCharsets.UTF_8);
  }
}
