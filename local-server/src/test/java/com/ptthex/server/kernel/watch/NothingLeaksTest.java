package com.ptthex.server.kernel.watch;

import static com.ptthex.server.testing.TestSite.refused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.joran.spi.JoranException;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.trust.access.Accounts;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Quarantine;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.SearchText;
import com.ptthex.shared.wire.Wire;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What nobody may read is planted by calls that go well, badly and wrong, and looked for after. */
final class NothingLeaksTest {
  private static final String PASSWORD = "canary-password-1";
  private static final String WRONG_PASSWORD = "canary-password-2";
  private static final String PHONE = "7700900987";
  private static final String NOTE = "canary-note";
  private static final String SEARCH = "canary-search";
  private static final String KEY = "canary-key";
  private static final String HEADER = "canary-header";

  @TempDir private Path logs;

  private final List<Problem> problems = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private final List<String> seals = new ArrayList<>();
  private final StringBuilder rawAnswers = new StringBuilder();
  private TestSite site;

  @BeforeEach
  void start() {
    Logs.to(logs, 1);
    site = TestSite.on(TestDatabase.H2);
  }

  @AfterEach
  void stop() throws JoranException {
    site.close();
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    new ContextInitializer(context).autoConfig();
  }

  @Test
  void whatNobodyMayReadIsFoundNowhere() throws IOException {
    var owner = signInAsOwner();
    peopleAndSearches(owner);
    var number = quarantines(owner);
    bytesThatAreNotHttp();
    failures(owner, number);
    var secrets = new ArrayList<>(tokens);
    secrets.addAll(List.of(PASSWORD, WRONG_PASSWORD));
    var canaries = new ArrayList<>(secrets);
    canaries.addAll(List.of(PHONE, NOTE, SEARCH, KEY, HEADER));

    assertThat(problems).extracting(Problem::status).contains(401, 403, 404, 409, 422, 500);
    assertThat(new String(Wire.write(problems), UTF_8)).doesNotContain(canaries);
    assertThat(rawAnswers.toString()).doesNotContain(canaries);
    // An impact that moved is shown anew to its caller, token and all; nobody else may see it.
    secrets.addAll(seals);
    canaries.addAll(seals);
    assertThat(table("select events from audit")).isNotEmpty().doesNotContain(canaries);
    assertThat(
            table(
                "select position, deed, at, last_at, times, trace, caller, account, role, endpoint,"
                    + " outcome, code, fields, subject, unit from audit"))
        .isNotEmpty()
        .doesNotContain(canaries);
    assertThat(table("select detail from audit")).contains(NOTE).doesNotContain(secrets);
    assertThat(table("select * from replay")).contains(KEY).doesNotContain(secrets);

    var store =
        Path.of(site.ask(String.class, "select database_path()").replaceFirst("^([a-z]+:)*", ""));
    site.close();
    assertThat(log()).isNotEmpty().doesNotContain(canaries);
    try (var files = Files.list(store.resolveSibling(""))) {
      assertThat(files)
          .extracting(file -> file.getFileName().toString())
          .containsOnly("site.mv.db");
    }
    assertThat(Files.readString(Path.of(store + ".mv.db"), ISO_8859_1)).doesNotContain(secrets);
  }

