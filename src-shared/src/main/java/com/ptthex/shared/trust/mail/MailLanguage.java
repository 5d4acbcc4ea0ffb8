package com.ptthex.shared.trust.mail;

/** The languages that the site writes letters in. */
public enum MailLanguage {
  ENGLISH,
  ARABIC
}
