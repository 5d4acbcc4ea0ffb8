package com.ptthex.shared.messaging.provider;

/** Who may carry the site's messages. */
public enum ProviderKind {
  TWILIO,
  /** Nobody: a stand-in within the server, that behaves like one. */
  SIMULATED
}
