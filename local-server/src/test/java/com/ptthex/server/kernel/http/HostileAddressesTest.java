package com.ptthex.server.kernel.http;

import static com.ptthex.server.kernel.http.BareClient.CANARY;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.http.BareClient.Reply;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.Login;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, methods and requests that no honest client sends, as bytes on a socket. */
final class HostileAddressesTest {
  private static TestSite site;
  private static BareClient client;
  private static String token;

  @BeforeAll
  static void start() {
    site = TestSite.on(TestDatabase.H2);
    site.owner();
    var login = new Login(Role.OWNER + "-" + site.customer.value());
    var signIn = new AccessApi.SignIn(login, TestSite.PASSWORD);
    token = site.anonymous().call(AccessApi.SIGN_IN, signIn).orThrow().token().value();
    client = new BareClient(site.server.address());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Reply answered(String requestLine) throws IOException {
    var request =
        requestLine
            + "\r\nHost: localhost\r\nConnection: close\r\nX-Canary: "
            + CANARY
            + "\r\nAuthorization: Bearer "
            + token
            + "\r\n\r\n";
    var replies = client.send(request);
    assertThat(replies).hasSize(1);
    return replies.getFirst();
  }

  private static Problem refused(String target) throws IOException {
    var problem = answered("GET " + target + " HTTP/1.1").problem();
    assertThat(problem.status()).isBetween(400, 499);
    return problem;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "//",
        "/c4n4ry",
        "/api",
        "/api/v1",
        "/api/v2/me",
        "/API/v1/c4n4ry",
        "/api/v1/../..",
        "/api/v1/../../etc/c4n4ry",
        "/api/v1/%2e%2e/%2e%2e/c4n4ry",
        "/api/v1/%2e%2e%2f%2e%2e%2fc4n4ry",
        "/api/v1/..;/..;/c4n4ry",
        "/api/v1/numbers;c4n4ry=1",
        "/api/v1/numbers%2fc4n4ry",
        "/api/v1/numbers%5c..%5cc4n4ry",
        "/api/v1/numbers\\..\\c4n4ry",
        "/api/v1//numbers",
        "/api/v1/./c4n4ry",
        "/api/v1/%",
        "/api/v1/%c",
        "/api/v1/%zz",
        "/api/v1/%c3%28c4n4ry",
        "/api/v1/%00c4n4ry",
        "/api/v1/\u0001c4n4ry",
        "/api/v1/\u007fc4n4ry",
        "/api/v1/c4n4ry%0d%0aSet-Cookie:%20a",
        "/health/c4n4ry",
        "/openapi.json/c4n4ry",
        "c4n4ry",
        "*",
        "",
        "http://c4n4ry/c4n4ry"
      })
  void anAddressThatIsNotServedIsRefusedWithoutAWordAboutIt(String target) throws IOException {
    assertThat(refused(target).code()).isIn("no-such-address", "invalid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE",
        "PUT",
        "PATCH",
        "OPTIONS",
        "TRACE",
        "CONNECT",
        "POST",
        "PROPFIND",
        "get",
        "C4N4RY",
        "GE\u0001T",
        "G\u00e9T",
        "\u0016\u0003\u0001"
      })
  void anotherMethodIsRefused(String method) throws IOException {
    var problem = answered(method + " /api/v1/me HTTP/1.1").problem();
    assertThat(problem.status()).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/me",
        "GET /api/v1/me HTTP/7.0",
        "GET /api/v1/me HTTP/c4n4ry",
        "GET /api/v1/me c4n4ry",
        "c4n4ry",
        "\u0000\u0001\u0002c4n4ry"
      })
  void whatIsNotHttpIsRefused(String line) throws IOException {
    assertThat(answered(line).problem().status()).isBetween(400, 499);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
          /api/v1/numbers?limit=0 limit.range
          /api/v1/numbers?limit=201 limit.range
          /api/v1/numbers?limit=-1 limit.range
          /api/v1/numbers?limit=1e9 limit.wrong-type
          /api/v1/numbers?limit=99999999999 limit.wrong-type
          /api/v1/numbers?limit=c4n4ry limit.wrong-type
          /api/v1/numbers?limit= limit.wrong-type
          /api/v1/numbers?limit=%zz limit.wrong-type
          /api/v1/numbers?limit=1&limit=2 limit.wrong-type
          /api/v1/numbers?search=%00c4n4ry search.unprintable
          /api/v1/numbers?search=%e2%80%aec4n4ry search.unprintable
          /api/v1/numbers?search= search.length
          /api/v1/numbers?assigned=c4n4ry assigned.wrong-type
          /api/v1/numbers?status=c4n4ry status.wrong-type
          /api/v1/numbers?status=active&status=c4n4ry status.wrong-type
          /api/v1/numbers?sitter=c4n4ry sitter.wrong-type
          /api/v1/numbers?sitter=1-1-1-1-1 sitter.wrong-type
          /api/v1/numbers?nonsense=c4n4ry nonsense.unknown-field
          /api/v1/numbers?nonsense=c4n4ry&nonsense=c4n4ry nonsense.unknown-field
          /api/v1/numbers?=c4n4ry .unknown-field
          /api/v1/numbers?&&= .unknown-field
          /api/v1/numbers?/a/c4n4ry=1&/a/c4n4ry=2 .unknown-field
          /api/v1/numbers?c4n4ry%20c4n4ry=1 .unknown-field
          /api/v1/numbers/c4n4ry id.wrong-type
          /api/v1/numbers/c4n4ry%20c4n4ry id.wrong-type
          """)
  void aFaultyParameterIsNamedWithoutItsValue(String target, String told) throws IOException {
    var fault = refused(target).fields().getFirst();
    assertThat(fault.field() + "." + fault.code()).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "01a1fe9f-fbfa-7da4-9de7-f1c6e905153b"
      })
  void anIdentityThatIsNotOursDoesNotExist(String id) throws IOException {
    for (var target : List.of("/api/v1/numbers/" + id, "/api/v1/numbers/" + id + "/history")) {
      assertThat(refused(target).status()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"c4n4ry!", "\u0000", "\u0000\n\u0000", "a\nb\nc", "\u00ff\u00fe", "\n\n\n"})
  void aCursorThatIsNotOursIsRefused(String key) throws IOException {
    var bytes = key.getBytes(StandardCharsets.ISO_8859_1);
    var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    assertThat(refused("/api/v1/people?after=" + cursor).fields().getFirst().field())
        .isEqualTo("after");
    assertThat(refused("/api/v1/people?after=" + CANARY + "!").fields().getFirst().code())
        .isEqualTo("not-a-cursor");
  }

  @Test
  void aBrokenHeaderIsRefused() throws IOException {
    var start = "GET /api/v1/me HTTP/1.1\r\n";
    for (var headers :
        List.of(
            "",
            "Host: localhost\r\nHost: c4n4ry\r\n",
            "Host: c4n4ry c4n4ry\r\n",
            "Host: localhost\r\nX-Canary: c4n4ry\u0000\r\n",
            "Host: localhost\r\n: c4n4ry\r\n",
            "Host: localhost\r\nc4n4ry\r\n",
            "Host: localhost\r\nX Canary: c4n4ry\r\n",
            "Host: localhost\r\nX-Canary : c4n4ry\r\n")) {
      var replies = client.send(start + headers + "Connection: close\r\n\r\n");
      assertThat(replies).as(headers).hasSize(1);
      assertThat(replies.getFirst().problem().status()).as(headers).isBetween(400, 499);
    }
  }

  @Test
  void aTokenThatIsNotOursIsNobodys() throws IOException {
    var scheme =
        "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: ";
    for (var shown :
        List.of("Bearer c4n4ry", "Bearer " + "c4n4ry".repeat(500), "Bearer", "Basic c4n4ry", "c")) {
      var problem = client.send(scheme + shown + "\r\n\r\n").getFirst().problem();
      assertThat(problem.status()).as(shown).isEqualTo(401);
    }
  }
}
