package com.ptthex.server.trust.lan;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestClock;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestKeys;
import com.ptthex.shared.signed.Period;
import com.ptthex.shared.signed.SiteAuthority;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class NetworkIdentityTest {
  private final TestClock clock = new TestClock();
  private final AtomicReference<Set<String>> names = new AtomicReference<>(Set.of("192.0.2.7"));

  private NetworkIdentity identity() {
    var now = clock.instant();
    var authority = SiteAuthority.made(new Period(now, now.plus(Duration.ofDays(3_650))));
    return new NetworkIdentity(authority, names::get, clock);
  }

  private static X509Certificate certificate(NetworkIdentity identity) {
    return identity.shown().chain().getFirst();
  }

  @Test
  void aCertificateIsRenewedWellBeforeItEndsAndNotSooner() {
    var identity = identity();
    var first = certificate(identity);
    clock.pass(Duration.ofDays(19));
    identity.renew();
    assertThat(certificate(identity)).isEqualTo(first);
    clock.pass(Duration.ofDays(2));
    identity.renew();
    assertThat(certificate(identity)).isNotEqualTo(first);
    assertThat(certificate(identity).getNotAfter().toInstant())
        .isAfter(clock.instant().plus(Duration.ofDays(29)));
    assertThat(certificate(identity).getPublicKey()).isEqualTo(first.getPublicKey());
  }

  @Test
  void anotherAddressIsCertifiedWithoutARestart() throws Exception {
    var identity = identity();
    names.set(Set.of("192.0.2.8", "desk.example.org"));
    identity.renew();
    assertThat(identity.shown().names()).containsExactlyInAnyOrder("192.0.2.8", "desk.example.org");
    assertThat(certificate(identity).getSubjectAlternativeNames())
        .extracting(name -> (Object) name.get(1))
        .containsExactlyInAnyOrder("192.0.2.8", "desk.example.org");
  }

  @OnBothDatabases
  void allServersOfOneSiteHaveOneAuthority(TestDatabase database) throws Exception {
    var keys = TestKeys.fresh();
    try (var store = Store.open(database.fresh())) {
      var here = InetAddress.getLoopbackAddress();
      var one = NetworkIdentity.of(store, keys.open(store, clock), here, clock);
      var other = NetworkIdentity.of(store, keys.open(store, clock), here, clock);
      assertThat(other.authority()).isEqualTo(one.authority());
      assertThat(certificate(other).getPublicKey()).isNotEqualTo(certificate(one).getPublicKey());
      certificate(other).verify(one.authority().getPublicKey());
    }
  }

  @Test
  void theWildcardStandsForEveryAddressThatOthersCanReach() {
    assertThat(OwnNames.of(InetAddress.ofLiteral("0.0.0.0")))
        .doesNotContain("0.0.0.0", "127.0.0.1", "localhost");
    assertThat(OwnNames.of(InetAddress.ofLiteral("192.0.2.7"))).startsWith("192.0.2.7");
  }
}
