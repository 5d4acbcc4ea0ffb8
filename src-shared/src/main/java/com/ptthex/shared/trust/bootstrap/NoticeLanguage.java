package com.ptthex.shared.trust.bootstrap;

/** In which language a notice is written. */
public enum NoticeLanguage {
  ENGLISH,
  ARABIC
}
