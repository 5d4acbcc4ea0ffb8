package com.ptthex.shared.trust.lan;

/** What a code is good for. */
public enum EnrolmentState {
  OPEN,
  EXPIRED,
  WITHDRAWN
}
