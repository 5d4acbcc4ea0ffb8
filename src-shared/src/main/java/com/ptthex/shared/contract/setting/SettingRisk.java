package com.ptthex.shared.contract.setting;

/** Whether another value can do harm. */
public enum SettingRisk {
  /** Whoever changes it may say why. */
  PLAIN,
  /** Whoever changes it must say why. */
  RISKY
}
