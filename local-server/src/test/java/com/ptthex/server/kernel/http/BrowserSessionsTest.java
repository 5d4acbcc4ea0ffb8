package com.ptthex.server.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.http.BareClient.Reply;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi.Session;
import com.ptthex.shared.trust.access.DeviceKind;
import com.ptthex.shared.trust.access.SessionsApi.Rows;
import com.ptthex.shared.trust.access.SignInApi.Begun;
import com.ptthex.shared.trust.access.SignInApi.Step.Entered;
import com.ptthex.shared.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A session that a browser opens has two halves: a cookie that no script reads, and a token that no
 * page elsewhere has.
 */
final class BrowserSessionsTest {
  private static final String OWN_PAGE =
      "Sec-Fetch-Site: same-origin\r\nUser-Agent: Mozilla/5.0\r\n";
  private static final String END_OTHERS = "POST /api/v1/sessions/end-others";

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

  /** What a browser has of its session: both halves. */
  private record Held(String cookie, String token) {
    String cookieHeader() {
      return "Cookie: " + cookie + "\r\n";
    }

    String tokenHeader() {
      return "Authorization: Bearer " + token + "\r\n";
    }
  }

  private static Reply asked(String line, String headers, String body) throws IOException {
    return client.ask(line, headers + "Content-Type: application/json\r\n", body);
  }

  private static Reply signIn(String path, String headers) throws IOException {
    var login = Role.OWNER + "-" + site.customer.value();
    var wish = "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, TestSite.PASSWORD.value());
    var reply = asked("POST /api/v1" + path, headers, wish);
    assertThat(reply.status()).isEqualTo(200);
    return reply;
  }

  private static <T extends Record> T read(Reply reply, Class<T> type) {
    return Wire.read(reply.body().getBytes(StandardCharsets.UTF_8), type);
  }

  private static String cookieOf(Reply reply) {
    return reply.headers().getOrDefault("set-cookie", "").replaceFirst(";.*", "");
  }

  private static Held signedIn() throws IOException {
    var reply = signIn("/sign-in", OWN_PAGE);
    return new Held(cookieOf(reply), read(reply, Session.class).token().value());
  }

  private static int meAs(String headers) throws IOException {
    return asked("GET /api/v1/me", headers, "").status();
  }

  @Test
  void bothHalvesTogetherAreASession() throws IOException {
    var held = signedIn();
    assertThat(meAs(held.cookieHeader() + held.tokenHeader())).isEqualTo(200);
    var mine = asked("GET /api/v1/sessions", held.cookieHeader() + held.tokenHeader(), "");
    assertThat(read(mine, Rows.class).rows())
        .filteredOn(row -> row.current())
        .singleElement()
        .extracting(row -> row.device())
        .isEqualTo(DeviceKind.BROWSER);
  }

  @Test
  void theCookieIsForThisHostAloneAndForNoScript() throws IOException {
    var told = signIn("/sign-in", OWN_PAGE).headers().get("set-cookie");
    assertThat(told)
        .matches(
            "__Host-ptthex-browser=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Strict");
  }

  @Test
  void signingInByStepsOpensSuchASessionToo() throws IOException {
    var reply = signIn("/sign-in/begin", OWN_PAGE);
    assertThat(read(reply, Begun.class).step())
        .isInstanceOfSatisfying(
            Entered.class,
            entered -> {
              var held = new Held(cookieOf(reply), entered.session().token().value());
              assertThat(statusOf(held.cookieHeader() + held.tokenHeader())).isEqualTo(200);
              assertThat(statusOf(held.tokenHeader())).isEqualTo(401);
            });
  }

