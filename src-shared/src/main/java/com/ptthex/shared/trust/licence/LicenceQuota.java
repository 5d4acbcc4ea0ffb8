package com.ptthex.shared.trust.licence;

/** What a licence can limit the number of. */
public enum LicenceQuota {
  /** Phone numbers in the inventory, resting ones too. */
  NUMBERS
}
