package com.ptthex.bench;

import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.messaging.numbers.NumbersApi.Page;
import com.ptthex.shared.value.SearchText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * How long the owner waits for a page of numbers, by how it is asked for. The clock is the
 * client's, so that HTTP and JSON are in it, on both sides.
 */
final class PageLatency {
  private static final int ONE_DESK = 1;
  private static final int MANY_DESKS = 8;
  private static final double FLOOR_MILLIS = 100;

  private final ApiClient owner;
  private final Bench.Terms terms;
  private final List<Manner> manners;

  PageLatency(ApiClient owner, Bench.Terms terms) {
    this.owner = owner;
    this.terms = terms;
    this.manners =
        List.of(
            manner("first", Find.all()),
            manner(
                "filtered",
                filtered(NumberClass.SITTER, NumberStatus.ACTIVE),
                filtered(NumberClass.POOL, NumberStatus.QUARANTINED)),
            // A branch, one line, digits in the middle of a number, and what nobody has.
            manner(
                "search",
                search("branch 07"),
                search("LINE 04711"),
                search("5550142"),
                search("harbour")),
            new Manner("walk", Walk::new));
  }

  /** A way to ask, and what a client does again and again to ask so. */
  private record Manner(String name, Supplier<Runnable> turnOf) {}

  private Manner manner(String name, Find... finds) {
    return new Manner(name, () -> new Cycle(List.of(finds)));
  }

  private static Find filtered(NumberClass numberClass, NumberStatus status) {
    return find(List.of(numberClass), List.of(status), Optional.empty());
  }

  private static Find search(String text) {
    return find(List.of(), List.of(), Optional.of(new SearchText(text)));
  }

  private static Find find(
      List<NumberClass> classes, List<NumberStatus> statuses, Optional<SearchText> text) {
    return new Find(
        classes,
        statuses,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        text,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Asked apart from the pages, which do not wait for it. */
  private Manner counting() {
    var finds =
        List.of(
            Find.all(),
            filtered(NumberClass.SITTER, NumberStatus.ACTIVE),
            search("branch 07"),
            search("5550142"));
    return new Manner(
        "count",
        () -> {
          var turn = new AtomicInteger();
          return () ->
              owner
                  .call(NumbersApi.COUNT, finds.get(turn.getAndIncrement() % finds.size()))
                  .orThrow();
        });
  }

  private Page page(Find find) {
    return owner.call(NumbersApi.LIST, find).orThrow();
  }

  /** One after the other, and from the start again. */
  private final class Cycle implements Runnable {
    private final List<Find> finds;
    private int next;

    Cycle(List<Find> finds) {
      this.finds = finds;
    }

    @Override
    public void run() {
      page(finds.get(next++ % finds.size()));
    }
  }

  /** Page after page to the end of the list, and from the start again. */
  private final class Walk implements Runnable {
    private Optional<Cursor> after = Optional.empty();

    @Override
    public void run() {
      after = page(Find.all().from(after)).next();
    }
  }

  /**
   * The figure that is held against the floor is the worst p99 of any manner as one desk has it.
   * Eight desks at once queue for the cores of a small machine; their worst is told beside it.
   */
  void measure(Figures figures) throws InterruptedException {
    mustShowAll();
    for (var manner : manners) {
      new Clients(MANY_DESKS).run(until(), manner.turnOf());
    }
    terms.say("");
    terms.say("list page, ms        desks   calls      p50      p95      p99    worst");
    figures.figure("page.p99", measure(figures, ONE_DESK));
    figures.figure("page.p99.desks" + MANY_DESKS, measure(figures, MANY_DESKS));
    figures.floor("page.p99", FLOOR_MILLIS);
    new Clients(ONE_DESK).run(until(), counting().turnOf());
    timed(figures, counting(), "count", ONE_DESK);
    terms.say("page.p99 is the worst p99 with one desk: floor 100 ms, aim 50 ms.");
  }

  private double measure(Figures figures, int desks) throws InterruptedException {
    var worst = 0.0;
    for (var manner : manners) {
      var took = timed(figures, manner, "page." + manner.name() + ".desks" + desks, desks);
      worst = Math.max(worst, took.millis(99));
    }
    return worst;
  }

  private Percentiles timed(Figures figures, Manner manner, String as, int desks)
      throws InterruptedException {
    var took = new Clients(desks).run(until(), manner.turnOf()).took();
    figures.durations(as, took);
    terms.say(
        "  %-18s %5d %7d %8.2f %8.2f %8.2f %8.2f"
            .formatted(
                manner.name(),
                desks,
                took.count(),
                took.millis(50),
                took.millis(95),
                took.millis(99),
                took.worstMillis()));
    return took;
  }

  private Clients.Until until() {
    return terms.quick()
        ? new Clients.Until(Duration.ofSeconds(1), 1_000)
        : new Clients.Until(Duration.ofSeconds(8), 4_000);
  }

  /** A fast page that lacks rows would be no page. */
  private void mustShowAll() {
    var seen = 0;
    var after = Optional.<Cursor>empty();
    do {
      var page = page(Find.all().from(after));
      seen += page.rows().size();
      after = page.next();
    } while (after.isPresent());
    if (seen < NumbersFill.NUMBERS) {
      throw new IllegalStateException("the pages show " + seen + " numbers only");
    }
  }
}
