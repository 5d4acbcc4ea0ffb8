package com.ptthex.server.kernel.feed;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Stream;
import com.ptthex.server.kernel.watch.Fault;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.live.Ending;
import com.ptthex.shared.live.LiveApi;
import com.ptthex.shared.live.Position;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reader, on the thread of its own call: first what it missed, page by page from the database,
 * then what is new, from the ring.
 */
final class Follower implements Stream.Following {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

  private final Feed feed;
  private final Followers.Place place;
  private final Stream.Standing standing;
  private final Bookmarks bookmarks;
  private final Rights rights;
  private Position served;
  private long nextBeat;

  Follower(
      Feed feed,
      Followers.Place place,
      Position from,
      Caller.Account caller,
      Stream.Standing standing) {
    this.feed = feed;
    this.place = place;
    this.served = from;
    this.standing = standing;
    this.bookmarks = feed.bookmarksOf(caller);
    this.rights = feed.rightsOf(caller);
    this.nextBeat = beatAfterNow();
  }

  private long beatAfterNow() {
    return System.nanoTime() + feed.limits().heartbeat().toNanos();
  }

  /** The stream is to end, and its reader is told why. */
  private static final class Over extends Exception {
    private static final long serialVersionUID = 1;
    private final String code;

    Over(String code) {
      super(code, null, false, false);
      this.code = code;
    }
  }

  @Override
  public void serve(Stream.Outlet outlet) {
    place.served();
    try {
      try {
        follow(outlet);
      } catch (Over reason) {
        send(outlet, Frames.ended(reason.code));
      } catch (Refused refused) {
        send(outlet, Frames.ended(codeOf(refused.refusal())));
      } catch (RuntimeException failure) {
        // Its status is sent already; what remains is to say that the stream ends.
        LOG.atError()
            .addKeyValue("fault", Fault.of(failure))
            .log("a reader could not be served; it is told to come back");
        send(outlet, Frames.ended(Ending.UNAVAILABLE));
      }
    } catch (IOException _) {
      // The reader is gone, as readers go.
    }
  }

  private static String codeOf(Refusal refusal) {
    return switch (refusal) {
      case Refusal.SignIn r -> r.code();
      case Refusal.Denied _,
          Refusal.Unlicensed _,
          Refusal.StepUp _,
          Refusal.Enrol _,
          Refusal.NotFound _ ->
          Ending.RIGHTS_CHANGED;
      case Refusal.Conflict _,
          Refusal.Moved _,
          Refusal.TooLarge _,
          Refusal.Invalid _,
          Refusal.TooMany _,
          Refusal.Unavailable _,
          Refusal.OutcomeUnknown _ ->
          Ending.UNAVAILABLE;
    };
  }

  private void follow(Stream.Outlet outlet) throws IOException, Over {
    if (!feed.isOfThisHistory(served)) {
      throw new Over(Ending.RESTORED);
    }
    var opening =
        new LiveApi.Opening(bookmarks.write(served), feed.limits().heartbeat().toMillis());
    send(outlet, Frames.opened(opening));
    var next = caughtUp(outlet);
    beat(outlet);
    while (true) {
      mustGoOn();
      var batch = feed.ring().batch(next);
      if (batch.isPresent()) {
        tell(outlet, batch.get());
        next++;
      } else if (feed.ring().hasForgotten(next)) {
        throw new Over(Ending.TOO_SLOW);
      } else {
        LockSupport.parkNanos(nextBeat - System.nanoTime());
      }
      beatWhenDue(outlet);
    }
  }

  /** Where in the ring to go on, once all before it was told. */
  private long caughtUp(Stream.Outlet outlet) throws IOException, Over {
    var next = feed.ring().firstAfter(served);
    for (; next.isEmpty(); next = feed.ring().firstAfter(served)) {
      mustGoOn();
      tell(outlet, feed.batchAfter(served));
      beatWhenDue(outlet);
    }
    return next.getAsLong();
  }

  private void mustGoOn() throws Over, IOException {
    if (feed.isClosing()) {
      throw new Over(Ending.STOPPING);
    }
    if (Thread.interrupted()) {
      throw new IOException("the reader took nothing for too long");
    }
  }

  private void tell(Stream.Outlet outlet, Batch batch) throws IOException {
    var frames = batch.frames(rights, bookmarks, served);
    if (frames.length > 0) {
      send(outlet, frames);
    }
    if (batch.upTo().compareTo(served) > 0) {
      served = batch.upTo();
    }
  }

  private void beatWhenDue(Stream.Outlet outlet) throws IOException, Over {
    if (System.nanoTime() - nextBeat >= 0) {
      beat(outlet);
    }
  }

  /** Also when there was nothing to hear, the reader learns up to where it would have heard. */
  private void beat(Stream.Outlet outlet) throws IOException, Over {
    var now = Feed.account(standing.now());
    if (!feed.rightsOf(now).equals(rights)) {
      throw new Over(Ending.RIGHTS_CHANGED);
    }
    var at = feed.clock().instant().truncatedTo(ChronoUnit.MICROS);
    send(outlet, Frames.heartbeat(new LiveApi.Heartbeat(bookmarks.write(served), at)));
    nextBeat = beatAfterNow();
  }

  private void send(Stream.Outlet outlet, byte[] bytes) throws IOException {
    place.sending();
    try {
      outlet.send(bytes);
    } finally {
      place.sent();
    }
  }

  @Override
  public void close() {
    place.close();
  }
}
