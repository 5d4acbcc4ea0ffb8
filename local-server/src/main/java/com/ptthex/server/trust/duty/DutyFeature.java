package com.ptthex.server.trust.duty;

import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.trust.duty.FactorDutyApi;
import com.ptthex.shared.trust.duty.FactorDutyEvents;
import java.util.List;

/** Which roles must have a second factor. */
public final class DutyFeature implements Feature {

  @Override
  public List<EventType> events() {
    return FactorDutyEvents.ALL;
  }

  @Override
  public void serve(UseCases cases) {
    cases
        .serve(FactorDutyApi.OWN, FactorDuties::own)
        .serve(FactorDutyApi.ALL, FactorDuties::all)
        .servePlanned(FactorDutyApi.REQUIRE, FactorDuties::require)
        .servePlanned(FactorDutyApi.RELEASE, FactorDuties::release);
  }
}
