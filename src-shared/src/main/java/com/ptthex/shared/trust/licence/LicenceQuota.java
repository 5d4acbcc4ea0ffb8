package com.ptthex.shared.trust.licence;

/** What a licence can limit the number of. */
public enum LicenceQuota {
  /** Phone numbers that are not archived. */
  NUMBERS
}
