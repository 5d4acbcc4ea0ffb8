package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Latest;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.delivery.DeliveryEvents;
import com.ptthex.shared.messaging.inbox.InboxEvents;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Detail;
import com.ptthex.shared.messaging.numbers.NumbersApi.Reinstate;
import com.ptthex.shared.messaging.numbers.NumbersApi.Release;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.NumbersApi.Which;
import com.ptthex.shared.messaging.numbers.NumbersApi.WhichHistory;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The number inventory: which numbers are looked at, and what can be done with the chosen one. */
public final class NumbersModel {
  /** What changes the list, or a number in it: also what its messages do to its health. */
  public static final Set<EventType> NEWS =
      Stream.of(NumberEvents.ALL, DeliveryEvents.ALL, InboxEvents.ALL)
          .flatMap(types -> types.stream())
          .collect(Collectors.toUnmodifiableSet());

  private final Desk desk;
  private final NumberFilter filter = new NumberFilter();
  private final RowsModel<Row> rows;
  private final Latest arriving;
  private final Assigning assigning;
  private final Quarantining quarantining;
  private final Registering registering;
  private final Action<Release, Row> release;
  private final Action<Reinstate, Row> reinstate;

  public NumbersModel(Desk desk) {
    this.desk = desk;
    rows =
        new RowsModel<>(
            desk,
            Row::id,
            (after, size) ->
                desk.api()
                    .call(NumbersApi.LIST, filter.page(after, size))
                    .map(page -> new Rows<>(page.rows(), page.next())));
    arriving = new Latest(desk.threads());
    filter.onChange(rows::restart);
    var chosen = new Chosen(rows);
    assigning = new Assigning(desk, chosen);
    quarantining = new Quarantining(desk, chosen);
    registering = new Registering(desk);
    release =
        new Action<>(
                desk,
                NumbersApi.RELEASE,
                NumbersText.RELEASE,
                chosen.offer(
                    NumberOffers::againstReleasing, row -> new Release(row.id(), row.version())))
            .gravity(Gravity.DESTRUCTIVE);
    reinstate =
        new Action<>(
            desk,
            NumbersApi.REINSTATE,
            NumbersText.REINSTATE,
            chosen.offer(
                row -> NumberOffers.againstReinstating(row, desk.clock().instant()),
                row -> new Reinstate(row.id(), row.version())));
  }

  public void reload() {
    rows.reload();
  }

  public void follow(LiveState feed) {
    rows.follow(feed);
  }

  /** Brings one number into sight, and nothing else, whichever were looked at before. */
  void goTo(NumberId id) {
    arriving.ask(
        () -> desk.api().call(NumbersApi.DETAIL, new Which(id)),
        answer -> {
          if (answer instanceof Answer.Done<Detail>(var found)) {
            filter.searchOnly(found.number().number().value());
            rows.choose(Set.of(id));
          }
        });
  }

  RowsModel<Row> rows() {
    return rows;
  }

  NumberFilter filter() {
    return filter;
  }

  Assigning assigning() {
    return assigning;
  }

  Quarantining quarantining() {
    return quarantining;
  }

  Registering registering() {
    return registering;
  }

  Action<Release, Row> release() {
    return release;
  }

  Action<Reinstate, Row> reinstate() {
    return reinstate;
  }

  /** More of one number; asked for at once. */
  LoadModel<Detail> detail(NumberId id) {
    var detail =
        new LoadModel<>(desk, () -> desk.api().call(NumbersApi.DETAIL, new Which(id)), _ -> false);
    detail.reload();
    return detail;
  }

  LoadModel<NumbersApi.History> history(NumberId id) {
    var latest = new WhichHistory(id, Optional.empty(), Optional.empty());
    var history =
        new LoadModel<>(
            desk,
            () -> desk.api().call(NumbersApi.HISTORY, latest),
            page -> page.happenings().isEmpty());
    history.reload();
    return history;
  }
}
