package com.ptthex.server;

import static com.ptthex.server.testing.TestSite.refused;
import static com.ptthex.shared.contract.Nothing.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.ptthex.server.Samples.Sample;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestLicence;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Endpoint.Kind;
import com.ptthex.shared.contract.Entry;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Stopped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The licence ends on everything that is served, for everybody: what it closes is refused, nothing
 * of the floor is, and what desks are told beforehand is what comes of it.
 */
@SuppressWarnings("NullAway.Init") // made before the first test runs
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class EveryEndpointOutOfLicenceTest {
  private static final List<Role> ROLES = List.of(Role.values());

  private TestSite site;
  private List<Wish> wishes;

  /** Made while the licence was valid. */
  private record Wish(
      Endpoint<?, ?> endpoint, Function<ApiClient, Answer<?>> call, ApiClient whoMay) {

    boolean isOpenTo(Role role) {
      return switch (endpoint.terms().entry()) {
        case Entry.Holding(var permission) -> permission.grantedTo(role);
        case Entry.Open _, Entry.SignedIn _ -> !endpoint.has(Trait.FIELD);
        case Entry.Inside _ -> false;
      };
    }
  }

  @BeforeAll
  void makeWishes() {
    site = TestSite.on(TestDatabase.H2);
    wishes =
        new Samples()
            .byName().values().stream()
                .filter(sample -> !sample.endpoint().has(Trait.LIFE_SAFETY))
                .map(this::wish)
                .toList();
    assertThat(wishes).hasSizeGreaterThan(100);
  }

  private <I extends Record, O extends Record> Wish wish(Sample<I, O> sample) {
    var input = sample.input(site, site.north);
    return new Wish(
        sample.endpoint(),
        client -> client.call(sample.endpoint(), input),
        sample.whoMay(site, site.north));
  }

  @AfterAll
  void stop() {
    site.close();
  }

  private void pass(Duration afterTheEnd) {
    site.clock.pass(Duration.between(site.clock.instant(), TestLicence.UNTIL.plus(afterTheEnd)));
    site.signInAnew();
  }

  private Map<String, String> told() {
    return site.owner().call(LicenceApi.CLOSED, NOTHING).orThrow().stops().stream()
        .collect(Collectors.toMap(Stopped::endpoint, Stopped::code));
  }

  private void isClosed(Stream<Wish> closed, String code) {
    var named = closed.map(wish -> wish.endpoint().name()).toList();
    assertThat(told()).containsOnlyKeys(named).values().allMatch(code::equals);
  }

  private Stream<DynamicTest> isRefusedToAll(Predicate<Wish> which, String code) {
    return wishes.stream()
        .filter(which)
        .map(wish -> dynamicTest(wish.endpoint().name(), () -> isRefusedToAll(wish, code)));
  }

  private void isRefusedToAll(Wish wish, String code) {
    for (var role : ROLES) {
      var problem = refused(wish.call().apply(site.as(role, site.customer)));
      if (wish.isOpenTo(role)) {
        assertThat(problem.code()).as("%s", role).isEqualTo(code);
      }
    }
  }

  private static boolean changesSomething(Wish wish) {
    return wish.endpoint().kind() == Kind.DEED || wish.endpoint().kind() == Kind.SIGNAL;
  }

  @TestFactory
  @Order(1)
  Stream<DynamicTest> whileOneMayOnlyLookNoDeedIsDoneForAnybody() {
    pass(Duration.ofDays(TestLicence.GRACE_DAYS).plusSeconds(1));
    isClosed(
        wishes.stream().filter(EveryEndpointOutOfLicenceTest::changesSomething),
        "licence-reads-only");
    return isRefusedToAll(EveryEndpointOutOfLicenceTest::changesSomething, "licence-reads-only");
  }

  @TestFactory
  @Order(2)
  Stream<DynamicTest> whileOneMayOnlyLookEverythingIsShown() {
    return wishes.stream()
        .filter(wish -> !changesSomething(wish) && wish.isOpenTo(Role.OWNER))
        .map(
            wish ->
                dynamicTest(
                    wish.endpoint().name(),
                    () ->
                        assertThat(TestSite.outcome(wish.call().apply(site.owner())))
                            .doesNotContain("licence")));
  }

  @TestFactory
  @Order(3)
  Stream<DynamicTest> afterItHasEndedNothingBesideTheFloorIsThereForAnybody() {
    var reading = Duration.ofDays(TestLicence.GRACE_DAYS + TestLicence.READING_DAYS);
    pass(reading.plusSeconds(1));
    isClosed(wishes.stream(), "licence-ended");
    return isRefusedToAll(_ -> true, "licence-ended");
  }
}
