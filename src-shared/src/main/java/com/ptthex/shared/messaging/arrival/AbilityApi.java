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
import com.ptthex.shared.value.SearchText;
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

  Endpoint<Which, OfNumber> ONE =
      read("arrival.ability", "/number-abilities/{id}", Which.class, OfNumber.class)
          .needs(NumbersApi.NUMBERS_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs(
              "What one number can do, what stands against its use here, and how what people write"
                  + " to it arrives.");

  record Find(Optional<SearchText> search, Optional<Cursor> after, Optional<PageSize> limit) {

    public static Find all() {
      return new Find(Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  record Which(NumberId id) {}

  /**
   * @param seconds about how often the provider is asked what it has, whatever else holds
   */
  record OfNumber(Row number, Arriving arriving, long seconds) {}

  /** How what people write to a number finds its way here. */
  enum Arriving {
    /** Nobody carries anything. */
    NOT_CARRIED,
    /** The stand-in is in the house, and hands over what it has. */
    IN_THE_HOUSE,
    /** The account does not have the number, so that nothing arrives. */
    NOT_THERE,
    /** Nobody has looked yet, or it is being put right; it is asked for meanwhile. */
    NOT_KNOWN,
    /** The provider brings it elsewhere; it is asked for instead. */
    ELSEWHERE,
    /** The site has no address outside, and asks for it. */
    FETCHED,
    /** The site is finding out whether it is found at its address, and asks for it meanwhile. */
    CHECKING,
    /** The site was not found at its address, and asks for it instead. */
    NOT_REACHED,
    /** The provider brings it to the site's address, where the site has heard itself. */
    BROUGHT
  }

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
