package com.ptthex.shared.messaging.people;

/** On which side of a conversation somebody is. */
public enum PersonKind {
  /** A field person; a site may call them guard, driver or technician. */
  SITTER,
  CLIENT
}
