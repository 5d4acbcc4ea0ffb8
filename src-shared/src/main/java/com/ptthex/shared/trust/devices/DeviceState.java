package com.ptthex.shared.trust.devices;

/** Where a device stands. */
public enum DeviceState {
  /** Registered, and inert until somebody decides. */
  PENDING,
  APPROVED,
  /** Kept out for good: a device that comes back is registered anew. */
  REVOKED
}
