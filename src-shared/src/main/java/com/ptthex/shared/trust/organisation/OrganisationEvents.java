package com.ptthex.shared.trust.organisation;

/** What others hear of the organisation. */
public final class OrganisationEvents {
  public static final String UNIT_ADDED = "organisation.unit-added";

  private OrganisationEvents() {}
}
