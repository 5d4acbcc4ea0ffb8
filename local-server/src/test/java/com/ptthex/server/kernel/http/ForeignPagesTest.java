package com.ptthex.server.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.http.BareClient.Reply;
import com.ptthex.server.trust.lan.LanSite;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of others that have a browser call us, under our address or under a name of their own. */
final class ForeignPagesTest {
  private static LanSite site;
  private static BareClient client;
  private static int port;

  @BeforeAll
  static void start() {
    site = LanSite.fresh();
    client = new BareClient(site.server.address());
    port = site.server.address().getPort();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Reply asked(String address, String headers) throws IOException {
    var replies =
        client.send(
            "GET "
                + address
                + " HTTP/1.1\r\n"
                + headers
                + "Authorization: Bearer "
                + site.token("owner")
                + "\r\nConnection: close\r\n\r\n");
    assertThat(replies).hasSize(1);
    return replies.getFirst();
  }

  private static Reply from(String origin) throws IOException {
    return asked(
        "/api/v1/me",
        "Host: 127.0.0.1:" + port + "\r\nOrigin: " + origin.replace("PORT", "" + port) + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST", "127.0.0.1:1", "[::1]:7480"})
  void aCallUnderAnyNameOfThisMachineIsTaken(String host) throws IOException {
    assertThat(asked("/api/v1/me", "Host: " + host + "\r\n").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c4n4ry.example",
        "127.0.0.1.c4n4ry.example",
        "localhost.c4n4ry.example:7480",
        "c4n4ry",
        "127.0.0.2", // of the network, where only TLS is spoken
        "127.1",
        "2130706433",
        "0.0.0.0",
        "[::]",
        "localhost."
      })
  void aCallUnderAnotherNameIsRefusedWhateverItAsksFor(String host) throws IOException {
    for (var address : new String[] {"/api/v1/me", "/health/live", "/metrics", "/openapi.json"}) {
      var problem = asked(address, "Host: " + host + "\r\n").problem();
      assertThat(problem.code()).isEqualTo("unknown-host");
      assertThat(problem.status()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:PORT", "HTTP://127.0.0.1:PORT", "https://panel.example.org"})
  void aPageOfOursOrOfATrustedOriginMayCall(String origin) throws IOException {
    assertThat(from(origin).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "https://c4n4ry.example",
        "http://127.0.0.1",
        "http://127.0.0.1:1",
        "https://127.0.0.1:PORT",
        "http://localhost:PORT", // it calls us 127.0.0.1
        "http://panel.example.org",
        "https://panel.example.org:8443",
        "https://panel.example.org.c4n4ry.example",
        "https://c4n4ry.example#https://panel.example.org",
        "https://c4n4ry@panel.example.org",
        "https://panel.example.org/",
        "https://panel.example.org c4n4ry",
        "https://panel.example.or",
        "https://sub.panel.example.org",
        "*"
      })
  void aPageOfAnybodyElseMayNot(String origin) throws IOException {
    var problem = from(origin).problem();
    assertThat(problem.code()).isEqualTo("untrusted-origin");
    assertThat(problem.status()).isEqualTo(403);
  }

  @Test
  void twoOriginsAreNone() throws IOException {
    var own = "http://127.0.0.1:" + port;
    var headers = "Host: 127.0.0.1:%d\r\nOrigin: %s\r\nOrigin: %s\r\n".formatted(port, own, own);
    assertThat(asked("/api/v1/me", headers).problem().code()).isEqualTo("untrusted-origin");
  }

  @Test
  void aProxyThatIsTrustedCallsUsByItsOwnName() throws IOException {
    var headers = "Host: panel.example.org\r\nOrigin: https://panel.example.org\r\n";
    assertThat(asked("/api/v1/me", headers).status()).isEqualTo(200);
  }

  @Test
  void noPageElsewhereIsLetReadAnAnswer() throws IOException {
    for (var origin : new String[] {"https://panel.example.org", "https://c4n4ry.example"}) {
      assertThat(from(origin).headers().keySet())
          .noneMatch(name -> name.startsWith("access-control-"));
    }
  }

  @Test
  void whateverIsAnsweredIsNoPageAndFramedByNone() throws IOException {
    for (var answered : new Reply[] {from("null"), from("http://127.0.0.1:PORT")}) {
      assertThat(answered.headers())
          .containsEntry("content-security-policy", "default-src 'none'; frame-ancestors 'none'")
          .containsEntry("cross-origin-resource-policy", "same-origin")
          .containsEntry("referrer-policy", "no-referrer");
    }
  }
}
