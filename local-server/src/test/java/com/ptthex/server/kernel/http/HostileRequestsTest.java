package com.ptthex.server.kernel.http;

import static com.ptthex.server.kernel.http.BareClient.CANARY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.http.BareClient.Reply;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.Login;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem that tells what is wrong, and nothing is stored. */
final class HostileRequestsTest {
  private static final String MIB = "x".repeat(1024 * 1024);
  private static final String ROWS =
      """
      select (select count(*) from person) + (select count(*) from managed_number)
        + (select count(*) from number_history) + (select count(*) from organisation_unit)
        + (select count(*) from audit where events is not null) + (select count(*) from session)
        + (select count(*) from replay)\
      """;

  private static TestSite site;
  private static String token;
  private int rowsBefore;

  @BeforeAll
  static void start() {
    site = TestSite.on(TestDatabase.H2);
    site.owner();
    var login = new Login(Role.OWNER + "-" + site.customer.value());
    var signIn = new AccessApi.SignIn(login, TestSite.PASSWORD);
    token = site.anonymous().call(AccessApi.SIGN_IN, signIn).orThrow().token().value();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @BeforeEach
  void count() {
    rowsBefore = site.ask(Integer.class, ROWS);
  }

  @AfterEach
  void nothingWasStored() {
    assertThat(site.ask(Integer.class, ROWS)).isEqualTo(rowsBefore);
  }

  private static HttpRequest.Builder to(String address) {
    return HttpRequest.newBuilder(URI.create(site.server.address() + address))
        .header("Authorization", "Bearer " + token)
        .header("Idempotency-Key", CANARY)
        .header("Content-Type", "application/json");
  }

  private static Reply answer(HttpRequest.Builder request) throws Exception {
    // Each on a connection of its own: the server may close one whose request it did not read
    // whole.
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return told(http.send(request.build(), BodyHandlers.ofString()));
    }
  }

  private static Reply told(HttpResponse<String> response) {
    var headers = new java.util.TreeMap<String, String>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
    return new Reply(response.statusCode(), headers, response.body());
  }

  private static Problem posted(String address, byte[] body) throws Exception {
    return answer(to(address).POST(BodyPublishers.ofByteArray(body))).problem();
  }

