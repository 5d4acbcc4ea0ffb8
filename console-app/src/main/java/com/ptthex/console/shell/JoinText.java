package com.ptthex.console.shell;

import com.ptthex.console.ui.text.Text;

/** What is said to who has this desk join a site on the network, or leave it. */
public enum JoinText implements Text {
  JOIN_A_SITE,
  JOINED_AT,
  JOIN_WHAT,
  JOIN_HOW,
  ADDRESS,
  CODE,
  JOIN,
  BACK,
  JOINED_NOW,
  LEAVE
}
