package com.ptthex.server.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.wire.Wire;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody takes the server away from the others, by calling often or by calling slowly. */
final class RateLimitsTest {
  private static final int PLENTY = 1_000_000;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private HttpResponse<byte[]> me(TestSite site, String token) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(site.server.address() + "/api/v1/me"))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token);
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String token(TestSite site, Role role) {
    site.as(role, site.customer);
    var login = new Login(role + "-" + site.customer.value());
    var signIn = new AccessApi.SignIn(login, TestSite.PASSWORD);
    return site.anonymous().call(AccessApi.SIGN_IN, signIn).orThrow().token().value();
  }

  /** Calls until it is too often, as it must soon be. */
  private HttpResponse<byte[]> tooOften(TestSite site, String token) throws Exception {
    for (var call = 0; call < 500; call++) {
      var answer = me(site, token);
      if (answer.statusCode() == 429) {
        return answer;
      }
    }
    throw new AssertionError("500 calls in a row were all let through");
  }

  /** A session that was not seen yet counts for its address, and is let in after a while. */
  private void letIn(TestSite site, String token) throws Exception {
    for (var call = 0; call < 5_000; call++) {
      if (me(site, token).statusCode() == 200) {
        return;
      }
    }
    throw new AssertionError("was never let in");
  }

  private static void saysWhenToComeBack(HttpResponse<byte[]> answer) {
    var problem = Wire.read(answer.body(), Problem.class);
    assertThat(problem.code()).isEqualTo("too-many-calls");
    assertThat(problem.next()).isEqualTo("wait");
    assertThat(Long.parseLong(problem.facts().getOrDefault("retryAfterMillis", "0")))
        .isBetween(1L, 1_001L);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
  }

  @Test
  void anAddressWithoutASessionIsToldWhenToComeBack() throws Exception {
    try (var site = TestSite.on(TestDatabase.H2, new Limits(PLENTY, 3))) {
      saysWhenToComeBack(tooOften(site, "guessed"));
      assertThat(
              site.ask(
                  String.class, "select caller from audit where code = 'too-many-calls' limit 1"))
          .startsWith("address:");
    }
  }

  @Test
  void eachCallerHasABudgetOfTheirOwn() throws Exception {
    try (var site = TestSite.on(TestDatabase.H2, new Limits(5, PLENTY))) {
      var busy = token(site, Role.DISPATCHER);
      var calm = token(site, Role.SUPPORT);
      assertThat(me(site, calm).statusCode()).isEqualTo(200);
      saysWhenToComeBack(tooOften(site, busy));
      assertThat(me(site, calm).statusCode()).isEqualTo(200);
      assertThat(me(site, "guessed").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void guessingTokensUsesUpTheBudgetOfTheGuesserOnly() throws Exception {
    try (var site = TestSite.on(TestDatabase.H2, new Limits(PLENTY, 3))) {
      var token = token(site, Role.DISPATCHER);
      letIn(site, token);
      tooOften(site, "guess");
      for (var call = 0; call < 20; call++) {
        assertThat(me(site, token).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void anEndedSessionCountsForItsAddressAgain() throws Exception {
    try (var site = TestSite.on(TestDatabase.H2, new Limits(PLENTY, 3))) {
      var token = token(site, Role.DISPATCHER);
      letIn(site, token);
      site.clock.pass(Duration.ofDays(2));
      saysWhenToComeBack(tooOften(site, token));
    }
  }

  @Test
  void whoSendsSlowlyKeepsNobodyElseWaiting() throws Exception {
    try (var site = TestSite.on(TestDatabase.H2)) {
      var token = token(site, Role.OWNER);
      var stalled = new ArrayList<Socket>();
      try {
        // More than there are connections to the database.
        for (var at = 0; at < 100; at++) {
          stalled.add(stalled(site, token));
        }
        assertThat(me(site, token).statusCode()).isEqualTo(200);
        site.unit(site.north, "Made meanwhile");
      } finally {
        for (var socket : stalled) {
          socket.close();
        }
      }
    }
  }

  /** Half of them stop within the headers, half after the first byte of the body. */
  private static Socket stalled(TestSite site, String token) throws IOException {
    var socket = new Socket(site.server.address().getHost(), site.server.address().getPort());
    var head =
        Stream.of(
                "POST /api/v1/people HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                "Idempotency-Key: slow",
                "Authorization: Bearer " + token,
                "Content-Length: 1000")
            .toList();
    var text = String.join("\r\n", head) + (socket.getLocalPort() % 4 < 2 ? "" : "\r\n\r\n{");
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
