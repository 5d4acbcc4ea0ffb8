package com.ptthex.shared.trust.mail;

/** What came of a letter as far as the site knows: the next server took it, or did not. */
public enum LetterState {
  WAITING,
  SENT,
  FAILED
}
