package com.ptthex.shared.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A server that does what it was told, one reaction for each request, and keeps what it saw. */
final class ScriptedServer implements AutoCloseable {

  sealed interface Reaction {
    record Answering(int status, String json) implements Reaction {}

    /** Reads the request, and hangs up without a word. */
    record HangingUp() implements Reaction {}

    /** Hangs up, and is gone for good. */
    record Dying() implements Reaction {}
  }

  record Seen(String method, String address, String body, HttpExchange exchange) {
    Optional<String> header(String name) {
      return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }
  }

  private final HttpServer http;
  private final Queue<Reaction> script;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();

  private ScriptedServer(HttpServer http, Queue<Reaction> script) {
    this.http = http;
    this.script = script;
  }

  static ScriptedServer that(Reaction... reactions) throws IOException {
    var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var server = new ScriptedServer(http, new ArrayDeque<>(List.of(reactions)));
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", server::react);
    http.start();
    return server;
  }

  private void react(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    seen.add(
        new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(), body, exchange));
    switch (script.remove()) {
      case Reaction.Answering(var status, var json) -> {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
      }
      case Reaction.HangingUp() -> exchange.close();
      case Reaction.Dying() -> http.stop(0);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  List<Seen> seen() {
    return List.copyOf(seen);
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
