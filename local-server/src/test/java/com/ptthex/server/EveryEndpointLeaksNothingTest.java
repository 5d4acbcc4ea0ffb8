package com.ptthex.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.joran.spi.JoranException;
import com.ptthex.server.Samples.Sample;
import com.ptthex.server.kernel.watch.Disclosure;
import com.ptthex.server.kernel.watch.Logs;
import com.ptthex.server.kernel.watch.MarkerScan;
import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Canaries in everything that a caller can write, at every endpoint that is served: none is found
 * in a log line, a problem, an event, a metric or what everybody may read of the audit.
 */
final class EveryEndpointLeaksNothingTest {
  private static final Pattern GUESSED_AT =
      Pattern.compile(
          "access\\.(sign-in.*|change-password|step-up|second-factor.*|become-owner"
              + "|invitations\\.accept|password-reset\\.redeem)");

  private static final String TEXT = "Canary in words";
  private static final String PHONE = "+447700900987";
  private static final String TOKEN = "cAnary0vH3xUqQmC5y8LwZr1tPeAoDsFiGhKlMnBV-9";
  private static final List<String> PLANTED = List.of(TEXT, PHONE, TOKEN);

  /** As samples make them, of the ranges kept for fiction. */
  private static final List<String> PHONES_OF_SAMPLES = List.of("1202555", "447700900");

  @TempDir private Path logs;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> problems = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private TestSite site;
  private String token;

  @BeforeEach
  void start() {
    Logs.to(logs, 1);
    site = TestSite.on(TestDatabase.H2);
    assertThat(site.as(Role.OWNER, site.north)).as("has an account from now on").isNotNull();
    var login = new Login(Role.OWNER + "-" + site.north.value());
    var signIn = new SignIn(login, TestSite.PASSWORD);
    token = site.anonymous().call(AccessApi.SIGN_IN, signIn).orThrow().token().value();
  }

  @AfterEach
  void stop() throws JoranException {
    site.close();
    http.close();
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    new ContextInitializer(context).autoConfig();
  }

  @Test
  void aCanaryInAnyPlaceIsToldToNobody() throws Exception {
    for (var sample : new Samples().byName().values()) {
      wellAndBadly(sample);
    }
    assertThat(answers).hasSizeGreaterThan(20);
    assertThat(problems).hasSizeGreaterThan(150);
    assertThat(problems.stream().map(text -> parsed(text).path("status").asInt()).distinct())
        .contains(401, 403, 404, 409, 422)
        .doesNotContain(500);

    var canaries = new ArrayList<>(PLANTED);
    canaries.addAll(List.of("7700900987", token, TestSite.PASSWORD.value()));
    canaries.addAll(PHONES_OF_SAMPLES);
    canaries.add("@example.org");
    // An impact that moved is for its caller alone, who may see what it touches.
    assertThat(problems)
        .extracting(text -> ((ObjectNode) parsed(text)).without("impact").toString())
        .allSatisfy(text -> assertThat(text).doesNotContain(canaries));
    assertThat(String.join("\n", answers)).doesNotContain(token, TestSite.PASSWORD.value());
    assertThat(metrics()).contains("ptthex_calls").doesNotContain(canaries);
    events(canaries);
    audit(canaries);

    site.close();
    for (var line : lines()) {
      assertThat(line).doesNotContain(canaries);
      assertThat(line).as("nothing had to be masked").doesNotContain(MarkerScan.MASK);
      assertThat(parsed(line).path("level").asString()).isEqualTo("INFO");
    }
  }

  private <I extends Record, O extends Record> void wellAndBadly(Sample<I, O> sample)
      throws Exception {
    if (GUESSED_AT.matcher(sample.endpoint().name()).matches()) {
      // Wrong passwords and codes are sent here, and nobody may be waiting for those of before.
      site.clock.pass(Duration.ofMinutes(75));
    }
    var input = sample.input(site, site.north);
    // Its caller would be somebody else after it.
    if (!sample.endpoint().name().equals("access.sign-out")) {
      well(sample, input);
      badly(sample.endpoint(), (ObjectNode) parsed(text(input)));
    }
  }

