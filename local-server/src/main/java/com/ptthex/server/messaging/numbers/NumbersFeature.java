package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.messaging.numbers.ManagedNumber.Quarantined;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Detail;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.messaging.numbers.NumbersApi.Happening;
import com.ptthex.shared.messaging.numbers.NumbersApi.History;
import com.ptthex.shared.messaging.numbers.NumbersApi.Holder;
import com.ptthex.shared.messaging.numbers.NumbersApi.InQuarantine;
import com.ptthex.shared.messaging.numbers.NumbersApi.Page;
import com.ptthex.shared.messaging.numbers.NumbersApi.Which;
import com.ptthex.shared.messaging.numbers.NumbersApi.WhichHistory;
import java.time.Instant;
import java.util.Optional;

/** The number inventory. */
public final class NumbersFeature implements Feature {

  @Override
  public void serve(UseCases cases) {
    cases
        .serve(NumbersApi.LIST, NumbersFeature::list)
        .serve(NumbersApi.DETAIL, NumbersFeature::detail)
        .serve(NumbersApi.HISTORY, NumbersFeature::history)
        .serve(NumbersApi.REGISTER, RegisterNumber::run)
        .servePlanned(NumbersApi.ASSIGN, AssignNumber::plan)
        .servePlanned(NumbersApi.RELEASE, ReleaseNumber::plan)
        .servePlanned(NumbersApi.QUARANTINE, QuarantineNumber::plan)
        .servePlanned(NumbersApi.REINSTATE, ReinstateNumber::plan);
  }

  private static Page list(Work work, Find find) {
    var inventory = new Inventory(work);
    var slice =
        Keyset.slice(
            inventory.numbers().page(work.scope(), find),
            find.limit(),
            number -> Keyset.cursor(number.asset().number().value()));
    return new Page(inventory.rows(slice.rows()), slice.next());
  }

  private static Detail detail(Work work, Which which) {
    var inventory = new Inventory(work);
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

  private static History history(Work work, WhichHistory which) {
    var inventory = new Inventory(work);
    inventory.number(which.id());
    var slice =
        Keyset.slice(
            new HistoryStore(work.db()).page(which),
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
}
