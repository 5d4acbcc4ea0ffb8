package com.ptthex.server.messaging.screening;

import com.ptthex.server.messaging.screening.MessageScreen.Incoming;
import com.ptthex.shared.messaging.screening.Screening.Screened;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Looks for what leads past the site. It may fail, as whatever reads what anybody wrote. */
@FunctionalInterface
interface ContactReader {
  Optional<Screened> found(Handle db, Instant now, Incoming message);
}
