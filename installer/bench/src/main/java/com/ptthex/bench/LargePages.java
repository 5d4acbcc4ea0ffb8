package com.ptthex.bench;

import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.ThreadState;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.trust.audit.AuditApi;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** How long one desk waits for a page of the lists that grow with use. */
final class LargePages {
  private static final double FLOOR_MILLIS = 100;

  private final ApiClient owner;
  private final ApiClient dispatcher;
  private final Bench.Terms terms;

  /**
   * @param dispatcher of one branch, who sees one row in twelve
   */
  LargePages(ApiClient owner, ApiClient dispatcher, Bench.Terms terms) {
    this.owner = owner;
    this.dispatcher = dispatcher;
    this.terms = terms;
  }

  void measure(Figures figures) throws InterruptedException {
    terms.say("");
    terms.say("page of                  calls      p50      p95      p99    worst");
    var worst =
        List.of(
                time(figures, "threads.first", () -> again(after -> threads(owner, after))),
                time(figures, "threads.walk", () -> walk(after -> threads(owner, after))),
                time(figures, "threads.ofABranch", () -> walk(after -> threads(dispatcher, after))),
                time(figures, "threads.stranded", () -> walk(this::stranded)),
                time(figures, "alerts.walk", () -> walk(this::alerts)),
                time(figures, "audit.first", () -> again(this::audit)),
                time(figures, "audit.walk", () -> walk(this::audit)))
            .stream()
            .mapToDouble(Double::doubleValue)
            .max()
            .orElseThrow();
    figures.figure("grown.page.p99", worst).floor("grown.page.p99", FLOOR_MILLIS);
  }

  private double time(Figures figures, String of, Supplier<Runnable> turnOf)
      throws InterruptedException {
    var until = new Clients.Until(Duration.ofSeconds(terms.quick() ? 1 : 6), 4_000);
    new Clients(1).run(until, turnOf);
    var took = new Clients(1).run(until, turnOf).took();
    figures.durations(of, took);
    terms.say(
        "  %-20s %7d %8.2f %8.2f %8.2f %8.2f"
            .formatted(
                of,
                took.count(),
                took.millis(50),
                took.millis(95),
                took.millis(99),
                took.worstMillis()));
    return took.millis(99);
  }

  private interface Pages extends Function<Optional<Cursor>, Optional<Cursor>> {}

  private static Runnable again(Pages pages) {
    return () -> {
      var _ = pages.apply(Optional.empty());
    };
  }

  /** Page after page to the end of the list, and from the start again. */
  private static Runnable walk(Pages pages) {
    return new Runnable() {
      private Optional<Cursor> after = Optional.empty();

      @Override
      public void run() {
        after = pages.apply(after);
      }
    };
  }

  private static Optional<Cursor> threads(ApiClient client, Optional<Cursor> after) {
    return threads(client, List.of(), after);
  }

  private Optional<Cursor> stranded(Optional<Cursor> after) {
    return threads(owner, List.of(ThreadState.STRANDED), after);
  }

  private static Optional<Cursor> threads(
      ApiClient client, List<ThreadState> states, Optional<Cursor> after) {
    var nobody = Optional.<PersonId>empty();
    var find = new InboxApi.Find(states, Optional.empty(), nobody, nobody, after, Optional.empty());
    return client.call(InboxApi.LIST, find).orThrow().next();
  }

  private Optional<Cursor> alerts(Optional<Cursor> after) {
    var find = AlertsApi.Find.all().page(after, Optional.empty());
    return owner.call(AlertsApi.LIST, find).orThrow().next();
  }

  private Optional<Cursor> audit(Optional<Cursor> after) {
    var find = new AuditApi.Find(after, Optional.empty());
    return owner.call(AuditApi.LIST, find).orThrow().next();
  }
}
