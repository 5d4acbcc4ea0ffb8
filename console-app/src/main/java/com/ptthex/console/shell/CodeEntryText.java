package com.ptthex.console.shell;

import com.ptthex.console.ui.text.Text;

/** What is said to who comes with a code in their hand. */
public enum CodeEntryText implements Text {
  WITH_A_CODE,
  INVITED,
  FORGOTTEN,
  CODE,
  NEW_LOGIN,
  NEW_PASSWORD,
  JOIN,
  SET_PASSWORD,
  PASSWORD_IS_SET,
  LOGIN,
  ASK_BY_MAIL,
  ASKED,
  WHO_GIVES_CODES,
  WITH_THE_CODE
}
