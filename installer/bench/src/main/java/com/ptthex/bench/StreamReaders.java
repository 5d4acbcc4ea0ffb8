package com.ptthex.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Many who follow, as cheaply as can be: one thread takes what all of them are sent and counts
 * frames. A few others are read for real, and say when they saw what.
 */
final class StreamReaders implements AutoCloseable {
  private static final Pattern SUBJECT = Pattern.compile("\"subject\":\"([0-9a-f-]{36})\"");

  private final URI server;
  private final Selector selector;
  private final List<Socket> probes = new ArrayList<>();
  private final Map<UUID, Long> seen = new ConcurrentHashMap<>();
  private final AtomicLong frames = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  /** Whether the last byte that a reader got ended a line. */
  private static final class Reader {
    private boolean lineEnded;
  }

  private StreamReaders(URI server, Selector selector) {
    this.server = server;
    this.selector = selector;
  }

  /**
   * @param tokens how many readers come with each
   * @param probe the token of those that are read for real
   */
  static StreamReaders open(URI server, Map<String, Integer> tokens, String probe, int probes)
      throws IOException {
    var readers = new StreamReaders(server, Selector.open());
    for (var token : tokens.entrySet()) {
      for (var count = 0; count < token.getValue(); count++) {
        readers.add(token.getKey());
      }
    }
    Thread.ofPlatform().daemon().name("readers").start(readers::count);
    for (var count = 0; count < probes; count++) {
      readers.probe(probe);
    }
    return readers;
  }

  private byte[] request(String token) {
    return ("GET /api/v1/events HTTP/1.1\r\nHost: bench\r\nAccept: text/event-stream\r\n"
            + "Authorization: Bearer "
            + token
            + "\r\n\r\n")
        .getBytes(US_ASCII);
  }

  private void add(String token) throws IOException {
    var channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
    channel.write(ByteBuffer.wrap(request(token)));
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, new Reader());
  }

  private void count() {
    var buffer = ByteBuffer.allocate(256 * 1024);
    try {
      while (selector.isOpen()) {
        selector.select(key -> take(key, buffer));
      }
    } catch (ClosedSelectorException _) {
      // The bench is over.
    } catch (IOException failure) {
      throw new UncheckedIOException("the readers failed, so nothing was measured", failure);
    }
  }

  private void take(SelectionKey key, ByteBuffer buffer) {
    if (!(key.channel() instanceof SocketChannel channel)
        || !(key.attachment() instanceof Reader reader)) {
      return;
    }
    try {
      buffer.clear();
      var got = channel.read(buffer);
      if (got < 0) {
        key.cancel();
        return;
      }
      var ended = 0;
      for (var at = 0; at < got; at++) {
        var isEnd = buffer.get(at) == '\n';
        ended += isEnd && reader.lineEnded ? 1 : 0;
        reader.lineEnded = isEnd;
      }
      frames.addAndGet(ended);
      bytes.addAndGet(got);
    } catch (IOException _) {
      key.cancel();
    }
  }

  private void probe(String token) throws IOException {
    var socket = new Socket(server.getHost(), server.getPort());
    probes.add(socket);
    socket.getOutputStream().write(request(token));
    var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
    Thread.ofPlatform().daemon().name("probe").start(() -> watch(in));
  }

  private void watch(BufferedReader in) {
    try {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var subject = SUBJECT.matcher(line);
        if (subject.find()) {
          var now = System.nanoTime();
          seen.merge(UUID.fromString(subject.group(1)), now, Math::max);
        }
      }
    } catch (SocketException _) {
      // The bench is over.
    } catch (IOException failure) {
      throw new UncheckedIOException("a probe failed, so nothing was measured", failure);
    }
  }

  /** When the last of those that are read for real saw each thing. */
  Map<UUID, Long> seen() {
    return seen;
  }

  long frames() {
    return frames.get();
  }

  long bytes() {
    return bytes.get();
  }

  @Override
  public void close() throws IOException {
    for (var key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
    for (var probe : probes) {
      probe.close();
    }
  }
}
