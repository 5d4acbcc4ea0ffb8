package com.ptthex.server.kernel.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ptthex.server.kernel.ledger.Heard;
import com.ptthex.shared.live.Bookmark;
import com.ptthex.shared.live.LiveApi;
import com.ptthex.shared.live.LiveEvent;
import com.ptthex.shared.wire.Wire;

/** What is sent, as server-sent events write it. JSON as we make it is always one line. */
final class Frames {
  private Frames() {}

  static String json(Heard event) {
    return json(
        new LiveEvent(
            LiveEvent.VERSION,
            event.id(),
            LiveEvent.SOURCE,
            event.type(),
            event.at(),
            event.subject(),
            new LiveEvent.Data(event.unit(), event.facts())));
  }

  private static String json(Record content) {
    return new String(Wire.write(content), UTF_8);
  }

  static String event(Bookmark at, String json) {
    return "id: " + at.value() + "\ndata: " + json + "\n\n";
  }

  static byte[] opened(LiveApi.Opening opening) {
    return named(LiveApi.OPENED, event(opening.after(), json(opening)));
  }

  static byte[] heartbeat(LiveApi.Heartbeat heartbeat) {
    return named(LiveApi.HEARTBEAT, event(heartbeat.servedUpTo(), json(heartbeat)));
  }

  static byte[] ended(String code) {
    return named(LiveApi.ENDED, "data: " + json(new LiveApi.Ended(code)) + "\n\n");
  }

  private static byte[] named(String name, String rest) {
    return ("event: " + name + "\n" + rest).getBytes(UTF_8);
  }
}
