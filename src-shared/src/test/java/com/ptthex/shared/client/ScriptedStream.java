package com.ptthex.shared.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server whose stream a test writes itself, call after call. */
final class ScriptedStream implements AutoCloseable {
  private final HttpServer http;
  private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();

  ScriptedStream() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", exchange -> calls.add(new Call(exchange)));
    http.start();
  }

  /** One that follows. */
  record Call(HttpExchange exchange) {
    Optional<String> lastEventId() {
      return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Last-Event-ID"));
    }

    Call open(String position) throws IOException {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      var opening = "{\"after\":\"" + position + "\",\"heartbeatMillis\":5000}";
      return tell("event: opened\nid: " + position + "\ndata: " + opening + "\n\n");
    }

    Call beat(String position, String at) throws IOException {
      var heartbeat = "{\"servedUpTo\":\"" + position + "\",\"at\":\"" + at + "\"}";
      return tell("event: heartbeat\nid: " + position + "\ndata: " + heartbeat + "\n\n");
    }

    Call event(String position, String id) throws IOException {
      var event =
          "{\"specversion\":\"1.0\",\"id\":\""
              + id
              + "\",\"source\":\"urn:x\",\"type\":\"a.b\",\"time\":\"2026-03-01T08:00:00Z\","
              + "\"subject\":\"00000000-0000-7000-8000-000000000001\",\"data\":{\"unit\":"
              + "\"00000000-0000-7000-8000-000000000002\",\"facts\":{}}}";
      return tell("id: " + position + "\ndata: " + event + "\n\n");
    }

    Call end(String code) throws IOException {
      return tell("event: ended\ndata: {\"code\":\"" + code + "\"}\n\n");
    }

    Call tell(String text) throws IOException {
      exchange.getResponseBody().write(text.getBytes(UTF_8));
      exchange.getResponseBody().flush();
      return this;
    }

    void hangUp() {
      exchange.close();
    }

    void refuse(int status, String code) throws IOException {
      var problem =
          "{\"type\":\"t\",\"title\":\"t\",\"status\":%d,\"code\":\"%s\",\"fields\":[],\"facts\":{},\"next\":\"n\",\"trace\":\"t\"}"
              .formatted(status, code)
              .getBytes(UTF_8);
      exchange.sendResponseHeaders(status, problem.length);
      exchange.getResponseBody().write(problem);
      exchange.close();
    }
  }

  Call next() throws InterruptedException {
    var call = calls.poll(20, TimeUnit.SECONDS);
    if (call == null) {
      throw new AssertionError("nobody came");
    }
    return call;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
