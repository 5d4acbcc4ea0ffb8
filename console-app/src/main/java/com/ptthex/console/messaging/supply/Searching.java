package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.messaging.supply.SearchId;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.Offers;
import com.ptthex.shared.messaging.supply.SupplyApi.Search;
import com.ptthex.shared.messaging.supply.SupplyApi.Searched;
import com.ptthex.shared.messaging.supply.SupplyApi.WhichSearch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Which numbers are looked for, what was found, and which of it is chosen. */
final class Searching {
  /** An answer is told by an event; this is for who misses it. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);

  private final ReadOnlyObjectWrapper<Optional<SearchId>> search =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
  private final SearchForm form;
  private final Desk desk;
  private final Action<Search, Searched> action;
  private final LoadModel<Offers> offers;
  private final RowsModel<SupplyApi.Offer> rows;
  private final ObservableValue<List<SupplyApi.Offer>> chosen;
  // Read on the thread that asks, which the screen's thread starts after it has written.
  private List<SupplyApi.Offer> found = List.of();
  // Read on the thread that asks, when the search may be over already.
  private volatile Optional<SearchId> asked = Optional.empty();
  private Optional<SearchId> shown = Optional.empty();
  private int wanted = 1;

  Searching(Desk desk, Connection connection) {
    this.desk = desk;
    form = new SearchForm(desk.numbers().country().get());
    var filledIn = form.draft().offer(form::wish);
    action =
        new Action<>(
                desk,
                SupplyApi.SEARCH,
                SupplyText.SEARCH,
                Bindings.createObjectBinding(
                    () ->
                        connection
                            .against()
                            .get()
                            .<Offer<Search>>map(Offer.Missing::new)
                            .orElseGet(filledIn::getValue),
                    connection.against(),
                    filledIn))
            .notPermitted(SupplyText.SEARCH_NOT_PERMITTED)
            .then(this::begin);
    offers =
        new LoadModel<>(
            desk,
            () -> desk.api().call(SupplyApi.OFFERS, new WhichSearch(asked.orElseThrow())),
            told -> told.answer() == SupplyApi.Answer.FOUND && told.rows().isEmpty());
    offers.load().subscribe(this::hear);
    rows =
        new RowsModel<>(
            desk, SupplyApi.Offer::number, (_, _) -> new Answer.Done<>(Rows.all(found)));
    chosen = Bindings.createObjectBinding(rows::chosenRows, rows.chosen(), rows.load());
  }

  private void begin(Searched begun) {
    wanted = form.count().value();
    found = List.of();
    rows.restart();
    over.set(false);
    asked = Optional.of(begun.id());
    search.set(asked);
    offers.restart();
    watch(begun.id());
  }

  private void watch(SearchId id) {
    desk.later()
        .after(
            LOOK_AGAIN,
            () -> {
              if (isAwaited(id)) {
                offers.reload();
                watch(id);
              }
            });
  }

  private boolean isAwaited(SearchId id) {
    return search.get().equals(Optional.of(id))
        && offers.lastKnown().filter(it -> it.answer() != SupplyApi.Answer.AWAITED).isEmpty();
  }

  /** As many as are wanted are chosen for a beginning, of those that serve as they are. */
  private void hear(Load<Offers> load) {
    if (load instanceof Load.Ready<Offers>(var told)
        && told.answer() == SupplyApi.Answer.FOUND
        && !shown.equals(Optional.of(told.id()))) {
      shown = Optional.of(told.id());
      found = told.rows();
      rows.restart();
      rows.choose(
          found.stream()
              .filter(Sum::isUsable)
              .limit(wanted)
              .map(SupplyApi.Offer::number)
              .collect(Collectors.toSet()));
      var left = Duration.between(desk.clock().instant(), told.until());
      desk.later().after(left.isNegative() ? Duration.ZERO : left, () -> lapse(told.id()));
    }
  }

  private void lapse(SearchId id) {
    if (search.get().equals(Optional.of(id))) {
      over.set(true);
    }
  }

  /** What was bought is offered no more. */
  void end() {
    search.set(Optional.empty());
    over.set(false);
    found = List.of();
    rows.restart();
  }

  /** What is asked for only once there is a search. */
  void reload() {
    if (search.get().isPresent() && !over.get()) {
      offers.reload();
    }
  }

  void follow(LiveState feed) {
    if (search.get().isPresent()) {
      offers.follow(feed);
    }
  }

  SearchForm form() {
    return form;
  }

  Action<Search, Searched> action() {
    return action;
  }

  ReadOnlyObjectProperty<Optional<SearchId>> search() {
    return search.getReadOnlyProperty();
  }

  LoadModel<Offers> offers() {
    return offers;
  }

  /** Whether what was found may not be relied on any more. */
  ReadOnlyBooleanProperty over() {
    return over.getReadOnlyProperty();
  }

  RowsModel<SupplyApi.Offer> rows() {
    return rows;
  }

  ObservableValue<List<SupplyApi.Offer>> chosen() {
    return chosen;
  }
}
