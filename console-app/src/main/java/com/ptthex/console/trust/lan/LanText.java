package com.ptthex.console.trust.lan;

import com.ptthex.console.ui.text.Text;

/** What the room of the network says. */
public enum LanText implements Text {
  NETWORK,
  ON_THE_NETWORK,
  ON_THE_NETWORK_ABOUT,
  THIS_MACHINE_ALONE,
  THIS_MACHINE_ALONE_ABOUT,
  ADDRESS,
  CERTIFIED_UNTIL,
  HOW_DESKS_JOIN,
  MAKE,
  NOT_PERMITTED,
  WITHDRAW,
  WITHDRAWN,
  WITHDRAW_ABOUT,
  NO_OPEN_CODE,
  WHICH_CODE,
  CODES,
  NO_CODES,
  MADE_BY,
  ENDS,
  USED_NEVER,
  USED,
  STATE_OPEN,
  STATE_EXPIRED,
  STATE_WITHDRAWN,

  CODE_TITLE,
  CODE_HOW,
  CODE_NO_SECRET,
  CODE_INSTEAD,
  CODE,
  UNTIL,
  DONE
}