  private static String field(Problem problem) {
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.fields()).hasSize(1);
    var fault = problem.fields().getFirst();
    return fault.field() + " " + fault.code();
  }

  @Test
  void aBodyOverOneMebibyteIsTooLargeWhetherItTellsItsLengthOrNot() throws Exception {
    var body = (MIB + CANARY).getBytes(UTF_8);
    for (var sender :
        List.of(
            BodyPublishers.ofByteArray(body),
            BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)))) {
      var problem = answer(to("/api/v1/people").POST(sender)).problem();
      assertThat(problem.status()).isEqualTo(413);
      assertThat(problem.code()).isEqualTo("too-large");
      assertThat(problem.facts()).isEqualTo(Map.of("maxBytes", "1048576"));
    }
  }

  @Test
  void aBodyThatIsRefusedUnreadStandsInTheAudit() throws Exception {
    var problem =
        answer(to("/api/v1/organisation/units").POST(BodyPublishers.ofString(MIB + "x"))).problem();
    assertThat(problem.status()).isEqualTo(413);
    assertThat(
            site.ask(
                String.class,
                "select code from audit where role = 'OWNER' and trace = '"
                    + problem.trace()
                    + "'"))
        .isEqualTo("too-large");
  }

  @Test
  void headersOverEightKibibytesAreTooLarge() throws Exception {
    var padding = CANARY.repeat(1500);
    for (var request :
        List.of(
            to("/api/v1/me").header("X-Padding", padding).GET(),
            to("/api/v1/numbers?search=" + padding).GET(),
            to("/api/v1/numbers/" + padding).GET())) {
      var problem = answer(request).problem();
      assertThat(problem.status()).isEqualTo(413);
      assertThat(problem.code()).isEqualTo("header-too-large");
      assertThat(problem.facts()).isEqualTo(Map.of("maxBytes", "8192"));
    }
  }

  static Stream<String> malformedBodies() {
    return Stream.of(
        "{\"a\":".repeat(10_000),
        "[".repeat(10_000) + "]".repeat(10_000),
        "{\"name\":" + "9".repeat(1_000) + "}",
        "{\"name\":\"" + CANARY.repeat(50_000) + "\"}",
        "{\"" + CANARY.repeat(100) + "\":1}",
        "{\"name\":\"" + CANARY + "\",\"name\":\"" + CANARY + "\"}",
        "{} " + CANARY,
        "{}{}",
        "{'name':'" + CANARY + "'}",
        "{\"name\":NaN}",
        "{\"name\":/*" + CANARY + "*/1}",
        "{\"name\":\"" + CANARY,
        "\uFEFF{}",
        CANARY,
        "[]",
        "null",
        "\"" + CANARY + "\"");
  }

  @ParameterizedTest
  @MethodSource("malformedBodies")
  void aBodyThatIsNoProperJsonObjectIsRefusedWhole(String body) throws Exception {
    assertThat(field(posted("/api/v1/people", body.getBytes(UTF_8))))
        .isIn(" too-deep-or-long", " malformed-json", " not-an-object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7b22c328223a317d", "fffe7b7d", "7b22eda080223a317d", "7b22c0af223a317d"})
  void aBodyThatIsNotUtf8IsRefusedWhole(String hex) throws Exception {
    assertThat(field(posted("/api/v1/people", HexFormat.of().parseHex(hex))))
        .isEqualTo(" not-utf-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "json", "c4n4ry/*"})
  void aBodyOfAnotherKindIsRefused(String type) throws Exception {
    var request = to("/api/v1/people").setHeader("Content-Type", type);
    assertThat(field(answer(request.POST(BodyPublishers.ofString("{}"))).problem()))
        .isEqualTo("Content-Type not-json");
  }

  @Test
  void aHeadIsJudgedAsItsGetIs() throws Exception {
    var nothing = BodyPublishers.noBody();
    var asked = to("/api/v1/me").method("HEAD", nothing);
    assertThat(answer(asked).status()).isEqualTo(200);
    assertThat(answer(asked.setHeader("Authorization", "Bearer c")).status()).isEqualTo(401);
    assertThat(answer(to("/api/v1/people").method("HEAD", nothing)).status()).isEqualTo(200);
    assertThat(answer(to("/api/v1/c4n4ry").method("HEAD", nothing)).status()).isEqualTo(404);
  }

  @Test
  void noBodyAtAllLacksEveryField() throws Exception {
    var problem = posted("/api/v1/people", new byte[0]);
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.fields())
        .extracting(FieldFault::field)
        .containsExactly("kind", "name", "unit", "phone");
    assertThat(problem.fields()).extracting(FieldFault::code).containsOnly("required");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind    | "c4n4ry"                 | kind wrong-type
          kind    | 1                        | kind wrong-type
          kind    | 1e400                    | kind wrong-type
          kind    | ""                       | kind wrong-type
          kind    | null                     | kind required
          name    | null                     | name required
          name    | 7                        | name wrong-type
          name    | ["c4n4ry"]               | name wrong-type
          name    | {"value":"c4n4ry"}       | name wrong-type
          name    | ""                       | name length
          name    | "\\u0000c4n4ry"          | name unprintable
          name    | "c4n4ry\\u001b[2J"       | name unprintable
          name    | "c4n4ry\\u202egnp.exe"   | name unprintable
          name    | "\\u2066c4n4ry"          | name unprintable
          name    | "c4n4ry\\r\\nSet-Cookie: a" | name unprintable
          name    | "c4n4ry\\ud800"          | name unprintable
          unit    | "c4n4ry"                 | unit wrong-type
          unit    | "00000000-0000-0000-0000-00000000000000000" | unit wrong-type
          unit    | 3                        | unit wrong-type
          phone   | "c4n4ry"                 | phone phone-number
          phone   | 447700900123             | phone wrong-type
          phone   | null                     | phone required
          version | 1                        | version unknown-field
          """)
  void aFaultyFieldIsNamedWithoutItsValue(String field, String value, String told)
      throws Exception {
    assertThat(field(posted("/api/v1/people", person(field, value).getBytes(UTF_8))))
        .isEqualTo(told);
  }

  private static String person(String changed, String json) {
    var fields = new java.util.LinkedHashMap<String, String>();
    fields.put("kind", "\"client\"");
    fields.put("name", "\"Somebody\"");
    fields.put("unit", "\"" + site.north.value() + "\"");
    fields.put("phone", "\"+447700900123\"");
    fields.put(changed, json);
    return fields.entrySet().stream()
        .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
        .collect(java.util.stream.Collectors.joining(",", "{", "}"));
  }

  @Test
  void aRefusalDoesNotGrowWithWhatWasSent() throws Exception {
    var fields =
        IntStream.range(0, 20_000)
            .mapToObj(at -> "\"someFieldThatNobodyKnows" + at + "\":1")
            .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    var reply = answer(to("/api/v1/organisation/units").POST(BodyPublishers.ofString(fields)));
    assertThat(reply.problem().status()).isEqualTo(422);
    assertThat(reply.body().length()).isLessThan(4_000);
    var recorded = "select count(*) from audit where trace = '" + reply.problem().trace() + "'";
    assertThat(site.ask(Integer.class, recorded)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("com.ptthex.server.kernel.http.OddNumbers#all")
  void anOddPhoneNumberIsRefused(String phone) throws IOException, Exception {
    var json =
        "{\"number\":%s,\"numberClass\":\"pool\",\"unit\":\"%s\"}"
            .formatted(OddNumbers.quoted(phone), site.north.value());
    assertThat(field(posted("/api/v1/numbers", json.getBytes(UTF_8))))
        .isEqualTo("number phone-number");
  }
}