  private static int statusOf(String headers) {
    try {
      return meAs(headers);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What a page elsewhere can have a browser send: the cookie, whatever it is named for. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Authorization: Bearer guessed\r\n",
        "Authorization: Bearer\r\n",
        "Authorization: Basic Z3Vlc3NlZA==\r\n"
      })
  void theCookieAloneOpensNothingAndDoesNothing(String guess) throws IOException {
    var held = signedIn();
    var open = openSessions(held);
    assertThat(asked(END_OTHERS, held.cookieHeader() + guess, "{}").status()).isEqualTo(401);
    assertThat(meAs(held.cookieHeader() + guess)).isEqualTo(401);
    assertThat(openSessions(held)).isEqualTo(open);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data"})
  void aFormOfAPageElsewhereDoesNothing(String type) throws IOException {
    var held = signedIn();
    var open = openSessions(held);
    var headers = held.cookieHeader() + "Content-Type: " + type + "\r\n";
    assertThat(client.ask(END_OTHERS, headers, "{}=").status()).isEqualTo(401);
    assertThat(client.ask(END_OTHERS, headers + held.tokenHeader(), "{}=").status()).isEqualTo(422);
    assertThat(openSessions(held)).isEqualTo(open);
  }

  @Test
  void aPageElsewhereIsRefusedEvenWithBothHalves() throws IOException {
    var held = signedIn();
    var headers = held.cookieHeader() + held.tokenHeader() + "Origin: https://c4n4ry.example\r\n";
    assertThat(asked(END_OTHERS, headers, "{}").problem().code()).isEqualTo("untrusted-origin");
  }

  private static int openSessions(Held held) throws IOException {
    var mine = asked("GET /api/v1/sessions", held.cookieHeader() + held.tokenHeader(), "");
    return read(mine, Rows.class).rows().size();
  }

  @Test
  void aTokenThatWasTakenFromAPageOpensNothingElsewhere() throws IOException {
    var held = signedIn();
    var other = signedIn();
    assertThat(meAs(held.tokenHeader())).isEqualTo(401);
    assertThat(meAs(other.cookieHeader() + held.tokenHeader())).isEqualTo(401);
  }

  @Test
  void aSecondTabKeepsTheCookieOfTheFirst() throws IOException {
    var first = signedIn();
    var again = signIn("/sign-in", OWN_PAGE + first.cookieHeader());
    assertThat(again.headers()).doesNotContainKey("set-cookie");
    var second = new Held(first.cookie(), read(again, Session.class).token().value());
    for (var held : List.of(first, second)) {
      assertThat(meAs(held.cookieHeader() + held.tokenHeader())).isEqualTo(200);
    }
  }

  @Test
  void aPlantedCookieIsNoneAndTwoAreNone() throws IOException {
    var held = signedIn();
    var planted = "__Host-ptthex-browser=" + "A".repeat(43);
    var twice = "Cookie: " + held.cookie() + "; " + planted + "\r\n";
    assertThat(meAs(twice + held.tokenHeader())).isEqualTo(401);
    var inTwo = held.cookieHeader() + "Cookie: " + planted + "\r\n";
    assertThat(meAs(inTwo + held.tokenHeader())).isEqualTo(401);
    var odd = Stream.of("short", "A".repeat(44), "A".repeat(42) + "=", "A".repeat(42) + "%0a");
    for (var half : odd.toList()) {
      var reply = signIn("/sign-in", OWN_PAGE + "Cookie: __Host-ptthex-browser=" + half + "\r\n");
      assertThat(cookieOf(reply)).isNotEmpty().doesNotContain(half);
    }
  }

  @Test
  void noTwoBrowsersGetTheSameCookie() throws IOException {
    var cookies = new HashSet<String>();
    for (var _ : IntStream.range(0, 5).toArray()) {
      cookies.add(signedIn().cookie());
    }
    assertThat(cookies).hasSize(5);
  }

  /** It would be kept from the page, whose session then had a half that nobody has. */
  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "none"})
  void whoIsNotAPageOfOursGetsNoCookie(String from) throws IOException {
    var reply = signIn("/sign-in", "Sec-Fetch-Site: " + from + "\r\n");
    assertThat(reply.headers()).doesNotContainKey("set-cookie");
    var token = read(reply, Session.class).token().value();
    assertThat(meAs("Authorization: Bearer " + token + "\r\n")).isEqualTo(200);
  }

  @Test
  void noOtherAnswerSetsACookie() throws IOException {
    var held = signedIn();
    for (var headers : List.of(OWN_PAGE, OWN_PAGE + held.cookieHeader() + held.tokenHeader())) {
      for (var line : List.of("GET /api/v1/me", "GET /api/v1/entrance", "GET /health/live")) {
        assertThat(asked(line, headers, "").headers()).doesNotContainKey("set-cookie");
      }
    }
  }
}
