package com.ptthex.server.messaging.assignments;

import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.assignments.AssignmentsApi;
import com.ptthex.shared.messaging.assignments.AssignmentsEvents;
import java.util.List;

/** The windows in which sitters look after clients. */
public final class AssignmentsFeature implements Feature {
  private final CancelWindow cancel;

  /**
   * @param threads what goes by the windows
   */
  public AssignmentsFeature(ServedThreads threads) {
    this.cancel = new CancelWindow(threads);
  }

  @Override
  public List<EventType> events() {
    return AssignmentsEvents.ALL;
  }

  @Override
  public void serve(UseCases cases) {
    cases
        .serve(AssignmentsApi.LIST, (work, find) -> new Windows(work).page(find))
        .serve(AssignmentsApi.DETAIL, (work, which) -> new Windows(work).detail(which))
        .serve(AssignmentsApi.CREATE, CreateWindow::run)
        .servePlanned(AssignmentsApi.CANCEL, cancel::plan);
  }
}
