package com.ptthex.shared.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.StringJoiner;

/** Reads server-sent events, and takes no more of them than is fit to be read. */
final class FrameReader {
  static final int LONGEST_FRAME = 256 * 1024;

  private final InputStream in;
  private int taken;

  FrameReader(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** Its name is "message" unless it says otherwise. */
  record Frame(String name, Optional<String> id, String data) {}

  /** The next frame; empty when the stream is over. A frame that is cut off is none. */
  Optional<Frame> next() throws IOException {
    taken = 0;
    var name = "message";
    var id = Optional.<String>empty();
    var data = new StringJoiner("\n");
    var lines = 0;
    for (var line = line(); line.isPresent(); line = line()) {
      var text = line.get();
      if (text.isEmpty()) {
        if (lines > 0) {
          return Optional.of(new Frame(name, id, data.toString()));
        }
        name = "message";
        continue;
      }
      var colon = text.indexOf(':');
      var field = colon < 0 ? text : text.substring(0, colon);
      var value = colon < 0 ? "" : text.substring(colon + 1).replaceFirst("^ ", "");
      switch (field) {
        case "event" -> name = value;
        case "id" -> id = Optional.of(value);
        case "data" -> {
          data.add(value);
          lines++;
        }
        default -> {
          // Comments, and what later versions may say.
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> line() throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (int next; (next = in.read()) >= 0; ) {
      if (++taken > LONGEST_FRAME) {
        throw new IOException("a frame without end");
      }
      if (next == '\n') {
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
        return Optional.of(text.toString().replaceFirst("\r$", ""));
      }
      bytes.write(next);
    }
    return Optional.empty();
  }
}
