package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.shared.attention.alerts.AlertEvents;
import com.ptthex.shared.attention.alerts.AlertId;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.AlertOrder;
import com.ptthex.shared.attention.alerts.AlertState;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.attention.alerts.Severity;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.upkeep.queues.QueueEvents;
import com.ptthex.shared.upkeep.queues.QueuesApi;
import com.ptthex.shared.value.PageSize;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;

/** What needs somebody, counted, in whatever room they are. What is not known is not counted. */
final class AttentionModel {
  private static final AlertsApi.Find OPEN =
      new AlertsApi.Find(
          List.of(AlertState.STANDING, AlertState.ACKNOWLEDGED),
          List.of(),
          List.of(),
          Optional.of(AlertOrder.WORST_FIRST),
          Optional.empty(),
          Optional.of(new PageSize(200)));

  private final LoadModel<AlertsApi.Page> alerts;
  private final LoadModel<QueuesApi.All> queues;
  private final Desk desk;

  /** What is known of a number that changes by itself. An old one is not known any more. */
  sealed interface Count<C> {

    /** One may not see it. */
    record Hidden<C>() implements Count<C> {}

    record Unknown<C>() implements Count<C> {}

    record Known<C>(C count) implements Count<C> {}
  }

  /**
   * @param more whether there are more than were counted
   * @param kinds each once, the worst first
   * @param unattended those of the critical ones that nobody has in hand
   */
  record OpenAlerts(
      long critical,
      long warning,
      long info,
      boolean more,
      List<AlertKind> kinds,
      Set<AlertId> unattended) {
    OpenAlerts {
      kinds = List.copyOf(kinds);
      unattended = Set.copyOf(unattended);
    }
  }

  /**
   * @param dead what is not tried any more
   * @param paused so many queues give nothing out
   */
  record HeldUp(long dead, long paused) {}

  AttentionModel(Desk desk) {
    this.desk = desk;
    alerts = new LoadModel<>(desk, () -> desk.api().call(AlertsApi.LIST, OPEN), _ -> false);
    queues =
        new LoadModel<>(desk, () -> desk.api().call(QueuesApi.LIST, Nothing.NOTHING), _ -> false);
  }

  /** Asks, and asks again when something happens; what one may not see is not asked for. */
  void watch(News news, Subscriptions until) {
    watch(AlertsApi.LIST, alerts, AlertEvents.ALL, news, until);
    watch(QueuesApi.LIST, queues, QueueEvents.ALL, news, until);
  }

  private void watch(
      Endpoint<?, ?> list,
      LoadModel<?> model,
      Collection<EventType> types,
      News news,
      Subscriptions until) {
    if (desk.rights().mayCall(list)) {
      until.to(news.state(), model::follow);
      news.follow(until, types, model::reload);
      model.reload();
    }
  }

  ObservableValue<Count<OpenAlerts>> alerts() {
    return alerts.load().map(load -> count(AlertsApi.LIST, load, AttentionModel::counted));
  }

  ObservableValue<Count<HeldUp>> queues() {
    return queues.load().map(load -> count(QueuesApi.LIST, load, AttentionModel::heldUp));
  }

  private <T, C> Count<C> count(Endpoint<?, ?> list, Load<T> load, Function<T, C> count) {
    if (!desk.rights().mayCall(list)) {
      return new Count.Hidden<>();
    }
    return load instanceof Load.Ready<T>(var value)
        ? new Count.Known<>(count.apply(value))
        : new Count.Unknown<>();
  }

  private static OpenAlerts counted(AlertsApi.Page page) {
    return new OpenAlerts(
        count(page, Severity.CRITICAL),
        count(page, Severity.WARNING),
        count(page, Severity.INFO),
        page.next().isPresent(),
        page.rows().stream()
            .sorted(Comparator.comparing(AlertsApi.Row::severity).reversed())
            .map(AlertsApi.Row::kind)
            .distinct()
            .toList(),
        page.rows().stream()
            .filter(row -> row.severity() == Severity.CRITICAL)
            .filter(row -> row.standing() instanceof AlertsApi.Unattended)
            .map(AlertsApi.Row::id)
            .collect(Collectors.toSet()));
  }

  private static long count(AlertsApi.Page page, Severity severity) {
    return page.rows().stream().filter(row -> row.severity() == severity).count();
  }

  private static HeldUp heldUp(QueuesApi.All all) {
    return new HeldUp(
        all.queues().stream().mapToLong(QueuesApi.Row::dead).sum(),
        all.queues().stream().filter(queue -> queue.paused().isPresent()).count());
  }
}
