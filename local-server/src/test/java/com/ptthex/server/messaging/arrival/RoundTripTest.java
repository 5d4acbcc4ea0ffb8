package com.ptthex.server.messaging.arrival;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.server.messaging.inbox.Knock;
import com.ptthex.server.messaging.provider.TwilioSignature;
import com.ptthex.shared.messaging.inbox.Channel;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A site believes that it is found only when it hears itself. */
final class RoundTripTest {
  private static final String SECRET = "made-up-secret-of-an-account";

  private final Knock knock = Knock.of(DerivedKeys.passing());
  private final TwilioSignature signature = new TwilioSignature(SECRET);
  private final List<String> heard = new CopyOnWriteArrayList<>();

  private Optional<ProviderError> trouble(HttpHandler answering) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      server.setExecutor(threads);
      server.createContext("/", answering);
      server.start();
      var address = new PublicAddress("http://127.0.0.1:" + server.getAddress().getPort());
      return new RoundTrip(address, Optional.of(signature), knock).trouble();
    } finally {
      server.stop(0);
    }
  }

  private String word(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    heard.add(exchange.getRequestHeaders().entrySet() + " " + body);
    return body.substring(Knock.FIELD.length() + 1);
  }

  private static void say(HttpExchange exchange, int status, String text) throws IOException {
    try (exchange) {
      var bytes = text.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static Channel door(HttpExchange exchange) {
    return switch (exchange.getRequestURI().getPath()) {
      case "/webhooks/twilio/sms" -> Channel.MESSAGES;
      case "/webhooks/twilio/status" -> Channel.PROGRESS;
      case "/webhooks/twilio/voice" -> Channel.CALLS;
      default -> throw new AssertionError(exchange.getRequestURI());
    };
  }

  @Test
  void whoAnswersAsTheSiteAtEachDoorIsTheSite() throws IOException {
    var signed = new CopyOnWriteArrayList<Boolean>();
    var trouble =
        trouble(
            exchange -> {
              var word = word(exchange);
              signed.add(
                  signature.isOf(
                      "http://127.0.0.1:%d%s"
                          .formatted(
                              exchange.getLocalAddress().getPort(), exchange.getRequestURI()),
                      Map.of(Knock.FIELD, List.of(word)),
                      Optional.ofNullable(
                          exchange.getRequestHeaders().getFirst(TwilioSignature.HEADER))));
              say(exchange, 200, knock.answer(door(exchange), word));
            });
    assertThat(trouble).isEmpty();
    assertThat(signed).containsExactly(true, true, true);
    assertThat(Set.copyOf(heard)).as("another word each time").hasSize(3);
    assertThat(heard).allSatisfy(said -> assertThat(said).doesNotContain(SECRET));
  }

  @Test
  void whoSaysAnythingElseIsSomebodyElse() throws IOException {
    assertThat(trouble(exchange -> say(exchange, 200, "Welcome")))
        .contains(ProviderError.SITE_ANSWERED_WRONGLY);
    assertThat(trouble(exchange -> say(exchange, 403, "")))
        .contains(ProviderError.SITE_ANSWERED_WRONGLY);
    var stranger = Knock.of(DerivedKeys.passing());
    assertThat(
            trouble(
                exchange -> say(exchange, 200, stranger.answer(door(exchange), word(exchange)))))
        .contains(ProviderError.SITE_ANSWERED_WRONGLY);
  }

  @Test
  void whatLeadsElsewhereIsNotFollowed() throws IOException {
    var asked = new CopyOnWriteArrayList<String>();
    var trouble =
        trouble(
            exchange -> {
              asked.add(exchange.getRequestURI().getPath());
              exchange.getResponseHeaders().add("Location", "/elsewhere");
              say(exchange, 307, "");
            });
    assertThat(trouble).contains(ProviderError.SITE_ANSWERED_WRONGLY);
    assertThat(asked).containsExactly("/webhooks/twilio/sms");
  }

  @Test
  void anAnswerWithoutEndIsNotHeardToTheEnd() throws IOException {
    assertThat(trouble(exchange -> say(exchange, 200, "x".repeat(100_000))))
        .contains(ProviderError.SITE_NOT_REACHED);
  }

  @Test
  void whereOthersCouldListenNothingIsSaid() {
    var open = new PublicAddress("http://site.example.org");
    assertThat(new RoundTrip(open, Optional.of(signature), knock).trouble())
        .contains(ProviderError.SITE_ADDRESS_REFUSED);
  }
}
