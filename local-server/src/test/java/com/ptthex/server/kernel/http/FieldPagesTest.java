package com.ptthex.server.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.http.BareClient.Reply;
import com.ptthex.server.testing.Entrants;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.testing.Visitor;
import com.ptthex.shared.trust.bootstrap.BootstrapApi;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.SetOrigins;
import com.ptthex.shared.trust.bootstrap.WebOrigin;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages of the site's own web client may call the field's endpoints, and nobody else's anything.
 */
final class FieldPagesTest {
  private static final String PAGE = "https://field.example.org";
  private static final String BESIDE = "https://field.example.org:8443";
  private static final String FIELD = "/api/v1/bootstrap";

  private static TestSite site;
  private static BareClient client;
  private static int port;

  @BeforeAll
  static void start() throws IOException {
    site = TestSite.on(TestDatabase.H2);
    client = new BareClient(site.server.address());
    port = site.server.address().getPort();
    var _ = Visitor.document(site);
    trust(PAGE, BESIDE);
    until(PAGE, 200);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static void trust(String... origins) {
    var all = Stream.of(origins).map(WebOrigin::new).toList();
    var version = Visitor.standing(site).version();
    var wish = new SetOrigins(all, Entrants.WHY, version);
    TestSite.perform(site.owner(), BootstrapApi.SET_ORIGINS, wish).orThrow();
  }

  /** A change is heard of within a second or so. */
  private static void until(String origin, int status) throws IOException {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (asked("GET", FIELD, origin).status() != status) {
      assertThat(System.nanoTime()).isLessThan(deadline);
    }
  }

  private static Reply asked(String method, String path, String origin, String... more)
      throws IOException {
    var replies =
        client.send(
            "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nOrigin: %s\r\n%sConnection: close\r\n\r\n"
                .formatted(method, path, port, origin, String.join("", more)));
    assertThat(replies).hasSize(1);
    return replies.getFirst();
  }

  private static void isShutOut(Reply reply) {
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.headers().keySet()).noneMatch(name -> name.startsWith("access-control-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {PAGE, BESIDE})
  void aTrustedPageReadsWhatTheFieldIsTold(String origin) throws IOException {
    var reply = asked("GET", FIELD, origin);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers())
        .containsEntry("access-control-allow-origin", origin)
        .containsEntry("vary", "Origin")
        .doesNotContainKey("access-control-allow-credentials");
  }

  @Test
  void aRefusalIsReadByItToo() throws IOException {
    var reply = asked("GET", "/api/v1/field/me", PAGE);
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.headers()).containsEntry("access-control-allow-origin", PAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "*",
        "",
        "https://c4n4ry.example",
        "http://field.example.org",
        "https://field.example.org:443",
        "https://field.example.org:8444",
        "https://field.example.org/",
        "https://Field.example.org",
        "HTTPS://field.example.org",
        "https://FIELD.EXAMPLE.ORG",
        "https://field.example.or",
        "https://field.example.org.c4n4ry.example",
        "https://c4n4ryfield.example.org",
        "https://sub.field.example.org",
        "https://example.org",
        "https://c4n4ry@field.example.org",
        "https://field.example.org https://c4n4ry.example",
        "https://field.example.org, https://c4n4ry.example"
      })
  void everybodyElseIsShutOut(String origin) throws IOException {
    for (var method : List.of("GET", "OPTIONS")) {
      var asks = "Access-Control-Request-Method: GET\r\n";
      isShutOut(asked(method, FIELD, origin, method.equals("OPTIONS") ? asks : ""));
    }
  }

  @Test
  void twoOriginsAreNone() throws IOException {
    isShutOut(asked("GET", FIELD, PAGE, "Origin: " + BESIDE + "\r\n"));
    isShutOut(asked("GET", FIELD, PAGE, "Origin: " + PAGE + "\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/me",
        "/api/v1/numbers",
        "/api/v1/bootstrap/standing",
        "/api/v1/guests",
        "/api/v1/bootstrap/",
        "/api/v1//bootstrap",
        "/api/v1/bootstra%70",
        "/api/v1/field/../me",
        "/api/v1/events",
        "/health/live",
        "/openapi.json",
        "/"
      })
  void aTrustedPageIsShutOutOfAllThatIsNotTheFields(String path) throws IOException {
    var reply = asked("GET", path, PAGE);
    assertThat(reply.status()).isIn(400, 403);
    assertThat(reply.headers().keySet()).noneMatch(name -> name.startsWith("access-control-"));
  }

  @Test
  void aBrowserAsksBeforeAndIsToldWhatMayBeSent() throws IOException {
    var reply =
        asked(
            "OPTIONS",
            "/api/v1/devices/register",
            PAGE,
            "Access-Control-Request-Method: POST\r\n",
            "Access-Control-Request-Headers: content-type, authorization\r\n");
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.headers())
        .containsEntry("access-control-allow-origin", PAGE)
        .containsEntry("access-control-allow-methods", "POST")
        .containsEntry(
            "access-control-allow-headers", "authorization, content-type, idempotency-key")
        .containsEntry("access-control-max-age", "600")
        .containsEntry("vary", "Origin")
        .doesNotContainKey("access-control-allow-credentials");
  }

  @Test
  void whatTheFieldDoesNotTakeIsNotAllowed() throws IOException {
    var register = "/api/v1/devices/register";
    for (var method : List.of("GET", "DELETE", "post")) {
      isNotAllowed(asked("OPTIONS", register, PAGE, asking(method)));
    }
    for (var headers : List.of("cookie", "content-type, step-up")) {
      var wanted = "Access-Control-Request-Headers: " + headers + "\r\n";
      isNotAllowed(asked("OPTIONS", register, PAGE, asking("POST"), wanted));
    }
  }

  private static String asking(String method) {
    return "Access-Control-Request-Method: " + method + "\r\n";
  }

  private static void isNotAllowed(Reply reply) {
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.headers()).doesNotContainKey("access-control-allow-methods");
  }

  @Test
  void whoIsNoPageIsAnsweredAsEver() throws IOException {
    var replies =
        client.send(
            "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n"
                .formatted(FIELD, port));
    var reply = replies.getFirst();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers())
        .containsEntry("vary", "Origin")
        .doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void anOriginThatIsTakenAwayIsShutOutSoon() throws IOException {
    var brief = "https://brief.example.org";
    trust(PAGE, BESIDE, brief);
    until(brief, 200);
    trust(PAGE, BESIDE);
    until(brief, 403);
    assertThat(asked("GET", FIELD, PAGE).status()).isEqualTo(200);
  }
}
