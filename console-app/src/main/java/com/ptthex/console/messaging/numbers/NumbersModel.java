package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Bulk;
import com.ptthex.console.ui.model.DaysModel;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Export;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Latest;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.model.SaveAs;
import com.ptthex.console.ui.model.Total;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.delivery.DeliveryApi;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Failure;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Traffic;
import com.ptthex.shared.messaging.delivery.DeliveryApi.WhichFailures;
import com.ptthex.shared.messaging.delivery.DeliveryApi.WhichTraffic;
import com.ptthex.shared.messaging.delivery.DeliveryEvents;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.InboxEvents;
import com.ptthex.shared.messaging.inbox.ThreadState;
import com.ptthex.shared.messaging.numbers.NumberBulkApi;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Picked;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumberExportApi;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Detail;
import com.ptthex.shared.messaging.numbers.NumbersApi.Reinstate;
import com.ptthex.shared.messaging.numbers.NumbersApi.Release;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.NumbersApi.Which;
import com.ptthex.shared.messaging.numbers.NumbersApi.WhichHistory;
import com.ptthex.shared.value.PageSize;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The number inventory: which numbers are looked at, and what can be done with the chosen ones. */
public final class NumbersModel {
  /** What changes the list, or a number in it: also what its messages do to its health. */
  public static final Set<EventType> NEWS =
      Stream.of(NumberEvents.ALL, DeliveryEvents.ALL, InboxEvents.ALL)
          .flatMap(types -> types.stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final PageSize A_FEW = new PageSize(5);

  private final Desk desk;
  private final NumberFilter filter;
  private final RowsModel<Row> rows;
  private final Latest arriving;
  private final Assigning assigning;
  private final Quarantining quarantining;
  private final SettingAside settingAside;
  private final Registering registering;
  private final OtherRooms more;
  private final AbilitiesModel abilities;
  private final NumberDeed<Release, NumberBulkApi.Release> release;
  private final NumberDeed<Reinstate, NumberBulkApi.Reinstate> reinstate;
  private final Export<NumberExportApi.Export> export;
  private boolean trafficAsTable;

  /**
   * @param saveAs asks where an export is to be kept
   */
  public NumbersModel(Desk desk, SaveAs saveAs) {
    this.desk = desk;
    filter = new NumberFilter(desk);
    rows =
        new RowsModel<Row>(
                desk,
                Row::id,
                (after, size) ->
                    desk.api()
                        .call(NumbersApi.LIST, filter.page(after, size))
                        .map(page -> new Rows<>(page.rows(), page.next())))
            .counted(
                desk,
                () ->
                    desk.api()
                        .call(NumbersApi.COUNT, filter.now())
                        .map(count -> new Total(count.matching(), count.all())));
    arriving = new Latest(desk.threads());
    filter.onChange(rows::restart);
    var chosen = new Chosen(rows);
    assigning = new Assigning(desk, chosen);
    quarantining = new Quarantining(desk, chosen);
    settingAside = new SettingAside(desk, chosen);
    registering = new Registering(desk);
    more = new OtherRooms(desk);
    abilities = new AbilitiesModel(desk);
    release =
        new NumberDeed<>(
            desk,
            new NumberDeed.Kind<>(
                NumbersApi.RELEASE,
                NumberBulkApi.RELEASE,
                NumbersText.RELEASE,
                Gravity.DESTRUCTIVE,
                NumberOffers::againstReleasing),
            chosen.rows(),
            new NumberDeed.Making<>(
                row -> new Release(row.id(), row.version()),
                several -> new NumberBulkApi.Release(Chosen.picked(several)),
                input -> input.rows().stream().map(Picked::id)));
    reinstate =
        new NumberDeed<>(
            desk,
            new NumberDeed.Kind<>(
                NumbersApi.REINSTATE,
                NumberBulkApi.REINSTATE,
                NumbersText.REINSTATE,
                Gravity.PLAIN,
                row -> NumberOffers.againstReinstating(row, desk.clock().instant())),
            chosen.rows(),
            new NumberDeed.Making<>(
                row -> new Reinstate(row.id(), row.version()),
                several -> new NumberBulkApi.Reinstate(Chosen.picked(several)),
                input -> input.rows().stream().map(Picked::id)));
    export =
        new Export<>(
                desk,
                saveAs,
                NumberExportApi.EXPORT,
                () -> NumberExportApi.Export.of(filter.asked()))
            .notPermitted(NumbersText.NEEDS_EXPORT);
    deeds().forEach(deed -> deed.many().chooses(this::chooseAgain));
  }

  private void chooseAgain(List<Bulk.Left> left) {
    rows.choose(left.stream().map(Bulk.Left::id).collect(Collectors.toSet()));
    rows.reload();
  }

  /** All that can be done to several at once. */
  List<NumberDeed<?, ?>> deeds() {
    return List.of(
        assigning.deed(),
        reinstate,
        settingAside.deed(),
        settingAside.back(),
        release,
        quarantining.deed());
  }

  public void reload() {
    rows.reload();
  }

  public void follow(LiveState feed) {
    rows.follow(feed);
    abilities.rows().follow(feed);
  }

  /** Brings one number into sight, and nothing else, whichever were looked at before. */
  void goTo(NumberId id) {
    arriving.ask(
        () -> desk.api().call(NumbersApi.DETAIL, new Which(id)),
        answer -> {
          if (answer instanceof Answer.Done<Detail>(var found)) {
            var before = filter.now();
            abilities.view().set(AbilitiesModel.View.INVENTORY);
            filter.searchOnly(found.number().number().value());
            if (filter.now().equals(before)) {
              rows.restart();
            }
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

  SettingAside settingAside() {
    return settingAside;
  }

  AbilitiesModel abilities() {
    return abilities;
  }

  OtherRooms more() {
    return more;
  }

  Registering registering() {
    return registering;
  }

  NumberDeed<Release, NumberBulkApi.Release> release() {
    return release;
  }

  NumberDeed<Reinstate, NumberBulkApi.Reinstate> reinstate() {
    return reinstate;
  }

  /** All that the filters let through, as a table in a file. */
  Export<NumberExportApi.Export> export() {
    return export;
  }

  /** More of one number; asked for at once. */
  LoadModel<Detail> detail(NumberId id) {
    var detail =
        new LoadModel<>(desk, () -> desk.api().call(NumbersApi.DETAIL, new Which(id)), _ -> false);
    detail.reload();
    return detail;
  }

  /** The conversations that go over it now, the latest first. */
  RowsModel<InboxApi.Row> threads(NumberId id) {
    var live = List.of(ThreadState.LIVE, ThreadState.STRANDED);
    return read(
        InboxApi.Row::id,
        after ->
            desk.api()
                .call(
                    InboxApi.LIST,
                    new InboxApi.Find(
                        live,
                        Optional.of(id),
                        Optional.empty(),
                        Optional.empty(),
                        after,
                        Optional.of(A_FEW)))
                .map(page -> new Rows<>(page.rows(), page.next())));
  }

  /** The messages over it that failed in the last thirty days, the latest first. */
  RowsModel<Failure> failures(NumberId id) {
    return read(
        failure -> failure,
        after ->
            desk.api()
                .call(DeliveryApi.FAILURES, new WhichFailures(id, after, Optional.of(A_FEW)))
                .map(page -> new Rows<>(page.failures(), page.next())));
  }

  /** How much went over it on each of the last thirty days. */
  LoadModel<Traffic> traffic(NumberId id) {
    var traffic =
        new LoadModel<>(
            desk,
            () -> desk.api().call(DeliveryApi.TRAFFIC, new WhichTraffic(id)),
            told -> NumberDays.of(told).holdNothing());
    traffic.reload();
    return traffic;
  }

  /** Whoever rather reads a table of one number does so of the next. */
  DaysModel days() {
    var days = new DaysModel();
    days.asTable().set(trafficAsTable);
    days.asTable().subscribe(asTable -> trafficAsTable = asTable);
    return days;
  }

  private <R> RowsModel<R> read(
      Function<R, Object> id, Function<Optional<Cursor>, Answer<Rows<R>>> page) {
    var rows = new RowsModel<R>(desk, id, (after, _) -> page.apply(after));
    rows.reload();
    return rows;
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
