package com.ptthex.server.messaging.inbox;

import org.jdbi.v3.core.Handle;

/** Whether the provider brings here by itself what arrives, at each number of the site. */
@FunctionalInterface
public interface BroughtReader {
  boolean now(Handle db);
}
