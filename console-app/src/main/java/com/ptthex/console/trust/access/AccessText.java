package com.ptthex.console.trust.access;

import com.ptthex.console.ui.text.Text;

/** Somebody's own account, proving who one is, and the words for what the server refuses there. */
public enum AccessText implements Text {
  OWN_ACCOUNT,
  CHANGE_PASSWORD,
  CHANGE_PASSWORD_HINT,
  CURRENT_PASSWORD,
  WANTED_PASSWORD,
  WANTED_AGAIN,
  PASSWORD_CHANGED,

  OWN_SESSIONS,
  OWN_SESSIONS_HINT,
  END_OTHERS,
  NO_OTHERS,

  SECOND_FACTOR,
  SECOND_FACTOR_OFF,
  SECOND_FACTOR_ASKED,
  SECOND_FACTOR_OWED,
  SECOND_FACTOR_ON,
  LOOKING,
  TURN_ON,
  TURN_OFF,
  SCAN,
  QR_INSTEAD,
  OR_TYPE,
  THEN_CODE,
  CODE,
  CONFIRM_CODE,
  CODES_ONCE,
  CODES_KEPT,
  RENEW_CODES,
  COPY,
  COPIED,
  PRINT,
  NOT_PRINTED,

  PROVE,
  PROVE_BY_PASSWORD,
  PROVE_BY_CODE,
  PROVE_ON_A_DEMO,
  PASSWORD
}
