package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Known;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.place.Place.NumberSupply.Errand;
import com.ptthex.console.ui.place.Place.NumberSupply.Way;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.supply.CostsApi;
import com.ptthex.shared.messaging.supply.CostsApi.Forecast;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.Order;
import com.ptthex.shared.messaging.supply.SupplyApi.OrderHead;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Units;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** Where numbers come from: what was ordered, what could be bought, what is to be imported. */
final class SupplyModel implements News.Reader {
  /** What of it is looked at. */
  enum View {
    ORDERS,
    BUY,
    IMPORT,
    COSTS,
    CAPACITY
  }

  private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.ORDERS);
  private final Connection connection;
  private final Known<Units> units;
  private final Orders orders;
  private final Searching searching;
  private final Buying buying;
  private final Importing importing;
  private final Opener toBuy;
  private final Opener toImport;
  private final Opener toBuyForPool;
  private final CostsModel costs;
  private final LoadModel<Forecast> forecast;

  SupplyModel(Desk desk) {
    connection = new Connection(desk);
    units = new Known<>(desk, OrganisationApi.UNITS, Units.none());
    orders = new Orders(desk);
    searching = new Searching(desk, connection);
    buying = new Buying(desk, searching);
    importing = new Importing(desk, connection);
    toBuy =
        new Opener(
            desk,
            SupplyApi.BUY,
            SupplyText.BUY,
            MaterialDesignC.CART_OUTLINE,
            SupplyText.BUY_NOT_PERMITTED);
    toImport =
        new Opener(
            desk,
            SupplyApi.IMPORT,
            SupplyText.IMPORT,
            MaterialDesignI.IMPORT,
            SupplyText.IMPORT_NOT_PERMITTED);
    toBuyForPool =
        new Opener(
            desk,
            SupplyApi.BUY,
            SupplyText.BUY_FOR_POOL,
            MaterialDesignC.CART_OUTLINE,
            SupplyText.BUY_NOT_PERMITTED);
    costs = new CostsModel(desk);
    forecast =
        new LoadModel<>(
            desk,
            () -> desk.api().call(CostsApi.FORECAST, Nothing.NOTHING),
            told -> told.units().isEmpty());
    toBuyForPool.opens(() -> come(new Errand(Way.BUY, Optional.of(NumberClass.POOL.name()))));
    view.subscribe(this::look);
    toBuy.opens(() -> view.set(View.BUY));
    toImport.opens(() -> view.set(View.IMPORT));
    units
        .followed()
        .subscribe(
            known -> {
              searching.form().forWhom().suggest(known.units());
              importing.forWhom().suggest(known.units());
            });
  }

  /** What somebody comes for, from wherever they were led here. */
  void come(Errand errand) {
    switch (errand.way()) {
      case BUY -> {
        errand.numberClass().ifPresent(searching.form().forWhom()::put);
        view.set(View.BUY);
      }
      case IMPORT -> {
        errand.numberClass().ifPresent(importing.forWhom()::put);
        view.set(View.IMPORT);
      }
    }
  }

  /** From here on it goes by itself, and is found among the orders. */
  void ordered(Order order) {
    switch (order.head().aim()) {
      case BUY -> searching.end();
      case IMPORT -> importing.end();
    }
    orders.show(order.head().id());
    view.set(View.ORDERS);
  }

  /** What is ours at the provider and did not come in. */
  void takeUp(OrderHead order, List<PhoneNumber> numbers) {
    importing.takeUp(order, numbers);
    view.set(View.IMPORT);
  }

  /** What takes longer to find out is asked for only when somebody looks at it, and then anew. */
  private void look(View wanted) {
    switch (wanted) {
      case ORDERS, BUY, IMPORT -> {}
      case COSTS -> costs.reload();
      case CAPACITY -> forecast.reload();
    }
  }

  @Override
  public void reload() {
    connection.reload();
    orders.reload();
    searching.reload();
    look(view.get());
  }

  /** The connection, the orders, the one that is looked at, what is searched for, and the view. */
  @Override
  public int calls() {
    var ofView =
        switch (view.get()) {
          case ORDERS, BUY, IMPORT -> 0;
          case COSTS -> costs.calls();
          case CAPACITY -> 1;
        };
    return orders.rows().calls() + 3 + ofView;
  }

  void loadUnits() {
    units.load();
  }

  void follow(LiveState feed) {
    connection.follow(feed);
    orders.follow(feed);
    searching.follow(feed);
    costs.follow(feed);
    forecast.follow(feed);
  }

  ObjectProperty<View> view() {
    return view;
  }

  Connection connection() {
    return connection;
  }

  Optional<String> nameOf(UnitId unit) {
    return units.now().nameOf(unit).map(Label::value);
  }

  Known<Units> units() {
    return units;
  }

  Orders orders() {
    return orders;
  }

  Searching searching() {
    return searching;
  }

  Buying buying() {
    return buying;
  }

  Importing importing() {
    return importing;
  }

  Opener toBuy() {
    return toBuy;
  }

  Opener toImport() {
    return toImport;
  }

  /** The same for numbers of the pool, which are foreseen to be needed. */
  Opener toBuyForPool() {
    return toBuyForPool;
  }

  CostsModel costs() {
    return costs;
  }

  LoadModel<Forecast> forecast() {
    return forecast;
  }
}
