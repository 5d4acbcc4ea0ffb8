package com.ptthex.server.trust.organisation;

import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.setting.Obeyed;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Units;
import com.ptthex.shared.trust.organisation.OrganisationEvents;
import java.util.List;

/** The customer and its branches, departments and channels. */
public final class OrganisationFeature implements Feature {

  @Override
  public List<EventType> events() {
    return OrganisationEvents.ALL;
  }

  @Override
  public List<Obeyed<?>> settings() {
    return SiteForesight.settings();
  }

  @Override
  public void serve(UseCases cases) {
    cases
        .serve(OrganisationApi.UNITS, OrganisationFeature::units)
        .serve(OrganisationApi.ADD, AddUnit::run);
  }

  private static Units units(Work work, Nothing nothing) {
    return new Units(new UnitStore(work.db()).within(work.scope()));
  }
}
