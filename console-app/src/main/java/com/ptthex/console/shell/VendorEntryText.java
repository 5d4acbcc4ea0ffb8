package com.ptthex.console.shell;

import com.ptthex.console.ui.text.Text;

/** What is said to who comes with what the vendor signed. */
public enum VendorEntryText implements Text {
  LOCKED_OUT,
  WHAT,
  CHOOSE,
  CHOOSE_FIRST,
  TIME_IS_SET,
  CODE,
  LOGIN,
  NAME,
  NEW_PASSWORD,
  RECOVER
}
