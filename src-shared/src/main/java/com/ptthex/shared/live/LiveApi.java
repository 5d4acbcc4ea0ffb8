package com.ptthex.shared.live;

import static com.ptthex.shared.contract.Endpoint.read;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Trait;
import java.time.Instant;
import java.util.Optional;

/** Following what happens. Everybody may, and hears what their scope and permissions open. */
public interface LiveApi {
  String MEDIA_TYPE = "text/event-stream";

  /** The names of frames that are not events. */
  String OPENED = "opened";

  String HEARTBEAT = "heartbeat";
  String ENDED = "ended";

  /** An SOS travels here too, so no licence state closes it. */
  Endpoint<Follow, Opening> FOLLOW =
      read("live.follow", "/events", Follow.class, Opening.class)
          .with(Trait.STREAM)
          .with(Trait.LIFE_SAFETY)
          .toldAs("What happens from now on, or from after where the caller was served up to.");

  /**
   * @param after the header {@code Last-Event-ID} says the same
   */
  record Follow(Optional<Bookmark> after) {}

  /** The first frame: what follows begins right after this. */
  record Opening(Bookmark after, long heartbeatMillis) {}

  /**
   * @param servedUpTo all up to here was told, as far as the reader may hear it
   */
  record Heartbeat(Bookmark servedUpTo, Instant at) {}

  /** The last frame, and why it is the last; what codes there are says {@link Ending}. */
  record Ended(String code) {}
}
