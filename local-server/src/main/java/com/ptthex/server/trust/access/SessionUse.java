package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Every;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.shared.trust.access.SessionsApi;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each session was last used. Calls only leave it in memory, so that none of them waits for a
 * write; once a minute it is written down. What a crash forgets is that minute, of twelve hours.
 */
public final class SessionUse {
  private final ConcurrentHashMap<String, Instant> unwritten = new ConcurrentHashMap<>();

  /** Whether a session was used lately enough to go on; if so, it is used now. */
  boolean goesOn(String session, Instant written, Instant now) {
    if (!lastUsed(session, written).plus(SessionsApi.IDLE).isAfter(now)) {
      return false;
    }
    unwritten.merge(session, now, SessionUse::later);
    return true;
  }

  /** As this server knows it; another one tells within its minute. */
  Instant lastUsed(String session, Instant written) {
    return later(unwritten.getOrDefault(session, written), written);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** One by one: a row waits for nobody else's, and nobody's deed for all of them. */
  void write(Store store) {
    unwritten.forEach(
        (session, at) -> {
          store.writing(
              db -> {
                SessionStore.used(db, session, at);
                return at;
              });
          // Gone only if it was not used meanwhile.
          unwritten.remove(session, at);
        });
  }

  Background writing(Store store) {
    return new Every(
            Duration.ofMinutes(1),
            "session-use",
            () -> write(store),
            "when sessions were last used was not written; the next try is in a minute")
        .atTheEnd();
  }
}
