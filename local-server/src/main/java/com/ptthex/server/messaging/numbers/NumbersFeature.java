package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.BulkProgress;
import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.UseCase.Run;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.setting.Obeyed;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.messaging.delivery.DaysReader;
import com.ptthex.server.messaging.delivery.FailureReader;
import com.ptthex.server.messaging.numbers.ManagedNumber.Quarantined;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.delivery.DeliveryApi;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Failures;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Traffic;
import com.ptthex.shared.messaging.delivery.DeliveryApi.WhichFailures;
import com.ptthex.shared.messaging.delivery.DeliveryApi.WhichTraffic;
import com.ptthex.shared.messaging.numbers.AsideApi;
import com.ptthex.shared.messaging.numbers.AsideApi.GiveBack;
import com.ptthex.shared.messaging.numbers.AsideApi.GiveBackMany;
import com.ptthex.shared.messaging.numbers.AsideApi.SetAside;
import com.ptthex.shared.messaging.numbers.AsideApi.SetAsideMany;
import com.ptthex.shared.messaging.numbers.NumberBulkApi;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.SoFar;
import com.ptthex.shared.messaging.numbers.NumberChoiceApi;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumberExportApi;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Assign;
import com.ptthex.shared.messaging.numbers.NumbersApi.Detail;
import com.ptthex.shared.messaging.numbers.NumbersApi.Happening;
import com.ptthex.shared.messaging.numbers.NumbersApi.History;
import com.ptthex.shared.messaging.numbers.NumbersApi.Holder;
import com.ptthex.shared.messaging.numbers.NumbersApi.InQuarantine;
import com.ptthex.shared.messaging.numbers.NumbersApi.Quarantine;
import com.ptthex.shared.messaging.numbers.NumbersApi.Reinstate;
import com.ptthex.shared.messaging.numbers.NumbersApi.Release;
import com.ptthex.shared.messaging.numbers.NumbersApi.Which;
import com.ptthex.shared.messaging.numbers.NumbersApi.WhichHistory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The number inventory. */
public final class NumbersFeature implements Feature {
  private static final AssignNumber ASSIGN = new AssignNumber();
  private static final ReleaseNumber RELEASE = new ReleaseNumber();
  private static final QuarantineNumber QUARANTINE = new QuarantineNumber();
  private static final ReinstateNumber REINSTATE = new ReinstateNumber();
  private static final SetNumberAside SET_ASIDE = new SetNumberAside();
  private static final GiveNumberBack GIVE_BACK = new GiveNumberBack();

  private final Conversations conversations;
  private final NumberPlaces places;

  public NumbersFeature(NumberPlaces places) {
    this.conversations = places.conversations();
    this.places = places;
  }

  @Override
  public List<EventType> events() {
    return NumberEvents.ALL;
  }

  @Override
  public List<Obeyed<?>> settings() {
    return NumberForesight.settings();
  }

  @Override
  public void serve(UseCases cases) {
    cases
        .serve(NumbersApi.LIST, new FindNumbers(conversations)::page)
        // Before the detail, whose address would take their names for an id.
        .serve(NumbersApi.COUNT, new FindNumbers(conversations)::count)
        .serve(NumberExportApi.EXPORT, (work, wish) -> ExportNumbers.run(work, conversations, wish))
        .serve(NumbersApi.DETAIL, with(NumbersFeature::detail))
        .serve(NumbersApi.HISTORY, with(NumbersFeature::history))
        .serve(DeliveryApi.FAILURES, with(NumbersFeature::failures))
        .serve(DeliveryApi.TRAFFIC, with(NumbersFeature::traffic))
        .serve(NumberChoiceApi.CHOICE, (work, wish) -> ExplainChoice.run(work, conversations, wish))
        .serve(NumbersApi.REGISTER, with(new RegisterNumber(places)::run))
        .servePlanned(NumbersApi.ASSIGN, with(ASSIGN::plan))
        .servePlanned(NumbersApi.RELEASE, with(RELEASE::plan))
        .servePlanned(NumbersApi.QUARANTINE, with(QUARANTINE::plan))
        .servePlanned(NumbersApi.REINSTATE, with(REINSTATE::plan))
        .servePlanned(AsideApi.SET_ASIDE, with(SET_ASIDE::plan))
        .servePlanned(AsideApi.GIVE_BACK, with(GIVE_BACK::plan))
        .serve(
            NumberBulkApi.PROGRESS,
            (work, bulk) -> new SoFar(BulkProgress.settled(work, bulk.key())))
        .serveRowByRow(NumberBulkApi.ASSIGN, many(ASSIGN, NumbersFeature::rows))
        .serveRowByRow(NumberBulkApi.RELEASE, many(RELEASE, NumbersFeature::rows))
        .serveRowByRow(NumberBulkApi.QUARANTINE, many(QUARANTINE, NumbersFeature::rows))
        .serveRowByRow(NumberBulkApi.REINSTATE, many(REINSTATE, NumbersFeature::rows))
        .serveRowByRow(AsideApi.SET_ASIDE_MANY, many(SET_ASIDE, NumbersFeature::rows))
        .serveRowByRow(AsideApi.GIVE_BACK_MANY, many(GIVE_BACK, NumbersFeature::rows));
  }

