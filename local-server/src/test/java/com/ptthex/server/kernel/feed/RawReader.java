package com.ptthex.server.kernel.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ptthex.shared.live.LiveApi;
import com.ptthex.shared.live.LiveEvent;
import com.ptthex.shared.live.Position;
import com.ptthex.shared.wire.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Follows the stream over a socket of its own, and reads what stands there. */
final class RawReader implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final BufferedReader in;
  private final String head;

  /** One frame: its name is "message" when it is an event. */
  record Frame(String name, String id, String data) {
    LiveEvent event() {
      return Wire.read(data.getBytes(UTF_8), LiveEvent.class);
    }

    LiveApi.Heartbeat heartbeat() {
      return Wire.read(data.getBytes(UTF_8), LiveApi.Heartbeat.class);
    }

    String code() {
      return Wire.read(data.getBytes(UTF_8), LiveApi.Ended.class).code();
    }

    long number() {
      return Position.read(id).orElseThrow().number();
    }

    boolean is(String wanted) {
      return name.equals(wanted);
    }
  }

  private RawReader(URI server, String token, String query, String headers) throws IOException {
    this.socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    var request =
        "GET /api/v1/events"
            + query
            + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
            + token
            + "\r\n"
            + headers
            + "\r\n";
    socket.getOutputStream().write(request.getBytes(UTF_8));
    this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    this.head = head();
  }

  static RawReader now(URI server, String token) throws IOException {
    return new RawReader(server, token, "", "");
  }

  static RawReader after(URI server, String token, String position) throws IOException {
    return new RawReader(server, token, "", "Last-Event-ID: " + position + "\r\n");
  }

  static RawReader asking(URI server, String token, String query) throws IOException {
    return new RawReader(server, token, query, "");
  }

  private String head() throws IOException {
    var lines = new StringBuilder();
    for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      lines.append(line).append('\n');
    }
    return lines.toString();
  }

  int status() {
    return Integer.parseInt(head.substring(9, 12));
  }

  String headers() {
    return head;
  }

  /** The next frame; empty when the stream is over. The lengths of chunks stand between them. */
  Optional<Frame> next() throws IOException {
    var name = "message";
    var id = "";
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("event: ")) {
        name = line.substring(7);
      } else if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.startsWith("data: ")) {
        return Optional.of(new Frame(name, id, line.substring(6)));
      }
    }
    return Optional.empty();
  }

  /** All up to a frame, and that. */
  List<Frame> until(Predicate<Frame> last) throws IOException {
    var frames = new ArrayList<Frame>();
    while (true) {
      var frame = next().orElseThrow(() -> new AssertionError("over after " + frames));
      frames.add(frame);
      if (last.test(frame)) {
        return frames;
      }
    }
  }

  /** The events up to the first heartbeat that covers a number. */
  List<LiveEvent> eventsUpTo(long number) throws IOException {
    return until(frame -> frame.is("heartbeat") && frame.number() >= number).stream()
        .filter(frame -> frame.is("message"))
        .map(Frame::event)
        .toList();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
