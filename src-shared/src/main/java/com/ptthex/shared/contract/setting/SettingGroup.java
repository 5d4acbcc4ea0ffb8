package com.ptthex.shared.contract.setting;

/** Where people look for a setting, in the order in which they are shown. */
public enum SettingGroup {
  SITE,
  WORDS,
  NUMBERS,
  MESSAGES,
  ROUTING,
  POLICY,
  DESKS
}
