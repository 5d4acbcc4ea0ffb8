package com.ptthex.shared.trust.licence;

/** What a licence can limit the number of. */
public enum LicenceQuota {
  /** Phone numbers in the inventory, resting ones too. */
  NUMBERS,
  /** People at the site's desks who can sign in; neither field people nor their devices. */
  SEATS
}
