package com.ptthex.shared.messaging.supply;

import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.messaging.supply.SupplyApi.SUPPLY_VIEW;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.supply.SupplyApi.Price;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the numbers cost each month, which of them nobody uses, and how long the pool lasts. A price
 * is known of what was bought here, as the provider named it then.
 */
public interface CostsApi {
  Endpoint<Nothing, Costs> COSTS =
      read("supply.costs", "/supply/costs", Nothing.class, Costs.class)
          .needs(SUPPLY_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs(
              "What the numbers in the caller's scope cost each month, and of how many no price is"
                  + " known.");

  Endpoint<WhichNumber, Monthly> OF_NUMBER =
      read("supply.price", "/supply/costs/{id}", WhichNumber.class, Monthly.class)
          .needs(SUPPLY_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("What one number costs each month, where that is known.");

  Endpoint<FindUnused, Unused> UNUSED =
      read("supply.unused", "/supply/unused", FindUnused.class, Unused.class)
          .needs(SUPPLY_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("One page of the numbers that nobody uses, longest unused first.");

  Endpoint<Nothing, Forecast> FORECAST =
      read("supply.forecast", "/supply/forecast", Nothing.class, Forecast.class)
          .needs(SUPPLY_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs(
              "For each unit in the caller's scope that has conversations, how long its pool"
                  + " numbers last, and why; the most urgent first.");

  /**
   * @param monthly in each currency that a price was named in
   * @param untold of how many of them no price is known
   */
  record Cost(int numbers, List<Price> monthly, int untold) {
    public Cost {
      monthly = List.copyOf(monthly);
    }
  }

  record WhichNumber(NumberId id) {}

  /**
   * @param price nothing where nobody has told one, as of a number that was not bought here
   */
  record Monthly(Optional<Price> price) {}

  /** Every kind is told of, also one that there is no number of. */
  record Costs(List<OfKind> kinds, Cost together) {
    public Costs {
      kinds = List.copyOf(kinds);
    }
  }

  record OfKind(NumberClass numberClass, Cost cost) {}

  /** For how long nobody has used a number, at least. */
  enum UnusedFor {
    WEEK(7),
    MONTH(30),
    QUARTER(90);

    private final int days;

    UnusedFor(int days) {
      this.days = days;
    }

    public int days() {
      return days;
    }
  }

  /**
   * @param unusedFor thirty days, unless said otherwise
   */
  record FindUnused(
      Optional<UnusedFor> unusedFor, Optional<Cursor> after, Optional<PageSize> limit) {}

  /**
   * @param together what all of them cost, those on other pages included
   */
  record Unused(List<Idle> rows, Optional<Cursor> next, Cost together) {
    public Unused {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A number that is in use by nobody.
   *
   * @param lastUsedAt when it last carried a message, or a conversation took or left it; absent
   *     when neither ever was
   * @param idleSince the latest of its last use, and of when it came to be what it is now
   * @param monthly where it is known
   */
  record Idle(
      NumberId id,
      PhoneNumber number,
      Optional<Label> label,
      NumberClass numberClass,
      UnitId unit,
      Optional<Instant> lastUsedAt,
      Instant idleSince,
      Optional<Price> monthly) {}

  record Forecast(List<OfUnit> units) {
    public Forecast {
      units = List.copyOf(units);
    }
  }

  /**
   * @param pool how many active pool numbers serve the unit: its own and those of the units above
   * @param need how many pool numbers one person needs now at most, each conversation another
   * @param before the same one week ago, two weeks ago and so on, as far as it is known
   * @param steps every rule that was looked at, also those that did not fire
   */
  record OfUnit(
      UnitId unit, int pool, int need, List<Integer> before, Outlook outlook, List<Step> steps) {
    public OfUnit {
      before = List.copyOf(before);
      steps = List.copyOf(steps);
    }
  }

  /** How long a pool lasts. */
  sealed interface Outlook {}

  /**
   * @param until as far as was looked
   */
  record Enough(Instant until) implements Outlook {}

  /**
   * @param count how many more are needed as far as was looked
   * @param by when the first of them is
   */
  record Add(int count, Instant by) implements Outlook {}

  /** So many are lacking now. */
  record Lacking(int count) implements Outlook {}

  /** Nothing is foretold, because of this. */
  record Untold(String code, Map<String, String> facts) implements Outlook {
    public Untold {
      facts = Map.copyOf(facts);
    }
  }
}