  private <I extends Record, O extends Record> void well(Sample<I, O> sample, I input) {
    var endpoint = sample.endpoint();
    var stranger = site.as(Role.CUSTOMER_ADMIN, site.south);
    var sitter = site.as(Role.SITTER, site.north);
    for (var caller : List.of(site.anonymous(), sitter, stranger)) {
      told(caller.call(endpoint, input));
    }
    if (endpoint.has(Trait.RISKY)) {
      told(sample.whoMay(site, site.north).call(endpoint, input));
    }
    var done = TestSite.perform(sample.whoMay(site, site.north), endpoint, input);
    if (!endpoint.equals(AccessApi.SIGN_IN)) {
      told(done);
    }
  }

  private void told(Answer<?> answer) {
    switch (answer) {
      case Answer.Refused<?>(var problem) -> problems.add(text(problem));
      default -> answers.add(answer.toString());
    }
  }

  private static String text(Record record) {
    return new String(Wire.write(record), UTF_8);
  }

  /**
   * In each field, in names of fields, in the path, in the query, in headers, and as the caller.
   */
  private void badly(Endpoint<?, ?> endpoint, ObjectNode input) throws Exception {
    var strangers = List.of(TOKEN, PHONE);
    for (var canary : PLANTED) {
      send(endpoint, UUID.randomUUID().toString(), token, canary, planted(input, canary));
    }
    for (var canary : strangers) {
      send(endpoint, encoded(canary), canary, canary, input.toString());
    }
    var unknown = input.deepCopy();
    PLANTED.forEach(canary -> unknown.put(canary, canary));
    send(endpoint, encoded(TEXT), token, TOKEN, unknown.toString());
    send(endpoint, encoded(PHONE), token, PHONE, "{\"" + TEXT + "\": " + PHONE + TOKEN);
    send(endpoint, encoded(TOKEN), token, TEXT, String.join(",", PLANTED));
  }

  private static String planted(ObjectNode input, String canary) {
    var planted = input.deepCopy();
    for (var name : input.propertyNames()) {
      var value = input.get(name);
      if (value.isString() && !isId(value.asString())) {
        planted.put(name, canary);
      }
    }
    return planted.toString();
  }

  private static boolean isId(String text) {
    return text.matches("[0-9a-f-]{36}");
  }

  private static String query(Endpoint<?, ?> endpoint, String canary) {
    var names =
        Stream.concat(
            Arrays.stream(endpoint.shape().input().getRecordComponents())
                .map(component -> component.getName()),
            Stream.of("canary", encoded(canary)));
    return names
        .map(name -> name + "=" + encoded(canary))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private void send(
      Endpoint<?, ?> endpoint, String inPath, String bearer, String header, String body)
      throws IOException, InterruptedException {
    var query = endpoint.hasBody() ? "" : query(endpoint, header);
    var path = Endpoint.ROOT + endpoint.path().replaceAll("\\{\\w+}", inPath) + query;
    var publisher = endpoint.hasBody() ? BodyPublishers.ofString(body) : BodyPublishers.noBody();
    var request =
        HttpRequest.newBuilder(site.server.address().resolve(path))
            .header("Authorization", "Bearer " + bearer)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", header)
            .header("Impact-Token", header)
            .header("Step-Up", header)
            .method(endpoint.hasBody() ? "POST" : "GET", publisher)
            .build();
    var response = http.send(request, BodyHandlers.ofString());
    (response.statusCode() < 400 ? answers : problems).add(response.body());
  }

  private String metrics() throws IOException, InterruptedException {
    var at = URI.create(site.server.address() + "/metrics");
    return http.send(HttpRequest.newBuilder(at).build(), BodyHandlers.ofString()).body();
  }

  private List<Map<String, Object>> rows(String sql) {
    return site.server.store().reading(db -> db.createQuery(sql).mapToMap().list());
  }

  private void events(List<String> canaries) {
    assertThat(Happened.at(site))
        .isNotEmpty()
        .allSatisfy(
            happened -> {
              assertThat(happened.toString()).doesNotContain(canaries);
              parsed(happened.event().facts())
                  .forEach(fact -> assertThat(Disclosure.mayBeTold(fact.asString())).isTrue());
            });
  }

  private void audit(List<String> canaries) {
    assertThat(rows("select * from audit"))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(Objects.toString(row.remove("detail")))
                  .doesNotContain(token, TestSite.PASSWORD.value());
              assertThat(row.toString()).doesNotContain(canaries);
            });
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(logs.resolve("server.log"));
  }

  private static JsonNode parsed(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
