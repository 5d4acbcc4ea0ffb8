package com.ptthex.server.attention.alerts;

import com.ptthex.server.attention.alerts.Alert.Acknowledged;
import com.ptthex.server.attention.alerts.Alert.Cause;
import com.ptthex.server.attention.alerts.Alert.Dismissed;
import com.ptthex.server.attention.alerts.Alert.Open;
import com.ptthex.server.attention.alerts.Alert.Resolved;
import com.ptthex.server.attention.alerts.Alert.Settled;
import com.ptthex.server.attention.alerts.Alert.Standing;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.licence.LicenceWarningReader;
import com.ptthex.shared.attention.alerts.About.OfClient;
import com.ptthex.shared.attention.alerts.About.OfLicence;
import com.ptthex.shared.attention.alerts.About.OfMessages;
import com.ptthex.shared.attention.alerts.About.OfNumber;
import com.ptthex.shared.attention.alerts.About.OfPause;
import com.ptthex.shared.attention.alerts.About.OfScreening;
import com.ptthex.shared.attention.alerts.About.OfThread;
import com.ptthex.shared.attention.alerts.About.OfUnit;
import com.ptthex.shared.attention.alerts.AlertEvents;
import com.ptthex.shared.attention.alerts.AlertId;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.attention.alerts.AlertsApi.Acknowledge;
import com.ptthex.shared.attention.alerts.AlertsApi.Dismiss;
import com.ptthex.shared.attention.alerts.AlertsApi.Notice;
import com.ptthex.shared.attention.alerts.AlertsApi.Noticed;
import com.ptthex.shared.attention.alerts.AlertsApi.Raise;
import com.ptthex.shared.attention.alerts.AlertsApi.Resolve;
import com.ptthex.shared.attention.alerts.AlertsApi.Row;
import com.ptthex.shared.attention.alerts.AlertsApi.Settle;
import com.ptthex.shared.attention.alerts.CauseNow;
import com.ptthex.shared.attention.alerts.Relief;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.value.Version;
import com.ptthex.shared.wire.Names;
import java.util.Optional;

/** What is done with alerts. */
final class Alerts {
  private final Work work;
  private final AlertStore store;
  private final CauseReader causes;

  Alerts(Work work, LicenceWarningReader licence) {
    this.work = work;
    this.store = new AlertStore(work.db());
    this.causes = new CauseReader(work, licence);
  }

  /** Once for each cause: while it stands, what comes again is counted. */
  Row raise(Raise wish) {
    var cause = new Cause(wish.kind(), wish.about());
    var standing = store.standing(cause);
    if (standing.isPresent()) {
      var again = standing.get().again(wish.severity(), work.now());
      return changed(again, AlertEvents.REPEATED);
    }
    var raised = Alert.raised(cause, wish.severity(), wish.unit(), work.now());
    store.insert(raised);
    tell(raised, AlertEvents.RAISED);
    return row(raised);
  }

  /** As things are now, which may be better than when it happened. */
  Noticed notice(Notice wish) {
    return switch (causes.look(wish.about())) {
      case CauseNow.Holds(var alert) -> new Noticed(noticed(alert));
      case CauseNow.Gone _, CauseNow.Untold _ -> new Noticed(Optional.empty());
    };
  }

  private Optional<AlertId> noticed(Raise alert) {
    return switch (alert.about()) {
      case OfLicence _ -> once(alert);
      case OfNumber _, OfThread _, OfMessages _, OfPause _, OfScreening _, OfClient _, OfUnit _ ->
          Optional.of(raise(alert).id());
    };
  }

  /**
   * What time alone brings has come to stay: it is not counted every minute, nor told again to whom
   * has ended it. And it takes the place of what was said of the time before.
   */
  private Optional<AlertId> once(Raise alert) {
    if (store.isKnown(new Cause(alert.kind(), alert.about()))) {
      return Optional.empty();
    }
    store.openAbout(alert.about()).stream()
        .flatMap(before -> store.standing(before.told().cause()).stream())
        .forEach(
            before -> changed(before.settle(Relief.TOLD_ANEW, work.now()), AlertEvents.SETTLED));
    return Optional.of(raise(alert).id());
  }

