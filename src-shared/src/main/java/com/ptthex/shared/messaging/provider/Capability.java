package com.ptthex.shared.messaging.provider;

/** What can be done with a number. */
public enum Capability {
  TEXT,
  /** Texts with pictures and other attachments. */
  PICTURE,
  VOICE,
  FAX
}
