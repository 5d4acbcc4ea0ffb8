package com.ptthex.server.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.Site;
import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.testing.ServerProcess;
import com.ptthex.server.trust.access.Accounts;
import com.ptthex.server.trust.organisation.Customer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceState;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.wire.Names;
import com.ptthex.shared.wire.Wire;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Starting, stopping and being killed, with real processes. */
final class StartUpTest {
  private static final Login LOGIN = new Login("owner");
  private static final Password PASSWORD = new Password("correct horse battery");

  /** What no licence state takes away, as far as it is built. */
  private static final Set<String> FLOOR =
      Set.of(
          "GET /licence",
          "GET /settings/desk",
          "POST /lan/enrol",
          "POST /licence/first",
          "POST /licence/import",
          "POST /licence/import/preview",
          "POST /licence/roll-back",
          "POST /licence/roll-back/preview",
          "GET /licence/held",
          "GET /licence/renewal",
          "GET /licence/closed",
          "POST /licence/time",
          "GET /licence/rehearsal",
          "GET /entrance",
          "POST /owner",
          "POST /owner/recovery",
          "POST /me/password/change",
          "POST /me/step-up",
          "GET /me/pin",
          "POST /me/pin/choose",
          "POST /me/pin/drop",
          "POST /me/unlock",
          "GET /me/second-factor",
          "POST /me/second-factor/begin",
          "POST /me/second-factor/confirm",
          "POST /me/second-factor/disable",
          "POST /me/second-factor/renew-codes",
          "GET /me/factor-duty",
          "POST /sign-in/challenge",
          "POST /sign-in/begin",
          "POST /sign-in/finish",
          "POST /sign-in",
          "POST /sign-out",
          "GET /me",
          "GET /devices/{id}/challenge",
          "POST /devices/{id}/sign-in",
          "GET /field/me",
          "GET /events",
          "GET /audit",
          "GET /numbers/export");

  @TempDir private Path temporary;

  private Path data() {
    return temporary.resolve("data");
  }

  @Test
  void aDemoSaysWhereItServesAndGivesATokenForEachRole() throws Exception {
    try (var server = ServerProcess.start(temporary, "--demo")) {
      var address = server.ready();
      var tokens = server.tokens();
      assertThat(tokens.keySet())
          .containsExactlyInAnyOrder(
              "owner",
              "customerAdmin",
              "dispatcher",
              "support",
              "clusterOperator",
              "sitter",
              "apiClient");
      try (var client = ApiClient.at(address)) {
        tokens.forEach(
            (role, token) -> {
              var me = client.as(token).call(AccessApi.ME, Nothing.NOTHING).orThrow();
              assertThat(Names.camel(me.role())).isEqualTo(role);
            });
        var owner = client.as(tokens.getOrDefault("owner", ""));
        assertThat(owner.call(NumbersApi.LIST, NumbersApi.Find.all()).orThrow().rows())
            .hasSizeGreaterThan(10);
      }

      var begun = System.nanoTime();
      var ended = server.stop();
      assertThat((System.nanoTime() - begun) / 1_000_000_000).isLessThan(15);
      assertThat(ended.out()).as("after the two lines").isEmpty();
      assertThat(ended.err()).isEmpty();
      try (var left = Files.list(temporary)) {
        assertThat(left)
            .as("the demo's folder is gone with it")
            .noneMatch(file -> file.getFileName().toString().startsWith("ptthex-demo"));
      }
    }
  }

  @Test
  void whatWasDoneIsThereAfterAStop() throws Exception {
    try (var server = ServerProcess.start(temporary, "--demo", "--data", data().toString());
        var owner = server.owner()) {
      register(owner, 1);
      assertThat(server.stop().err()).isEmpty();
    }
    try (var server = ServerProcess.start(temporary, "--demo", "--data", data().toString());
        var owner = server.owner()) {
      assertThat(numbers(owner)).contains(phone(1));
    }
  }

