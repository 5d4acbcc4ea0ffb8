package com.ptthex.server;

import static com.ptthex.server.Exemptions.ONCE_A_SITE;
import static com.ptthex.server.Exemptions.OPEN_TO_EVERY_ROLE;
import static com.ptthex.server.Exemptions.READS_ON_RECORD;
import static com.ptthex.server.Exemptions.names;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.ptthex.server.Samples.Sample;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Audit;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Entry;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.wire.Wire;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for everything that is served, read from the server itself. */
@SuppressWarnings("NullAway.Init") // made before the first test runs
@ParameterizedClass
@EnumSource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryServedEndpointTest {
  private static final List<Role> ACCOUNT_ROLES = List.of(Role.values());

  @Parameter private TestDatabase database;
  private TestSite site;
  private List<Sample<?, ?>> samples;

  @BeforeParameterizedClassInvocation
  void start() {
    site = TestSite.on(database);
    var known = new Samples().byName();
    samples =
        site.server.endpoints().stream()
            .<Sample<?, ?>>map(
                endpoint ->
                    Optional.ofNullable(known.get(endpoint.name()))
                        .orElseThrow(
                            () -> new AssertionError(endpoint.name() + " has no line in Samples")))
            .toList();
  }

  @AfterParameterizedClassInvocation
  void stop() {
    site.close();
  }

  private Stream<DynamicTest> each(Consumer<Sample<?, ?>> test) {
    return samples.stream()
        .map(sample -> dynamicTest(sample.endpoint().name(), () -> test.accept(sample)));
  }

  @Test
  void theServerServesWhatTheContractNamesAndNothingElse() {
    assertThat(samples).hasSameSizeAs(new Samples().byName().keySet());
    assertThat(site.server.endpoints())
        .extracting(endpoint -> endpoint.hasBody() + endpoint.path())
        .doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> isServedAndItsRecordsComeBackAsTheyWent() {
    return each(sample -> servedTo(sample.whoMay(site, site.north), sample));
  }

  private <I extends Record, O extends Record> void servedTo(
      ApiClient caller, Sample<I, O> sample) {
    // A session of its own, since one of them ends it.
    var client = sample.endpoint().name().equals("access.sign-out") ? leaving() : caller;
    var input = sample.inputOf(client, site, site.north);
    if (isOnceASite(sample.endpoint())) {
      assertThat(refused(client.call(sample.endpoint(), input)).status()).isEqualTo(409);
      return;
    }
    O answer = perform(client, sample.endpoint(), input).orThrow();
    var again = Wire.read(Wire.write(answer), sample.endpoint().shape().output());
    assertThat(again).isEqualTo(answer);
  }

  private static boolean isOnceASite(Endpoint<?, ?> endpoint) {
    return names(ONCE_A_SITE, endpoint);
  }

  private ApiClient leaving() {
    return site.as(Role.SUPPORT, site.south);
  }

  @TestFactory
  Stream<DynamicTest> refusesWhoIsNotSignedIn() {
    return each(
        sample -> {
          if (sample.endpoint().terms().entry() instanceof Entry.Open) {
            return;
          }
          var call = plainly(sample);
          for (var nobody : List.of(site.anonymous(), site.anonymous().as("no-such-token"))) {
            var problem = refused(call.apply(nobody));
            assertThat(problem.status()).isEqualTo(401);
            assertThat(problem.next()).isEqualTo("sign-in");
          }
        });
  }

  /** The same wish for whoever asks: refused, nobody of them changes what the next one meets. */
  private <I extends Record, O extends Record> Function<ApiClient, Answer<?>> plainly(
      Sample<I, O> sample) {
    var input = sample.input(site, site.north);
    return client -> client.call(sample.endpoint(), input);
  }

  @TestFactory
  Stream<DynamicTest> refusesEachRoleWithoutThePermission() {
    return each(
        sample -> {
          if (sample.endpoint().terms().entry() instanceof Entry.Holding(var permission)) {
            var call = plainly(sample);
            roles(permission, false).forEach(role -> refusesRole(call, role, permission));
            roles(permission, true).forEach(role -> letsIn(sample, role));
          } else {
            assertThat(names(OPEN_TO_EVERY_ROLE, sample.endpoint())).isTrue();
          }
          if (sample.endpoint().has(Trait.FIELD)) {
            var call = plainly(sample);
            ACCOUNT_ROLES.forEach(role -> refusesRoleWithoutDevice(call, role));
          }
        });
  }

  private static Stream<Role> roles(Permission permission, boolean granted) {
    return ACCOUNT_ROLES.stream().filter(role -> permission.grantedTo(role) == granted);
  }

  private void refusesRole(Function<ApiClient, Answer<?>> call, Role role, Permission permission) {
    var problem = refused(call.apply(site.as(role, site.customer)));
    assertThat(problem.status()).as("%s", role).isEqualTo(403);
    assertThat(problem.code()).isEqualTo("permission-missing");
    assertThat(problem.facts()).containsEntry("permission", permission.code());
    assertThat(problem.facts().get("heldBy")).contains("owner");
  }

  private void refusesRoleWithoutDevice(Function<ApiClient, Answer<?>> call, Role role) {
    var problem = refused(call.apply(site.as(role, site.customer)));
    assertThat(problem.status()).as("%s", role).isEqualTo(403);
    assertThat(problem.code()).isEqualTo("approved-device-needed");
  }

  private void letsIn(Sample<?, ?> sample, Role role) {
    servedTo(site.as(role, site.customer), sample);
  }

  @TestFactory
  Stream<DynamicTest> showsNothingThatLiesOutsideTheCallersScope() {
    return each(this::hidesForeignRows);
  }

  /** Without having looked at what it would do. */
  private static <I extends Record, O extends Record> Answer<O> proved(
      ApiClient client, Sample<I, O> sample, I input) {
    var confirmation = TestSite.proved(client, sample.endpoint(), Confirmation.none());
    return client.call(sample.endpoint(), input, confirmation);
  }

  private <I extends Record, O extends Record> void hidesForeignRows(Sample<I, O> sample) {
    var planted = sample.input(site, site.north);
    var number = site.number(NumberClass.POOL, site.north);
    var person = site.person(PersonKind.SITTER, site.north);
    var stranger = site.as(Role.CUSTOMER_ADMIN, site.south);
    switch (sample.foreign()) {
      case NOT_FOUND -> {
        var problem = refused(proved(stranger, sample, planted));
        assertThat(problem.status()).isEqualTo(404);
      }
      case NO_ROW -> {
        var answer = perform(stranger, sample.endpoint(), planted).orThrow().toString();
        assertThat(answer)
            .contains("number-not-found")
            .doesNotContain("+", site.north.value().toString());
      }
      case ABSENT -> {
        var answer = stranger.call(sample.endpoint(), planted).orThrow().toString();
        assertThat(answer)
            .doesNotContain(
                number.id().value().toString(),
                person.id().value().toString(),
                site.north.value().toString());
        // The same question asked from above does tell, so the absence says something.
        assertThat(site.owner().call(sample.endpoint(), planted).orThrow().toString())
            .contains(site.north.value().toString());
      }
      case UNCOUNTED ->
          assertThat(stranger.call(sample.endpoint(), planted).orThrow())
              .isNotEqualTo(site.owner().call(sample.endpoint(), planted).orThrow());
      case WHOLE_SITE ->
          assertThat(refused(proved(stranger, sample, planted)).status()).isEqualTo(403);
      case OWN_ONLY ->
          assertThat(sample.endpoint().name())
              .matches(
                  "((access|bootstrap|challenge|duty|lan|licence|live|settings|views)\\..+"
                      + "|devices\\.(register|challenge|sign-in|me)"
                      + "|guests\\.(challenge|ask|state)|numbers\\.bulk\\.progress)");
    }
  }

  @TestFactory
  Stream<DynamicTest> isAuditedAsItDeclares() {
    return each(this::auditsAsDeclared);
  }

  private <I extends Record, O extends Record> void auditsAsDeclared(Sample<I, O> sample) {
    var endpoint = sample.endpoint();
    var client =
        endpoint.name().equals("access.sign-out")
            ? site.as(Role.SITTER, site.south)
            : sample.whoMay(site, site.north);
    var input = sample.input(site, site.north);
    var before = audited(endpoint);
    if (isOnceASite(endpoint)) {
      return;
    }
    perform(client, endpoint, input).orThrow();
    var expected = endpoint.terms().audit() == Audit.NONE ? 0 : 1;
    assertThat(audited(endpoint) - before).isEqualTo(expected);
    assertThat(endpoint.terms().audit())
        .as("a deed is audited each time, and else only what is named above")
        .isEqualTo(isOnRecord(endpoint) ? Audit.EACH : Audit.NONE);
  }

  private static boolean isOnRecord(Endpoint<?, ?> endpoint) {
    return endpoint.kind() == Endpoint.Kind.DEED || names(READS_ON_RECORD, endpoint);
  }

  private int audited(Endpoint<?, ?> endpoint) {
    return site.ask(
        Integer.class,
        "select count(*) from audit where outcome = 'DONE' and endpoint = '"
            + endpoint.name()
            + "'");
  }

  @TestFactory
  Stream<DynamicTest> everyRefusalIsOnRecord() {
    return each(
        sample -> {
          if (sample.endpoint().terms().entry() instanceof Entry.Open) {
            return;
          }
          refused(plainly(sample).apply(site.anonymous()));
          var recorded =
              site.ask(
                  Integer.class,
                  "select count(*) from audit where outcome = 'REFUSED' and code ="
                      + " 'not-signed-in' and endpoint = '"
                      + sample.endpoint().name()
                      + "'");
          assertThat(recorded).isEqualTo(1);
        });
  }

  @Test
  void everyRiskyDeedHasItsPreviewBesideIt() {
    var paths = site.server.endpoints().stream().map(Endpoint::path).toList();
    assertThat(samples)
        .filteredOn(sample -> sample.endpoint().has(Trait.RISKY))
        .isNotEmpty()
        .allSatisfy(sample -> assertThat(paths).contains(sample.endpoint().path() + "/preview"));
  }
}
