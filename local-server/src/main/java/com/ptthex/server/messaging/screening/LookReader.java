package com.ptthex.server.messaging.screening;

import com.ptthex.server.messaging.screening.MessageScreen.Incoming;
import com.ptthex.shared.messaging.screening.Screening.Screened;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Looks through one message, which may fail as whatever reads what anybody wrote. */
record LookReader(ContactReader contacts) {

  /** What came of it. */
  sealed interface Look {
    record Seen(Optional<Screened> found) implements Look {}

    record Failed(RuntimeException why) implements Look {}
  }

  Look at(Handle db, Instant now, Incoming message) {
    try {
      return new Look.Seen(contacts.found(db, now, message));
    } catch (JdbiException failure) {
      // What the database says no to, it says to the whole transaction: nothing of it would be
      // kept, and the whole of it is done, or told, once more.
      throw failure;
    } catch (RuntimeException failure) {
      // Whatever nobody thought of: no message is lost for it.
      return new Look.Failed(failure);
    }
  }
}