  @Test
  void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
    var acknowledged = new ArrayList<PhoneNumber>();
    for (var round = 0; round < 2; round++) {
      try (var server = ServerProcess.start(temporary, "--demo", "--data", data().toString());
          var owner = server.owner()) {
        assertThat(numbers(owner)).containsAll(acknowledged);
        IntStream.range(round * 5, round * 5 + 5)
            .forEach(at -> acknowledged.add(register(owner, at)));
        server.kill();
      }
    }
    assertThat(acknowledged).hasSize(10);
    try (var server = ServerProcess.start(temporary, "--demo", "--data", data().toString());
        var owner = server.owner()) {
      assertThat(numbers(owner)).containsAll(acknowledged);
    }
  }

  private static PhoneNumber phone(int at) {
    return new PhoneNumber("+1416555%04d".formatted(at));
  }

  private static PhoneNumber register(ApiClient owner, int at) {
    var units = owner.call(OrganisationApi.UNITS, Nothing.NOTHING).orThrow().units();
    var unit = units.getFirst().id();
    var wish = new Register(phone(at), NumberClass.POOL, unit, Optional.empty());
    return owner.call(NumbersApi.REGISTER, wish).orThrow().number();
  }

  /** All that the server lists, page by page. */
  static Set<PhoneNumber> numbers(ApiClient owner) {
    var found = new java.util.HashSet<PhoneNumber>();
    var find = NumbersApi.Find.all();
    while (true) {
      var page = owner.call(NumbersApi.LIST, find).orThrow();
      page.rows().forEach(row -> found.add(row.number()));
      if (page.next().isEmpty()) {
        return found;
      }
      find = find.from(page.next());
    }
  }

  @Test
  void withoutALicenceThereIsTheFloorAndNothingElse() throws Exception {
    aRealSiteWithAnOwner();
    try (var server = ServerProcess.start(temporary, "--data", data().toString());
        var http = HttpClient.newHttpClient()) {
      var address = server.ready();
      var nobody = new SignIn(LOGIN, new Password("not this one"));
      try (var client = ApiClient.at(address)) {
        var standing = client.call(LicenceApi.STANDING, Nothing.NOTHING).orThrow();
        assertThat(standing.state())
            .as("who has no licence yet learns so before they sign in")
            .isEqualTo(LicenceState.NONE);
        assertThat(standing.demo()).isFalse();
        var refused = client.call(AccessApi.SIGN_IN, nobody);
        assertThat(refused.toString()).contains("status=401", "wrong-login-or-password");
        var session = client.call(AccessApi.SIGN_IN, new SignIn(LOGIN, PASSWORD)).orThrow();
        var token = session.token().value();
        var floor = new TreeSet<String>();
        for (var call : servedBy(http, address)) {
          var answer = answer(http, address, call, token);
          if (!saysThereIsNoLicence(answer)) {
            floor.add(call);
          }
        }
        assertThat(floor).isEqualTo(new TreeSet<>(FLOOR));
      }
      assertThat(server.stop().out()).as("after the ready line").isEmpty();
    }
  }

  private static boolean saysThereIsNoLicence(HttpResponse<byte[]> answer) {
    return answer.statusCode() == 403
        && Wire.read(answer.body(), Problem.class).code().equals("no-licence");
  }

  /** Made as the first start will make it, once a licence can be imported. */
  private void aRealSiteWithAnOwner() throws Exception {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(data().resolve("store"), ownerOnly);
    try (var store = Store.open(Database.file(data().resolve("store/site")))) {
      assertThat(Site.claim(store, false, Clock.systemUTC())).isTrue();
      var customer = Customer.ensure(store, new Label("Customer"));
      Accounts.ensure(store, LOGIN, PASSWORD, new Label("Owner"), Role.OWNER, customer);
    }
  }

  private static List<String> servedBy(HttpClient http, URI address) throws Exception {
    var request = HttpRequest.newBuilder(address.resolve("/openapi.json")).build();
    var description =
        JsonMapper.shared().readTree(http.send(request, BodyHandlers.ofByteArray()).body());
    var calls = new ArrayList<String>();
    for (var path : description.get("paths").properties()) {
      path.getValue()
          .propertyNames()
          .forEach(
              method -> calls.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()));
    }
    assertThat(calls).hasSizeGreaterThan(10);
    // Last, because it ends the session that the others are called with.
    calls.sort(java.util.Comparator.comparing(call -> call.endsWith("/sign-out")));
    return calls;
  }

  private static HttpResponse<byte[]> answer(
      HttpClient http, URI address, String call, String token) throws Exception {
    var method = call.substring(0, call.indexOf(' '));
    var path = call.substring(call.indexOf(' ') + 1).replaceAll("\\{\\w+}", "any");
    var request =
        HttpRequest.newBuilder(address.resolve(Endpoint.ROOT + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "any")
            .method(
                method,
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
    var answer = http.send(request.build(), BodyHandlers.ofByteArray());
    // One address may ask only so often, and a server that is not busy answers faster than that.
    while (answer.statusCode() == 429) {
      answer = http.send(request.build(), BodyHandlers.ofByteArray());
    }
    return answer;
  }
}
