package com.ptthex.server.attention.alerts;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.Subscriber;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.trust.licence.LicenceWarningReader;
import com.ptthex.shared.attention.alerts.AlertEvents;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.attention.alerts.AlertsApi.Find;
import com.ptthex.shared.attention.alerts.AlertsApi.Looked;
import com.ptthex.shared.attention.alerts.AlertsApi.Page;
import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What needs a person's attention. */
public final class AlertsFeature implements Feature {
  private final LicenceWarningReader licence;

  public AlertsFeature(LicenceWarningReader licence) {
    this.licence = licence;
  }

  @Override
  public List<EventType> events() {
    return AlertEvents.ALL;
  }

  @Override
  public List<Subscriber> subscribers(Ground ground) {
    return List.of(new CauseWatch(ground), new LicenceWatch(ground, licence));
  }

  @Override
  public List<Background> background(Ground ground) {
    return List.of(new AlertReview(ground), new LicenceWatch(ground, licence).everyMinute());
  }

  @Override
  public void serve(UseCases cases) {
    cases
        .serve(AlertsApi.LIST, AlertsFeature::list)
        .serve(AlertsApi.DETAIL, (work, which) -> Alerts.row(alerts(work).alert(which.id())))
        .serve(AlertsApi.ACKNOWLEDGE, (work, wish) -> alerts(work).acknowledge(wish))
        .serve(AlertsApi.RESOLVE, (work, wish) -> alerts(work).resolve(wish))
        .serve(AlertsApi.DISMISS, (work, wish) -> alerts(work).dismiss(wish))
        .serve(AlertsApi.RAISE, (work, wish) -> alerts(work).raise(wish))
        .serve(AlertsApi.NOTICE, (work, wish) -> alerts(work).notice(wish))
        .serve(AlertsApi.SETTLE, (work, wish) -> alerts(work).settle(wish))
        .serve(
            AlertsApi.LOOK, (work, wish) -> new Looked(new CauseReader(work, licence).look(wish)));
  }

  private Alerts alerts(Work work) {
    return new Alerts(work, licence);
  }

  private static Page list(Work work, Find find) {
    var page = new AlertPage(work.scope(), find);
    var slice = Keyset.slice(new AlertStore(work.db()).page(page), find.limit(), page::cursor);
    return new Page(slice.rows().stream().map(Alerts::row).toList(), slice.next());
  }
}
