package com.ptthex.shared.messaging.supply;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.NumberKind;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.value.CountryCode;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Numbers are looked for, bought and taken over from here. The provider is asked after the deed
 * that wants something of it; what it answered is read, or heard of by an event.
 */
public interface SupplyApi {
  /** How many numbers are wanted at once. */
  int MOST = 50;

  /** Of those that everybody shares fewer are enough. */
  int MOST_FOR_THE_POOL = 20;

  /** How many may be bought at once. */
  static int mostOf(NumberClass numberClass) {
    return numberClass == NumberClass.POOL ? MOST_FOR_THE_POOL : MOST;
  }

  Permission SUPPLY_VIEW = Permission.of("supply.view", CUSTOMER_ADMIN);
  Permission SUPPLY_BUY = Permission.of("supply.buy", CUSTOMER_ADMIN);
  Permission SUPPLY_IMPORT = Permission.of("supply.import", CUSTOMER_ADMIN);

  Endpoint<Search, Searched> SEARCH =
      deed("supply.search", "/number-searches", Search.class, Searched.class)
          .needs(SUPPLY_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Has the provider asked which numbers of a kind could be bought.");

  Endpoint<WhichSearch, Offers> OFFERS =
      read("supply.offers", "/number-searches/{id}", WhichSearch.class, Offers.class)
          .needs(SUPPLY_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("What the provider answered to a search, for as long as it may be relied on.");

  Endpoint<Buy, Order> BUY =
      deed("supply.buy", "/number-orders/buy", Buy.class, Order.class)
          .needs(SUPPLY_BUY)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.RISKY)
          .with(Trait.STEP_UP)
          .toldAs("Buys numbers that a search found; each joins the inventory once it is ours.");

  Endpoint<Import, Order> IMPORT =
      deed("supply.import", "/number-orders/import", Import.class, Order.class)
          .needs(SUPPLY_IMPORT)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.RISKY)
          .toldAs("Takes numbers that the account holds already into the inventory.");

  Endpoint<WhichOrder, Order> ORDER =
      read("supply.order", "/number-orders/{id}", WhichOrder.class, Order.class)
          .needs(SUPPLY_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("What has become of each number of an order by now.");

  Endpoint<FindOrders, Orders> ORDERS =
      read("supply.orders", "/number-orders", FindOrders.class, Orders.class)
          .needs(SUPPLY_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("The orders in the caller's scope, latest first, and how far each is.");

  /**
   * @param unit that they are for
   * @param place the name of a town
   */
  record Search(
      UnitId unit,
      CountryCode country,
      NumberKind kind,
      Optional<AreaCode> areaCode,
      Optional<Label> place,
      Optional<DigitPattern> digits,
      List<Capability> capabilities) {
    public Search {
      capabilities = List.copyOf(capabilities);
    }
  }

  record Searched(SearchId id) {}

  record WhichSearch(SearchId id) {}

  enum Answer {
    AWAITED,
    FOUND,
    FAILED
  }

  /**
   * @param fault why there was no answer
   * @param until they may be bought by this search
   */
  record Offers(
      SearchId id,
      UnitId unit,
      Answer answer,
      List<Offer> rows,
      Optional<ProviderError> fault,
      Instant until) {
    public Offers {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param place where it belongs, as people call it
   * @param monthly where the provider tells what it costs
   * @param needsAddress whether its country wants an address of whoever has it
   */
  record Offer(
      PhoneNumber number,
      NumberKind kind,
      Optional<String> place,
      List<Capability> capabilities,
      Optional<Price> monthly,
      boolean needsAddress) {
    public Offer {
      capabilities = List.copyOf(capabilities);
    }
  }

  /**
   * @param amount to the last digit
   * @param currency three letters
   */
  record Price(String amount, String currency) {}

  /**
   * @param search that offered them
   * @param unit that they are for
   */
  record Buy(
      SearchId search,
      List<PhoneNumber> numbers,
      NumberClass numberClass,
      UnitId unit,
      Note reason) {
    public Buy {
      numbers = List.copyOf(numbers);
    }
  }

  record Import(List<HeldAs> rows, NumberClass numberClass, UnitId unit) {
    public Import {
      rows = List.copyOf(rows);
    }
  }

  record WhichOrder(OrderId id) {}

  record FindOrders(Optional<Cursor> after, Optional<PageSize> limit) {}

  enum Aim {
    BUY,
    IMPORT
  }

  enum State {
    /** The provider has not answered yet. */
    AWAITED,
    /** It may be ours; it is looked at again. */
    IN_DOUBT,
    /** It is in the inventory. */
    REGISTERED,
    /** It is ours at the provider, and not in the inventory: it can be imported. */
    OUTSIDE,
    /** It is certain that this order got us nothing. */
    NOT_GOT
  }

  record Order(OrderHead head, List<Row> rows) {
    public Order {
      rows = List.copyOf(rows);
    }
  }

  record Orders(List<OrderHead> rows, Optional<Cursor> next) {
    public Orders {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param reason of a purchase
   */
  record OrderHead(
      OrderId id,
      UnitId unit,
      Aim aim,
      NumberClass numberClass,
      Instant at,
      Label by,
      Optional<Note> reason,
      Progress progress) {}

  /** How many rows are how far. */
  record Progress(int rows, int awaited, int inDoubt, int registered, int outside, int notGot) {}

  /**
   * @param place in the order as it was given, from zero
   * @param number nothing while only the provider's key of it is known
   * @param id once it is in the inventory
   */
  record Row(
      int place,
      Optional<PhoneNumber> number,
      State state,
      Optional<Price> monthly,
      Optional<ProviderError> fault,
      Optional<Hindrance> hindrance,
      Optional<NumberId> id) {}
}
