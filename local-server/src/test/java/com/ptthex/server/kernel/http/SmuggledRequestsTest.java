package com.ptthex.server.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.http.BareClient.Reply;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a request ends is never in doubt: what stands in a body is not taken for a request. */
final class SmuggledRequestsTest {
  private static final String HIDDEN = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final String HIDDEN_LENGTH = "Content-Length: " + HIDDEN.length() + "\r\n";
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

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

  @AfterEach
  void othersAreAnswered() throws IOException {
    var last = "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    assertThat(client.send(last)).extracting(Reply::status).containsExactly(200);
  }

  static String[] doubtful() {
    return new String[] {
      "Content-Length: 5\r\n" + CHUNKED + "\r\n0\r\n\r\n" + HIDDEN,
      CHUNKED + "Content-Length: 5\r\n\r\n0\r\n\r\n" + HIDDEN,
      "Content-Length: 2\r\n" + HIDDEN_LENGTH + "\r\n{}" + HIDDEN,
      "Content-Length: 2, 90\r\n\r\n{}" + HIDDEN,
      "Content-Length: +2\r\n\r\n{}" + HIDDEN,
      "Content-Length: -2\r\n\r\n{}" + HIDDEN,
      "Content-Length: 0x2\r\n\r\n{}" + HIDDEN,
      "Content-Length: 2.0\r\n\r\n{}" + HIDDEN,
      "Content-Length: \r\n\r\n{}" + HIDDEN,
      "Content-Length: 99999999999999999999\r\n\r\n{}" + HIDDEN,
      "Content-Length : 2\r\n\r\n{}" + HIDDEN,
      "Content-Length: 2\r\n Content-Length: 0\r\n\r\n{}" + HIDDEN,
      "X-Folded: a\r\n\tb\r\nContent-Length: 2\r\n\r\n{}" + HIDDEN,
      "Transfer-Encoding: identity\r\nContent-Length: 2\r\n\r\n{}" + HIDDEN,
      "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + HIDDEN,
      "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + HIDDEN,
      "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n" + HIDDEN,
      "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n" + HIDDEN,
      "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + HIDDEN,
      "Transfer-Encoding: chunked\r\n\tchunked\r\n\r\n0\r\n\r\n" + HIDDEN,
      CHUNKED + CHUNKED + "\r\n0\r\n\r\n" + HIDDEN,
      "Content-Length: 2\n\n{}" + HIDDEN,
      "Content-Length: 2\r\nX-Bare: a\nb: c\r\n\r\n{}" + HIDDEN,
      "Content-Length: 2\rX-Bare: a\r\n\r\n{}" + HIDDEN,
      CHUNKED + "\r\n2\n{}\n0\n\n" + HIDDEN,
      CHUNKED + "\r\n\r\n2\r\n{}\r\n0\r\n\r\n" + HIDDEN,
      CHUNKED + "\r\n 2\r\n{}\r\n0\r\n\r\n" + HIDDEN,
      CHUNKED + "\r\n2\r\n{}XX0\r\n\r\n" + HIDDEN,
      CHUNKED + "\r\nzz\r\n{}\r\n0\r\n\r\n" + HIDDEN,
      CHUNKED + "\r\n-2\r\n{}\r\n0\r\n\r\n" + HIDDEN,
      CHUNKED + "\r\n0x2\r\n{}\r\n0\r\n\r\n" + HIDDEN,
      CHUNKED + "\r\nffffffffffffffff2\r\n{}\r\n0\r\n\r\n" + HIDDEN,
      CHUNKED + "\r\n1\r\n{}\r\n0\r\n\r\n" + HIDDEN,
    };
  }

  @ParameterizedTest
  @MethodSource("doubtful")
  void aDoubtfulEndIsRefusedAndNothingBehindItIsRead(String rest) throws IOException {
    var replies =
        client.send(
            "POST /api/v1/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + rest);
    assertThat(replies).hasSize(1);
    assertThat(replies.getFirst().problem().status()).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /c4n4ry", // no such address
        "DELETE /api/v1/me", // no such method
        "POST /api/v1/people", // nobody is signed in
        "GET /api/v1/people", // a read has no body
        "POST /api/v1/sign-in" // a body that is not JSON
      })
  void theBodyOfARefusedRequestIsNotTheNextRequest(String line) throws IOException {
    var body = HIDDEN.repeat(3);
    var request =
        line
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    var last = "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    var replies = client.send(request + request + last);
    assertThat(replies).hasSize(3);
    assertThat(replies.get(0).problem().status()).isBetween(400, 499);
    assertThat(replies.get(1).problem().status()).isBetween(400, 499);
    assertThat(replies.get(2).problem().code()).isEqualTo("not-signed-in");
  }
}
