package com.ptthex.shared.trust.access;

/** Whether a rule gives a permission or takes it away; what takes away is the stronger. */
public enum RuleBearing {
  ALLOW,
  DENY
}
