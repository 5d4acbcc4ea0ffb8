package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.watch.Fault;
import com.ptthex.shared.trust.access.SessionsApi;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When each session was last used. Calls only leave it in memory, so that none of them waits for a
 * write; once a minute it is written down. What a crash forgets is that minute, of twelve hours.
 */
public final class SessionUse {
  private static final Logger LOG = LoggerFactory.getLogger(SessionUse.class);

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
    return new Background() {
      private final ScheduledExecutorService everyMinute =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name("session-use").factory());

      @Override
      public void start() {
        var _ = everyMinute.scheduleWithFixedDelay(this::writeOrSay, 1, 1, TimeUnit.MINUTES);
      }

      private void writeOrSay() {
        try {
          write(store);
        } catch (RuntimeException failure) {
          // A schedule ends with its first failure; this one goes on in a minute.
          LOG.atWarn()
              .addKeyValue("fault", Fault.of(failure))
              .log("when sessions were last used was not written; the next try is in a minute");
        }
      }

      @Override
      public void close() {
        everyMinute.close();
        writeOrSay();
      }
    };
  }
}
