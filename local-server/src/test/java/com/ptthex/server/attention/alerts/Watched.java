package com.ptthex.server.attention.alerts;

import static com.ptthex.server.testing.TestSite.perform;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.attention.alerts.AlertsApi.CauseGone;
import com.ptthex.shared.attention.alerts.AlertsApi.Find;
import com.ptthex.shared.attention.alerts.AlertsApi.Row;
import com.ptthex.shared.attention.alerts.Relief;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Quarantine;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** The alerts of a site, as they become a moment after something happened. */
final class Watched {
  /** Less than the minute after which every alert is looked at anyway. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private Watched() {}

  static void await(BooleanSupplier becomes) {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (!becomes.getAsBoolean() && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }

  static List<Row> all(TestSite site) {
    return site.owner().call(AlertsApi.LIST, Find.all()).orThrow().rows();
  }

  /** Once everything that happened until now was heard. */
  static List<Row> afterAll(TestSite site) {
    await(() -> site.ask(Integer.class, "select count(*) from audit where number is null") == 0);
    long last = site.ask(Long.class, "select max(number) from audit");
    await(() -> heardUpTo(site) >= last);
    assertThat(heardUpTo(site)).isGreaterThanOrEqualTo(last);
    return all(site);
  }

  private static long heardUpTo(TestSite site) {
    return site.ask(
        Long.class, "select coalesce(max(number), 0) from subscriber_cursor where name = 'alerts'");
  }

  /** The only alert there is, once it is as it should become. */
  static Row only(TestSite site, Predicate<Row> becomes) {
    await(() -> all(site).stream().anyMatch(becomes));
    return assertThat(afterAll(site)).singleElement().matches(becomes).actual();
  }

  static Predicate<Row> endedBy(Relief relief) {
    return row -> row.standing() instanceof CauseGone(var by, var _) && by == relief;
  }

  static Predicate<Row> stands() {
    return row -> row.standing() instanceof AlertsApi.Unattended;
  }

  static boolean nobodySeesAnyInTheSouth(TestSite site) {
    var south = site.as(Role.DISPATCHER, site.south);
    return south.call(AlertsApi.LIST, Find.all()).orThrow().rows().isEmpty();
  }

  static InboxApi.Row now(TestSite site, InboxApi.Row thread) {
    return site.owner().call(InboxApi.DETAIL, new InboxApi.Which(thread.id())).orThrow().thread();
  }

  static void quarantine(TestSite site, InboxApi.Row thread) {
    var id = thread.number().orElseThrow().id();
    var number = site.owner().call(NumbersApi.DETAIL, new NumbersApi.Which(id)).orThrow().number();
    var wish =
        new Quarantine(id, QuarantineReason.DELIVERY_FAILURES, Optional.empty(), number.version());
    perform(site.owner(), NumbersApi.QUARANTINE, wish).orThrow();
  }
}
