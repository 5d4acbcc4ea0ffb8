package com.ptthex.server.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.http.BareClient.Reply;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.live.LiveApi.Opening;
import com.ptthex.shared.live.Position;
import com.ptthex.shared.wire.Wire;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of the stream that no honest reader asks, as bytes on a socket. */
final class HostileStreamsTest {
  private static final String STREAM = "Accept: text/event-stream\r\n";

  private static TestSite site;
  private static BareClient client;

  @BeforeAll
  static void start() {
    site = TestSite.on(TestDatabase.H2);
    client = new BareClient(site.server.address());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Reply answered(String method, String query, Role role, String headers)
      throws IOException {
    return only(
        method
            + " /api/v1/events"
            + query
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
            + site.token(role, site.customer)
            + "\r\n"
            + headers
            + "\r\n");
  }

  private static Reply only(String request) throws IOException {
    var replies = client.send(request);
    assertThat(replies).hasSize(1);
    return replies.getFirst();
  }

  private static void isNoPosition(Reply reply) {
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.problem().fields())
        .extracting(FieldFault::field, FieldFault::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("after", "not-a-position"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c4n4ry",
        "1",
        "1.2",
        "1.2.3.4",
        "0.1.0",
        "-1.1.0",
        "1.99999999.0",
        "1.1.0;x",
        "1.01.0",
        "' or 1=1",
        "../../etc",
        "1e3.1.0",
        "\u00e9"
      })
  void aPositionThatIsNone(String position) throws IOException {
    isNoPosition(answered("GET", "", Role.OWNER, STREAM + "Last-Event-ID: " + position + "\r\n"));
  }

  @Test
  void aPositionOfManyCharacters() throws IOException {
    var long5 = "Last-Event-ID: " + "1".repeat(5_000) + "\r\n";
    isNoPosition(answered("GET", "", Role.OWNER, STREAM + long5));
    isNoPosition(answered("GET", "?after=" + "1".repeat(5_000), Role.OWNER, STREAM));
    var tooLong = "Last-Event-ID: " + "1".repeat(10_000) + "\r\n";
    var problem = answered("GET", "", Role.OWNER, STREAM + tooLong).problem();
    assertThat(problem.status()).isEqualTo(413);
    assertThat(problem.code()).isEqualTo("header-too-large");
  }

  @Test
  void twoPositionsOrAnotherQuestion() throws IOException {
    isNot(answered("GET", "?after=1.1.0&after=1.2.0", Role.OWNER, STREAM));
    isNot(answered("GET", "?before=1.1.0", Role.OWNER, STREAM));
  }

  private static void isNot(Reply reply) {
    assertThat(reply.problem().status()).isEqualTo(422);
  }

  @Test
  void aHeadAlone() throws Exception {
    var request =
        HttpRequest.newBuilder(site.server.address().resolve("/api/v1/events"))
            .header("Accept", "text/event-stream")
            .header("Authorization", "Bearer " + site.token(Role.OWNER, site.customer))
            .HEAD();
    try (var http = HttpClient.newHttpClient()) {
      assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
    assertThat(site.server.readers()).isZero();
  }

  @Test
  void whoDoesNotAskForAStreamIsToldWhereItWouldBegin() throws IOException {
    for (var accept : new String[] {"", "Accept: application/json\r\n", "Accept: */*\r\n"}) {
      var reply = answered("GET", "", Role.OWNER, accept);
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.headers().get("content-type")).isEqualTo("application/json");
      assertThat(Position.read(opening(reply).after().value())).isPresent();
    }
    assertThat(site.server.readers()).isZero();
  }

  private static Opening opening(Reply reply) {
    return Wire.read(reply.body().getBytes(StandardCharsets.UTF_8), Opening.class);
  }

  @Test
  void nobody() throws IOException {
    var start = "GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + STREAM;
    assertThat(only(start + "\r\n").problem().code()).isEqualTo("not-signed-in");
    assertThat(only(start + "Authorization: Bearer c4n4ry\r\n\r\n").problem().code())
        .isEqualTo("session-ended");
  }

  @Test
  void somethingElseThanAGet() throws IOException {
    for (var method : new String[] {"POST", "PUT", "DELETE"}) {
      assertThat(answered(method, "", Role.OWNER, STREAM + "Content-Length: 0\r\n").status())
          .isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SITTER", "AUTOMATION", "API_CLIENT"})
  void whoIsNoOperatorReadsNoPositionAndForgesNone(String name) throws IOException {
    var role = Role.valueOf(name);
    var first = opening(answered("GET", "", role, "")).after().value();
    var second = opening(answered("GET", "", role, "")).after().value();
    assertThat(Position.read(first)).isEmpty();
    assertThat(first).as("the same position looks different each time").isNotEqualTo(second);

    assertThat(answered("GET", "?after=" + first, role, "").status()).isEqualTo(200);
    isNoPosition(answered("GET", "?after=1.1.0", role, STREAM));
    isNoPosition(answered("GET", "?after=" + first, Role.OWNER, STREAM));
    for (var at = 0; at < first.length(); at += 7) {
      var other = first.charAt(at) == 'A' ? 'B' : 'A';
      var forged = first.substring(0, at) + other + first.substring(at + 1);
      isNoPosition(answered("GET", "?after=" + forged, role, STREAM));
    }
  }
}