  @Test
  void theAnswerTheLogAndTheAuditTellOfOneCallByOneTrace() throws IOException {
    var sitter = site.as(Role.SITTER, site.north);
    var denied = refused(sitter.call(PeopleApi.LIST, PeopleApi.Find.all()));
    breakWith("alter table person rename column phone to elsewhere");
    var failed = refused(site.owner().call(PeopleApi.LIST, PeopleApi.Find.all()));

    assertThat(site.ask(String.class, "select trace from audit where code = 'permission-missing'"))
        .isEqualTo(denied.trace());
    var lines = log().lines().map(NothingLeaksTest::parsed).toList();
    assertThat(lines)
        .filteredOn(line -> line.path("mdc").path("trace").asString("").equals(denied.trace()))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.path("message").asString()).isEqualTo("call");
              assertThat(line.path("kvpList").toString())
                  .contains("\"people.list\"", "\"permission-missing\"");
            });
    assertThat(failed.status()).isEqualTo(500);
    assertThat(lines)
        .filteredOn(line -> line.path("mdc").path("trace").asString("").equals(failed.trace()))
        .hasSize(2)
        .anySatisfy(
            line ->
                assertThat(line.path("kvpList").toString())
                    .contains(failed.incident().orElseThrow(), "42S22"));
  }

  private ApiClient signInAsOwner() {
    var login = new Login("canary-owner");
    var password = new Password(PASSWORD);
    Accounts.ensure(
        site.server.store(), login, password, new Label("Owner"), Role.OWNER, site.customer);
    var anonymous = site.anonymous();
    note(anonymous.call(AccessApi.SIGN_IN, new SignIn(login, new Password(WRONG_PASSWORD))));
    note(anonymous.call(AccessApi.SIGN_IN, new SignIn(new Login("nobody"), password)));
    var ended = token(anonymous.call(AccessApi.SIGN_IN, new SignIn(login, password)));
    anonymous.as(ended).call(AccessApi.SIGN_OUT, Nothing.NOTHING).orThrow();
    note(anonymous.as(ended).call(AccessApi.ME, Nothing.NOTHING));
    return anonymous.as(token(anonymous.call(AccessApi.SIGN_IN, new SignIn(login, password))));
  }

  private String token(Answer<AccessApi.Session> answer) {
    tokens.add(answer.orThrow().token().value());
    return tokens.getLast();
  }

  private void peopleAndSearches(ApiClient owner) {
    var wish = person("One");
    var key = Confirmation.none().under(KEY);
    owner.call(PeopleApi.ADD, wish, key).orThrow();
    note(owner.call(PeopleApi.ADD, wish));
    note(owner.call(PeopleApi.ADD, person("Another"), key));
    note(owner.call(PeopleApi.ADD, wish, Confirmation.none().under(KEY + " " + NOTE)));
    note(site.as(Role.SITTER, site.north).call(PeopleApi.ADD, wish));
    var search = Optional.of(new SearchText(SEARCH));
    var people = new PeopleApi.Find(Optional.empty(), search, Optional.empty(), Optional.empty());
    owner.call(PeopleApi.LIST, people).orThrow();
    note(site.anonymous().call(PeopleApi.LIST, people));
    note(site.as(Role.SUPPORT, site.north).call(PeopleApi.LIST, people));
  }

  private PeopleApi.Add person(String name) {
    var phone = new PhoneNumber("+44" + PHONE);
    return new PeopleApi.Add(PersonKind.CLIENT, new Label(name), site.north, phone);
  }

  private Row quarantines(ApiClient owner) {
    site.number(NumberClass.FRONT_DESK, site.north);
    var number = site.number(NumberClass.POOL, site.north);
    var wish = quarantine(number);
    var seen = seen(owner, wish);
    note(owner.call(NumbersApi.QUARANTINE, wish));
    note(
        owner.call(
            NumbersApi.QUARANTINE, quarantine(site.number(NumberClass.POOL, site.north)), seen));
    owner.call(NumbersApi.QUARANTINE, wish, seen(owner, wish)).orThrow();
    note(owner.call(NumbersApi.QUARANTINE, wish, seen));
    note(site.as(Role.DISPATCHER, site.north).call(NumbersApi.QUARANTINE, wish, seen));
    note(site.as(Role.CUSTOMER_ADMIN, site.south).call(NumbersApi.QUARANTINE, wish, seen));
    return site.number(NumberClass.POOL, site.north);
  }

  private static Quarantine quarantine(Row number) {
    var why = Optional.of(new Note(NOTE));
    return new Quarantine(number.id(), QuarantineReason.OTHER, why, number.version());
  }

  private Impact seen(ApiClient owner, Quarantine wish) {
    var impact = owner.call(NumbersApi.QUARANTINE.preview(), wish).orThrow();
    seals.add(impact.token());
    return impact;
  }

  /** Refused before there is a call, by what reads the bytes. */
  private void bytesThatAreNotHttp() throws IOException {
    var token = tokens.getFirst();
    for (var start :
        List.of(
            "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nHost: " + HEADER + "\r\n",
            "GET /api/v1/me HTTP/1.1\r\nHost: " + HEADER + " " + token + "\r\n",
            "GET /" + token + "/" + SEARCH + " HTTP/1.1\r\nHost: localhost\r\n",
            "GET /api/v1/%zz" + token + " HTTP/1.1\r\nHost: localhost\r\n",
            "GET " + token + " HTTP/1.1\r\nHost: localhost\r\n",
            token + "\r\n",
            "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\n" + HEADER + "\r\n",
            "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nCookie: " + HEADER + "=\"\u0001\r\n",
            "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + HEADER + "\r\n",
            "GET /api/v1/people?" + SEARCH + "=" + NOTE + " HTTP/1.1\r\nHost: localhost\r\n")) {
      raw(start + "Authorization: Bearer " + token + "\r\nConnection: close\r\n\r\n");
    }
  }

  private void raw(String request) throws IOException {
    var address = site.server.address();
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.shutdownOutput();
      rawAnswers.append(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
    }
  }

  /** The database's own words for these failures hold the values that it was given. */
  private void failures(ApiClient owner, Row number) {
    breakWith("update managed_number set note = null");
    breakWith("alter table managed_number alter column note varchar(3)");
    note(owner.call(NumbersApi.QUARANTINE, quarantine(number), seen(owner, quarantine(number))));
    breakWith("alter table person alter column name varchar(8)");
    note(owner.call(PeopleApi.ADD, person(NOTE)));
    breakWith("alter table person rename column phone to elsewhere");
    note(owner.call(PeopleApi.ADD, person("One")));
    note(owner.call(PeopleApi.LIST, PeopleApi.Find.all()));
    breakWith("alter table account rename column password to elsewhere");
    var signIn = new SignIn(new Login("canary-owner"), new Password(PASSWORD));
    note(site.anonymous().call(AccessApi.SIGN_IN, signIn));
    assertThat(problems.subList(problems.size() - 5, problems.size()))
        .extracting(Problem::status)
        .containsOnly(500);
  }

  private void breakWith(String sql) {
    site.server.store().writing(db -> db.execute(sql));
  }

  private void note(Answer<?> answer) {
    problems.add(refused(answer));
  }

  private String table(String sql) {
    return site.server
        .store()
        .<String>reading(db -> db.createQuery(sql).mapToMap().list().toString());
  }

  private String log() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.list(logs)) {
      for (var file : files.toList()) {
        all.append(Files.readString(file));
      }
    }
    assertThat(all.toString().lines())
        .allSatisfy(line -> assertThat(parsed(line).isObject()).isTrue());
    return all.toString();
  }

  private static JsonNode parsed(String line) {
    return JsonMapper.shared().readTree(line);
  }
}
