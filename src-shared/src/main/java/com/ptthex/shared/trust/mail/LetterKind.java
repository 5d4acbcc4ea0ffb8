package com.ptthex.shared.trust.mail;

/** What the site writes letters about. */
public enum LetterKind {
  TEST,
  INVITATION,
  /** Shows that who wants an address for their account reads what is sent there. */
  ADDRESS_CODE,
  ADDRESS_CHANGED,
  RESET_CODE,
  PASSWORD_RESET
}
