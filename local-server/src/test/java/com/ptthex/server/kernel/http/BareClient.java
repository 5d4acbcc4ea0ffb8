package com.ptthex.server.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends bytes as they are, also those that no HTTP library would send, and reads all answers. */
final class BareClient {
  /** Stands in every hostile value; no answer may hold it. */
  static final String CANARY = "c4n4ry";

  private static final int PATIENCE_MILLIS = 20_000;
  private static final List<String> NEVER_TOLD =
      List.of(
          CANARY,
          "<html",
          "<!doctype",
          "exception",
          "jetty",
          "javalin",
          "jackson",
          "java.",
          "h2.",
          "com.ptthex",
          "\\tat ",
          "/tmp/");

  private final URI server;

  BareClient(URI server) {
    this.server = server;
  }

  /** One answer as it came over the wire. */
  record Reply(int status, Map<String, String> headers, String body) {
    /** The refusal that this must be: understandable to a machine, and telling nothing else. */
    Problem problem() {
      assertThat(headers.get("content-type")).isEqualTo("application/problem+json");
      assertThat(headers).doesNotContainKeys("server", "x-powered-by");
      assertThat((headers + body).toLowerCase(Locale.ROOT)).doesNotContain(NEVER_TOLD);
      var problem = Wire.read(body.getBytes(StandardCharsets.UTF_8), Problem.class);
      assertThat(problem.status()).isEqualTo(status);
      assertThat(problem.code()).matches("[a-z][a-z-]+");
      assertThat(problem.type()).isEqualTo("urn:ptthex:problem:" + problem.code());
      assertThat(problem.trace()).matches("[0-9a-f]{16}");
      return problem;
    }
  }

  /** All that the server answers until it closes, which it must. */
  List<Reply> send(byte[]... parts) throws IOException {
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        for (var part : parts) {
          socket.getOutputStream().write(part);
        }
        socket.shutdownOutput();
      } catch (SocketException _) {
        // It need not listen to the end to refuse.
      }
      return replies(received(socket.getInputStream()));
    }
  }

  /** A whole call under a name of this machine, and its one answer. */
  Reply ask(String line, String headers, String body) throws IOException {
    var replies =
        send(
            line
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + headers
                + "Content-Length: "
                + body.length()
                + "\r\n\r\n"
                + body);
    assertThat(replies).hasSize(1);
    return replies.getFirst();
  }

  List<Reply> send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] received(InputStream stream) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try {
      stream.transferTo(bytes);
    } catch (SocketException _) {
      // Cut off after the answer, because more was sent than was listened to.
    }
    return bytes.toByteArray();
  }

  private static List<Reply> replies(byte[] bytes) {
    var rest = new String(bytes, StandardCharsets.ISO_8859_1);
    var replies = new ArrayList<Reply>();
    while (!rest.isEmpty()) {
      var head = rest.substring(0, rest.indexOf("\r\n\r\n"));
      var lines = head.split("\r\n");
      var headers = new TreeMap<String, String>();
      for (var line : List.of(lines).subList(1, lines.length)) {
        var colon = line.indexOf(':');
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
      var from = head.length() + 4;
      var status = Integer.parseInt(lines[0].substring(9, 12));
      replies.add(new Reply(status, headers, rest.substring(from, from + length)));
      rest = rest.substring(from + length);
    }
    return replies;
  }
}
