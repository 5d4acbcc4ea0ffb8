package com.ptthex.shared.trust.organisation;

import static com.ptthex.shared.trust.organisation.OrganisationApi.ORGANISATION_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of the organisation. */
public final class OrganisationEvents {
  public static final EventType UNIT_ADDED =
      EventType.of("organisation.unit-added", ORGANISATION_VIEW);

  public static final List<EventType> ALL = List.of(UNIT_ADDED);

  private OrganisationEvents() {}
}
