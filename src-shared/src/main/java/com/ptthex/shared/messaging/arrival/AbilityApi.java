package com.ptthex.shared.messaging.arrival;

import static com.ptthex.shared.contract.Endpoint.read;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.Clearance;
import com.ptthex.shared.messaging.provider.EmergencyAddress;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What each number can do, and what stands against its use at this site. */
public interface AbilityApi {

  Endpoint<Find, Page> LIST =
      read("arrival.abilities", "/number-abilities", Find.class, Page.class)
          .needs(NumbersApi.NUMBERS_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs(
              "What the numbers in the caller's scope can do, as the provider said when it was"
                  + " asked last, and all that stands against the use of each here, by number.");

  record Find(Optional<Cursor> after, Optional<PageSize> limit) {}

  record Page(List<Row> rows, Optional<Cursor> next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param told nothing while the provider has not said anything of it
   * @param against every rule that stands against its use, each with what it found; none when it
   *     can be used
   */
  record Row(
      NumberId id,
      PhoneNumber number,
      Optional<Label> label,
      NumberClass numberClass,
      UnitId unit,
      Optional<Told> told,
      List<Step> against) {
    public Row {
      against = List.copyOf(against);
    }
  }

  /**
   * As the provider says.
   *
   * @param clearance whether the networks let its texts through; nothing while nobody has asked
   * @param at when it said what the number can do
   */
  record Told(
      List<Capability> capabilities,
      EmergencyAddress emergency,
      Optional<Clearance> clearance,
      Instant at) {
    public Told {
      capabilities = List.copyOf(capabilities);
    }
  }
}
