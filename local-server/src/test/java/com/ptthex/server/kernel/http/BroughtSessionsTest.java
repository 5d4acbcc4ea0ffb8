package com.ptthex.server.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.http.BareClient.Reply;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi.Session;
import com.ptthex.shared.wire.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A token that a caller brings along never becomes a session, whoever signs in with it. */
final class BroughtSessionsTest {
  private static final String BROUGHT = "c4n4ry-token-that-somebody-else-knows";

  private static TestSite site;
  private static BareClient client;

  @BeforeAll
  static void start() {
    site = TestSite.on(TestDatabase.H2);
    client = new BareClient(site.server.address());
    var _ = site.owner();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Reply asked(String line, String headers, String body) throws IOException {
    return client.ask(line, headers + "Content-Type: application/json\r\n", body);
  }

  private static Session signedIn(String headers) throws IOException {
    var login = Role.OWNER + "-" + site.customer.value();
    var wish = "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, TestSite.PASSWORD.value());
    var reply = asked("POST /api/v1/sign-in", headers, wish);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers()).doesNotContainKey("set-cookie");
    return Wire.read(reply.body().getBytes(StandardCharsets.UTF_8), Session.class);
  }

  private static int meAs(String headers) throws IOException {
    return asked("GET /api/v1/me", headers, "").status();
  }

  @Test
  void signingInWithATokenOfSomebodysChoiceOpensAnotherSession() throws IOException {
    var brought = "Authorization: Bearer " + BROUGHT + "\r\n";
    var session = signedIn(brought + "Cookie: session=" + BROUGHT + "\r\n");
    assertThat(session.token().value()).isNotEqualTo(BROUGHT);
    assertThat(meAs(brought)).isEqualTo(401);
    assertThat(meAs("Authorization: Bearer " + session.token().value() + "\r\n")).isEqualTo(200);
  }

  @Test
  void signingInWithAnOpenSessionOpensANewOne() throws IOException {
    var first = signedIn("").token().value();
    var second = signedIn("Authorization: Bearer " + first + "\r\n").token().value();
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void aTokenCountsInTheAuthorizationHeaderAlone() throws IOException {
    var token = signedIn("").token().value();
    assertThat(meAs("Cookie: session=" + token + "; Authorization=" + token + "\r\n"))
        .isEqualTo(401);
    assertThat(meAs("X-Authorization: Bearer " + token + "\r\n")).isEqualTo(401);
    assertThat(asked("GET /api/v1/me?access_token=" + token, "", "").status()).isEqualTo(401);
  }

  @Test
  void manyHeadersAreTooManyHoweverShortTheyAre() throws IOException {
    assertThat(meAs("X-A: b\r\n".repeat(2_000))).isEqualTo(413);
  }
}