  /** An alert that ended meanwhile, or whose cause came back, is left as it is. */
  AlertsApi.Settled settle(Settle wish) {
    return new AlertsApi.Settled(
        store
            .standing(alert(wish.id()).told().cause())
            .filter(open -> open.told().id().equals(wish.id()))
            .flatMap(this::settle));
  }

  private Optional<Relief> settle(Open open) {
    return switch (causes.look(open.told().cause().about())) {
      case CauseNow.Gone(var by) -> {
        changed(open.settle(by, work.now()), AlertEvents.SETTLED);
        yield Optional.of(by);
      }
      case CauseNow.Holds _, CauseNow.Untold _ -> Optional.empty();
    };
  }

  Row acknowledge(Acknowledge wish) {
    return switch (open(wish.id(), wish.version())) {
      case Standing standing ->
          changed(standing.acknowledge(work.caller().name(), work.now()), AlertEvents.ACKNOWLEDGED);
      case Acknowledged _ -> throw new Refusal.Conflict("alert-is-in-hand").raise();
    };
  }

  Row resolve(Resolve wish) {
    var open = open(wish.id(), wish.version());
    mustNotStand(open);
    return changed(
        open.resolve(work.caller().name(), wish.note(), work.now()), AlertEvents.RESOLVED);
  }

  Row dismiss(Dismiss wish) {
    var open = open(wish.id(), wish.version());
    mustNotStand(open);
    if (!open.canBeDismissed()) {
      throw new Refusal.Conflict("critical-alert-is-resolved").raise();
    }
    return changed(
        open.dismiss(work.caller().name(), wish.reason(), work.now()), AlertEvents.DISMISSED);
  }

  /** Of what somebody wants for a while, it is told as long as it lasts. */
  private void mustNotStand(Open open) {
    var about = open.told().cause().about();
    if (about instanceof OfPause && causes.look(about) instanceof CauseNow.Holds) {
      throw new Refusal.Conflict("alert-stands-while-paused").raise();
    }
  }

  Alert alert(AlertId id) {
    return store
        .find(work.scope(), id)
        .orElseThrow(() -> new Refusal.NotFound("alert-not-found").raise());
  }

  private Open open(AlertId id, Version seen) {
    var alert = alert(id);
    if (!alert.told().version().equals(seen)) {
      throw changedMeanwhile();
    }
    return switch (alert) {
      case Open open -> open;
      case Resolved _, Dismissed _, Settled _ ->
          throw new Refusal.Conflict("alert-has-ended").raise();
    };
  }

  private static RuntimeException changedMeanwhile() {
    return new Refusal.Conflict("alert-changed-meanwhile").raise();
  }

  private Row changed(Alert alert, EventType event) {
    if (!store.update(alert)) {
      throw changedMeanwhile();
    }
    tell(alert, event);
    return row(alert);
  }

  private void tell(Alert alert, EventType event) {
    var news = Event.of(event, alert.told().id(), alert.told().unit());
    work.emit(
        alert instanceof Settled(var _, var by, var _)
            ? news.with("relief", Names.camel(by))
            : news);
  }

  static Row row(Alert alert) {
    var told = alert.told();
    return new Row(
        told.id(),
        told.cause().kind(),
        told.severity(),
        told.cause().about(),
        told.unit(),
        told.raisedAt(),
        told.lastAt(),
        told.times(),
        standing(alert),
        told.version());
  }

  private static AlertsApi.Standing standing(Alert alert) {
    return switch (alert) {
      case Standing _ -> new AlertsApi.Unattended();
      case Acknowledged(var _, var by, var at) -> new AlertsApi.InHand(by, at);
      case Resolved(var _, var by, var note, var at) -> new AlertsApi.WasResolved(by, at, note);
      case Dismissed(var _, var by, var reason, var at) ->
          new AlertsApi.WasDismissed(by, at, reason);
      case Settled(var _, var by, var at) -> new AlertsApi.CauseGone(by, at);
    };
  }
}