  private <I extends Record, T> Run<I, T> with(BiFunction<Inventory, I, T> useCase) {
    return (work, input) -> useCase.apply(new Inventory(work, conversations), input);
  }

  private <I extends Record, W extends Record> ManyNumbers<I, W> many(
      NumberDeed<W> deed, Function<I, List<W>> split) {
    return new ManyNumbers<>(conversations, deed, split);
  }

  private static List<Assign> rows(NumberBulkApi.Assign bulk) {
    return bulk.rows().stream()
        .map(row -> new Assign(row.id(), row.sitter(), row.version()))
        .toList();
  }

  private static List<Release> rows(NumberBulkApi.Release bulk) {
    return bulk.rows().stream().map(row -> new Release(row.id(), row.version())).toList();
  }

  private static List<Quarantine> rows(NumberBulkApi.Quarantine bulk) {
    QuarantineNumber.mustBeReasoned(bulk.reason(), bulk.note());
    return bulk.rows().stream()
        .map(row -> new Quarantine(row.id(), bulk.reason(), bulk.note(), row.version()))
        .toList();
  }

  private static List<Reinstate> rows(NumberBulkApi.Reinstate bulk) {
    return bulk.rows().stream().map(row -> new Reinstate(row.id(), row.version())).toList();
  }

  private static List<SetAside> rows(SetAsideMany bulk) {
    return bulk.rows().stream()
        .map(row -> new SetAside(row.id(), bulk.reason(), bulk.until(), row.version()))
        .toList();
  }

  private static List<GiveBack> rows(GiveBackMany bulk) {
    return bulk.rows().stream().map(row -> new GiveBack(row.id(), row.version())).toList();
  }

  private static Detail detail(Inventory inventory, Which which) {
    var work = inventory.work();
    var number = inventory.number(which.id());
    var lifecycle = new HistoryStore(work.db()).lifecycle(which.id());
    return new Detail(inventory.row(number), lifecycle, quarantine(number, work.now()));
  }

  private static Optional<InQuarantine> quarantine(ManagedNumber number, Instant now) {
    return number instanceof Quarantined quarantined
        ? Optional.of(
            new InQuarantine(
                quarantined.why().reason(),
                quarantined.why().note(),
                quarantined.since(),
                quarantined.until(),
                quarantined.daysLeft(now),
                quarantined.returnsTo()))
        : Optional.empty();
  }

  private static History history(Inventory inventory, WhichHistory which) {
    inventory.number(which.id());
    var slice =
        Keyset.slice(
            new HistoryStore(inventory.work().db()).page(which),
            which.limit(),
            past -> Keyset.cursor("" + past.position()));
    var names = inventory.names(slice.rows().stream().flatMap(past -> past.sitter().stream()));
    var happenings =
        slice.rows().stream()
            .map(
                past ->
                    new Happening(
                        past.at(),
                        past.change(),
                        past.byName(),
                        past.sitter().map(id -> new Holder(id, Inventory.named(names, id))),
                        past.reason(),
                        past.note()))
            .toList();
    return new History(happenings, slice.next());
  }

  private static Failures failures(Inventory inventory, WhichFailures which) {
    inventory.number(which.id());
    return FailureReader.page(inventory.work(), which);
  }

  private static Traffic traffic(Inventory inventory, WhichTraffic which) {
    var added = inventory.number(which.id()).asset().addedAt();
    var work = inventory.work();
    return DaysReader.days(work.db(), which.id(), added, work.now());
  }
}
