package com.ptthex.server.messaging.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ptthex.server.messaging.provider.TwilioDescription.Asked;
import com.ptthex.server.messaging.provider.TwilioDescription.Operation;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;

/**
 * Twilio, as its description tells it, before the simulated provider. Each request is held against
 * the description, and each answer too, so that the stand-in cannot invent what does not exist.
 */
final class StubTwilio implements AutoCloseable {
  static final TwilioCredentials CREDENTIALS =
      new TwilioCredentials("AC0123456789abcdef0123456789abcdef", "a token of tests");

  private final TwilioDescription description = new TwilioDescription();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicReference<Trouble> trouble = new AtomicReference<>(Trouble.NONE);
  private final AtomicReference<Optional<String>> stumbling =
      new AtomicReference<>(Optional.empty());
  private final CountDownLatch closing = new CountDownLatch(1);
  private final HttpServer server;
  private final StubAnswers answers;
  final StubServices services = new StubServices();

  /** What goes wrong with the requests from now on. */
  enum Trouble {
    NONE,
    /** 429, and when to come again. */
    TOO_FAST,
    /** 500 */
    BROKEN,
    /** 503 */
    BUSY,
    /** 401, whoever asks. */
    REFUSED,
    /** The line is cut once the request is there. */
    CUT,
    /** It does what it is asked, and the line is cut before it says so. */
    LOST,
    /** An answer begins and does not end. */
    HALF,
    /** An answer that is none. */
    GARBAGE,
    /** It sends whoever asks elsewhere. */
    ELSEWHERE
  }

  StubTwilio(Simulated behind) throws IOException {
    answers = new StubAnswers(behind, CREDENTIALS.account(), services);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Where to go instead of Twilio; which host it was for stands first. */
  URI route(URI of) {
    return new TwilioRoute(Optional.of(port())).apply(of);
  }

  void from(Trouble now) {
    trouble.set(now);
  }

  /** Whoever names this in a question is told to come again later, and nobody else. */
  void stumblesAt(Optional<String> value) {
    stumbling.set(value);
  }

  /** What was asked that the description does not allow. */
  List<String> complaints() {
    return complaints;
  }

  /** Each that came, by its method and address. */
  List<String> requests() {
    return requests;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var asked = asked(exchange);
      requests.add(asked.method() + " " + asked.path());
      if (isTroubled(exchange)) {
        return;
      }
      if (isStumbling(asked)) {
        send(exchange, 429, StubAnswers.refusal(20429, 429));
        return;
      }
      answer(exchange, asked);
    } catch (RuntimeException mistake) {
      // One of the stand-in's own, which would else only show as a line that breaks off.
      complaints.add(mistake + " at " + mistake.getStackTrace()[0] + mistake.getStackTrace()[1]);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isStumbling(Asked asked) {
    var at = stumbling.get();
    return at.isPresent()
        && asked.query().values().stream().anyMatch(said -> said.contains(at.get()));
  }

  private boolean isTroubled(HttpExchange exchange) throws IOException, InterruptedException {
    switch (trouble.get()) {
      case NONE, LOST -> {
        return false;
      }
      case TOO_FAST -> {
        exchange.getResponseHeaders().add("Retry-After", "7");
        send(exchange, 429, StubAnswers.refusal(20429, 429));
      }
      case BROKEN -> send(exchange, 500, StubAnswers.refusal(20500, 500));
      case BUSY -> send(exchange, 503, StubAnswers.refusal(20503, 503));
      case REFUSED -> send(exchange, 401, StubAnswers.refusal(20003, 401));
      case CUT -> exchange.getRequestBody().close();
      case HALF -> {
        exchange.sendResponseHeaders(200, 5000);
        exchange.getResponseBody().write("{\"sid\":".getBytes(UTF_8));
        exchange.getResponseBody().flush();
        closing.await();
      }
      case GARBAGE -> {
        exchange.sendResponseHeaders(201, 4);
        exchange.getResponseBody().write("what".getBytes(UTF_8));
      }
      case ELSEWHERE -> {
        exchange.getResponseHeaders().add("Location", "http://127.0.0.1:9/");
        exchange.sendResponseHeaders(307, -1);
      }
    }
    return true;
  }

  private void answer(HttpExchange exchange, Asked asked) throws IOException, InterruptedException {
    var operation = description.operation(asked);
    if (operation.isEmpty()) {
      complaints.add("there is no " + asked.method() + " " + asked.host() + asked.path());
      send(exchange, 404, StubAnswers.refusal(20404, 404));
      return;
    }
    complaints.addAll(description.complaints(operation.get(), asked));
    if (!isAuthorised(exchange)) {
      send(exchange, 401, StubAnswers.refusal(20003, 401));
      return;
    }
    try {
      var said = answers.of(asked.method(), operation.get(), asked);
      var status = said.isEmpty() ? 204 : asked.method().equals("POST") ? 201 : 200;
      if (trouble.get() == Trouble.LOST) {
        return;
      }
      var right = asked.method().equals("POST") && isUpdate(operation.get()) ? 200 : status;
      said.ifPresent(
          node -> complaints.addAll(description.complaints(operation.get(), right, node)));
      send(exchange, right, said);
    } catch (ProviderFault fault) {
      refuse(exchange, fault);
    }
  }

  private static boolean isUpdate(Operation operation) {
    return operation.places().containsKey("Sid");
  }

  private void refuse(HttpExchange exchange, ProviderFault fault)
      throws IOException, InterruptedException {
    if (fault.error() == ProviderError.TIMED_OUT) {
      closing.await();
    } else if (fault.error() == ProviderError.NO_CREDIT) {
      exchange.sendResponseHeaders(402, -1);
    } else if (fault.error() != ProviderError.NOT_REACHED) {
      var code = fault.code().map(said -> Integer.parseInt(said.value())).orElse(0);
      fault
          .notBefore()
          .ifPresent(
              pause ->
                  exchange
                      .getResponseHeaders()
                      .add("Retry-After", Long.toString(pause.toSeconds())));
      var status = code >= 20400 && code < 20600 ? code - 20000 : 400;
      send(exchange, status, StubAnswers.refusal(code, status));
    }
  }

  private static boolean isAuthorised(HttpExchange exchange) {
    var expected = CREDENTIALS.account() + ":" + CREDENTIALS.secret();
    var shown = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
    return shown.equals(
        Optional.of("Basic " + Base64.getEncoder().encodeToString(expected.getBytes(UTF_8))));
  }

  private void send(HttpExchange exchange, int status, Optional<JsonNode> said) throws IOException {
    if (said.isEmpty()) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    var bytes = said.get().toString().getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Asked asked(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getRawPath().substring(1);
    var host = path.substring(0, path.indexOf('/'));
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    return new Asked(
        exchange.getRequestMethod(),
        host,
        path.substring(host.length()),
        parameters(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("")),
        parameters(body));
  }

  private static Map<String, List<String>> parameters(String encoded) {
    var all = new LinkedHashMap<String, List<String>>();
    for (var pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        var parts = pair.split("=", 2);
        all.computeIfAbsent(URLDecoder.decode(parts[0], UTF_8), _ -> new ArrayList<>())
            .add(URLDecoder.decode(parts[1], UTF_8));
      }
    }
    return all;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
