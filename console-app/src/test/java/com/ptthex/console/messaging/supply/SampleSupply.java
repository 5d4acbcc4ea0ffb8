package com.ptthex.console.messaging.supply;

import static com.ptthex.console.testing.FakeApi.done;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.NumberKind;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderHealth;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.messaging.supply.Hindrance;
import com.ptthex.shared.messaging.supply.OrderId;
import com.ptthex.shared.messaging.supply.SearchId;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.Aim;
import com.ptthex.shared.messaging.supply.SupplyApi.Answer;
import com.ptthex.shared.messaging.supply.SupplyApi.Offer;
import com.ptthex.shared.messaging.supply.SupplyApi.Offers;
import com.ptthex.shared.messaging.supply.SupplyApi.Order;
import com.ptthex.shared.messaging.supply.SupplyApi.OrderHead;
import com.ptthex.shared.messaging.supply.SupplyApi.Orders;
import com.ptthex.shared.messaging.supply.SupplyApi.Price;
import com.ptthex.shared.messaging.supply.SupplyApi.Progress;
import com.ptthex.shared.messaging.supply.SupplyApi.Row;
import com.ptthex.shared.messaging.supply.SupplyApi.State;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.UnitKind;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What may be on offer, and how orders may stand. */
final class SampleSupply {
  static final UnitId UNIT = new UnitId(new UUID(0, 1));
  static final SearchId SEARCH = new SearchId(new UUID(0, 2));
  static final NumberId NUMBER = new NumberId(new UUID(0, 3));
  private static final Optional<Price> PRICE = Optional.of(new Price("1.15", "USD"));
  private static final Label OWNER = new Label("Owner of the site");

  private SampleSupply() {}

  static PhoneNumber number(int last) {
    return new PhoneNumber("+1212555%04d".formatted(100 + last));
  }

  static FakeApi api() {
    return new FakeApi()
        .on(ProviderApi.STANDING, _ -> done(provider(ProviderApi.State.CONNECTED)))
        .on(
            OrganisationApi.UNITS,
            _ ->
                done(
                    new OrganisationApi.Units(
                        List.of(
                            new OrganisationApi.Unit(
                                UNIT,
                                UnitKind.CUSTOMER,
                                new Label("Customer"),
                                Optional.empty())))))
        .on(SupplyApi.ORDERS, _ -> done(orders()))
        .on(SupplyApi.ORDER, _ -> done(mixed()))
        .on(SupplyApi.SEARCH, _ -> done(new SupplyApi.Searched(SEARCH)));
  }

  static ProviderApi.Standing provider(ProviderApi.State state) {
    return new ProviderApi.Standing(
        state,
        state == ProviderApi.State.CONNECTED
            ? Optional.of(ProviderKind.SIMULATED)
            : Optional.empty(),
        Optional.empty(),
        new Version(1),
        Optional.empty(),
        Optional.empty(),
        ProviderHealth.UNTRIED,
        Optional.empty());
  }

  static Offers offers(Answer answer, List<Offer> rows, Optional<ProviderError> fault) {
    return new Offers(SEARCH, UNIT, answer, rows, fault, Desks.NOW.plus(Duration.ofMinutes(15)));
  }

  /** Of all sorts: with an address, for calls alone, without a price or a place. */
  static List<Offer> rows() {
    return IntStream.range(0, 12).mapToObj(SampleSupply::offer).toList();
  }

  private static Offer offer(int at) {
    return new Offer(
        number(at),
        NumberKind.LOCAL,
        at == 5 ? Optional.empty() : Optional.of("New York, NY"),
        at == 2
            ? List.of(Capability.VOICE)
            : List.of(Capability.TEXT, Capability.PICTURE, Capability.VOICE),
        at == 3 ? Optional.empty() : PRICE,
        at == 1);
  }

  static Impact impact() {
    return Impact.of(
            List.of(
                new Effect("numbers-bought", Map.of("count", "4", "numberClass", "pool")),
                new Effect("numbers-cost-monthly", Map.of("amount", "3.45", "currency", "USD")),
                new Effect("numbers-cost-untold", Map.of("count", "1")),
                new Effect("numbers-need-address", Map.of("count", "1"))),
            List.of(),
            Impact.Undo.IMPOSSIBLE)
        .withToken("seen");
  }

  private static OrderHead head(int id, Aim aim, NumberClass wanted, Progress progress) {
    return new OrderHead(
        new OrderId(new UUID(1, id)),
        UNIT,
        aim,
        wanted,
        Desks.NOW.minus(Duration.ofHours(9L - id)),
        OWNER,
        aim == Aim.BUY ? Optional.of(new Note("More people join in the north")) : Optional.empty(),
        progress);
  }

  static Orders orders() {
    return new Orders(
        List.of(
            mixed().head(),
            head(3, Aim.IMPORT, NumberClass.POOL, new Progress(2, 0, 0, 1, 0, 1)),
            head(2, Aim.BUY, NumberClass.FRONT_DESK, new Progress(1, 0, 0, 1, 0, 0)),
            head(1, Aim.IMPORT, NumberClass.SITTER, new Progress(1, 0, 0, 0, 0, 1))),
        Optional.empty());
  }

  /** In each state that a number of an order can be in. */
  static Order mixed() {
    return new Order(
        head(4, Aim.BUY, NumberClass.SITTER, new Progress(6, 1, 1, 1, 1, 2)),
        List.of(
            row(0, State.REGISTERED, Optional.empty(), Optional.empty(), Optional.of(NUMBER)),
            row(
                1,
                State.OUTSIDE,
                Optional.empty(),
                Optional.of(Hindrance.NO_ROOM),
                Optional.empty()),
            row(
                2,
                State.IN_DOUBT,
                Optional.of(ProviderError.TIMED_OUT),
                Optional.empty(),
                Optional.empty()),
            row(3, State.AWAITED, Optional.empty(), Optional.empty(), Optional.empty()),
            row(
                4,
                State.NOT_GOT,
                Optional.of(ProviderError.NO_CREDIT),
                Optional.empty(),
                Optional.empty()),
            row(
                5,
                State.NOT_GOT,
                Optional.of(ProviderError.NUMBER_TAKEN),
                Optional.empty(),
                Optional.empty())));
  }

  private static Row row(
      int place,
      State state,
      Optional<ProviderError> fault,
      Optional<Hindrance> hindrance,
      Optional<NumberId> id) {
    return new Row(place, Optional.of(number(place)), state, PRICE, fault, hindrance, id);
  }
}
