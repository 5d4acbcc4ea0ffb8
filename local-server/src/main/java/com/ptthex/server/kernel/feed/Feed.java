package com.ptthex.server.kernel.feed;

import com.github.benmanes.caffeine.cache.Interner;
import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Footing;
import com.ptthex.server.kernel.Stream;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.ledger.EventReader;
import com.ptthex.server.kernel.ledger.Heard;
import com.ptthex.server.kernel.ledger.LatestEvents;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.server.kernel.watch.Fault;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.live.Bookmark;
import com.ptthex.shared.live.LiveApi;
import com.ptthex.shared.live.Position;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells readers over the network what happened. One thread takes new events once, for all of them;
 * each reader's own thread then takes what it may hear, so no deed ever waits for a reader.
 */
public final class Feed implements Background {
  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
  private static final Purpose BOOKMARKS = new Purpose("stream.bookmarks");
  private static final long BYTES = 16L * 1024 * 1024;

  /** While much happens, what happens in this time is told together. */
  private static final Duration TOGETHER = Duration.ofMillis(50);

  private static final Duration REST = Duration.ofSeconds(1);

  private final Ledger ledger;
  private final LatestEvents latest;
  private final Map<String, EventType> types;
  private final FeedLimits limits;
  private final Clock clock;
  private final Followers followers;
  private final Bookmarks plain = new Bookmarks.Plain();
  private final Bookmarks sealed;
  private final Interner<Rights> rights = Interner.newWeakInterner();
  private final Ring ring;
  private final Thread thread = Thread.ofPlatform().name("feed").daemon().unstarted(this::run);
  private volatile boolean idle;
  private volatile boolean closing;

  public Feed(
      Footing footing,
      LatestEvents latest,
      Collection<EventType> types,
      FeedLimits limits,
      Clock clock) {
    this.ledger = footing.ledger();
    this.latest = latest;
    this.sealed = new SealedBookmarks(footing.keys().key(BOOKMARKS));
    this.types = types.stream().collect(Collectors.toMap(EventType::code, Function.identity()));
    this.limits = limits;
    this.clock = clock;
    this.followers = new Followers(limits);
    var mark = ledger.mark();
    var start = footing.store().reading(db -> new EventReader(db).end(ledger.epoch(), mark));
    this.ring = new Ring(limits.lag(), BYTES, start);
  }

  public void serve(UseCases cases) {
    cases.serveStream(LiveApi.FOLLOW, this::follow);
  }

  /** How many follow now. */
  public int readers() {
    return followers.count();
  }

  @Override
  public void start() {
    ledger.onMove(this::wake);
    thread.start();
  }

  private void wake() {
    if (idle) {
      LockSupport.unpark(thread);
    }
  }

  private Stream<LiveApi.Opening> follow(Work work, LiveApi.Follow wish) {
    var caller = account(work.caller());
    var bookmarks = bookmarksOf(caller);
    var from = wish.after().map(after -> known(bookmarks, after)).orElseGet(() -> now(work));
    var opening = new LiveApi.Opening(bookmarks.write(from), limits.heartbeat().toMillis());
    return new Stream<>(
        opening,
        standing -> {
          mustHaveHappened(from);
          var place = followers.enter(caller.key());
          return new Follower(this, place, from, caller, standing);
        });
  }

  /**
   * What was acknowledged before is not told: who follows from now has seen it, or reads it next.
   */
  private Position now(Work work) {
    return new EventReader(work.db()).end(ledger.epoch(), ledger.mark());
  }

  private static Position known(Bookmarks bookmarks, Bookmark after) {
    return bookmarks.read(after).orElseThrow(Feed::unknown);
  }

  private static RuntimeException unknown() {
    var fault = Bookmark.notOurs();
    return new Refusal.Invalid("after", fault.code(), fault.facts()).raise();
  }

  /** Of servers that share a database, one may have served what another has not looked at yet. */
  private void mustHaveHappened(Position from) {
    if (isOfThisHistory(from) && from.number() > ledger.mark()) {
      ledger.awaitDurable();
      if (from.number() > ledger.mark()) {
        throw unknown();
      }
    }
  }

  boolean isOfThisHistory(Position position) {
    return position.epoch() == ledger.epoch();
  }

  static Caller.Account account(Caller caller) {
    return caller.account().orElseThrow(() -> new Refusal.SignIn("not-signed-in").raise());
  }

  /** The same rights are the same object, for as long as anybody has them. */
  Rights rightsOf(Caller.Account caller) {
    return rights.intern(new Rights(caller.role(), caller.scope(), caller.rules()));
  }

  Bookmarks bookmarksOf(Caller.Account caller) {
    return caller.role().isOperator() ? plain : sealed;
  }

  Ring ring() {
    return ring;
  }

  FeedLimits limits() {
    return limits;
  }

  Clock clock() {
    return clock;
  }

  boolean isClosing() {
    return closing;
  }

  private void run() {
    while (!closing) {
      try {
        var begun = System.nanoTime();
        while (!closing && ledger.mark() > ring.top().number()) {
          ring.add(batchAfter(ring.top()));
        }
        followers.wake();
        followers.giveUpOnTheStuck();
        pause(begun);
      } catch (RuntimeException failure) {
        // Readers are told by their own heartbeats, which need the storage as well.
        LOG.atError()
            .addKeyValue("fault", Fault.of(failure))
            .log("new events could not be read; the next try is in a second");
        rest();
      }
    }
  }

  /** What comes after a quiet time is told at once; what comes in a row is told together. */
  private void pause(long begun) {
    var until = begun + TOGETHER.toNanos();
    for (var now = begun; !closing && now < until; now = System.nanoTime()) {
      LockSupport.parkNanos(until - now);
    }
    idle = true;
    while (!closing && ledger.mark() <= ring.top().number()) {
      rest();
      followers.giveUpOnTheStuck();
    }
    idle = false;
  }

  private static void rest() {
    LockSupport.parkNanos(REST.toNanos());
  }

  /** For readers of long ago as well, who share this with nobody. */
  Batch batchAfter(Position place) {
    var page = latest.after(place);
    var events = page.events().stream().flatMap(event -> encoded(event).stream()).toList();
    return new Batch(place, page.upTo(), events);
  }

  /** What no feature knows is told to nobody. */
  private Optional<Batch.Encoded> encoded(Heard event) {
    return Optional.ofNullable(types.get(event.type()))
        .map(type -> new Batch.Encoded(event.position(), type, event.unit(), Frames.json(event)));
  }

  /** Tells all readers that the server stops, and waits until they know. */
  @Override
  public void close() {
    closing = true;
    LockSupport.unpark(thread);
    followers.close();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
