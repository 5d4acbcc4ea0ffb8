package com.ptthex.server.messaging.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.arrival.ArrivalApi;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Mend;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Standing;
import com.ptthex.shared.messaging.inbox.AddressApi;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** How what arrives is brought to a site, as its owner watches it. */
record Brought(TestSite site) {
  /** Pauses between attempts end in it, leases do not. */
  private static final Duration STEP = Duration.ofMillis(250);

  static final Note WHY = new Note("The house has a line of its own");

  Standing now() {
    return site.owner().call(ArrivalApi.STANDING, Nothing.NOTHING).orThrow();
  }

  /** Once it is so, as it must become; time goes on meanwhile. */
  Standing once(Predicate<Standing> so) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
    var standing = now();
    while (!so.test(standing) && System.nanoTime() < deadline) {
      site.clock.pass(STEP);
      standing = now();
    }
    assertThat(standing).matches(so);
    return standing;
  }

  /** Once the provider has been asked anew. */
  Standing looked() {
    site.clock.pass(Duration.ofSeconds(1));
    var asked = site.clock.instant();
    site.owner().call(ArrivalApi.LOOK, Nothing.NOTHING).orThrow();
    return once(standing -> standing.look().filter(it -> !it.at().isBefore(asked)).isPresent());
  }

  /** Once nothing that was begun is on its way any more. */
  void rest() {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
    while (underWay() > 0 && System.nanoTime() < deadline) {
      site.clock.pass(STEP);
    }
    assertThat(underWay()).isZero();
  }

  private int underWay() {
    return site.ask(
        Integer.class,
        "select count(*) from intent where queue like 'arrival.%' and state <> 'DONE'");
  }

  void foundAt(Optional<String> address) {
    var version = site.owner().call(AddressApi.STANDING, Nothing.NOTHING).orThrow().version();
    var wish = new AddressApi.Change(address.map(PublicAddress::new), WHY, version);
    site.owner().call(AddressApi.CHANGE, wish).orThrow();
  }

  String here() {
    return site.server.address().toString();
  }

  NumbersApi.Row registered(PhoneNumber number) {
    var wish = new Register(number, NumberClass.POOL, site.customer, Optional.empty());
    return site.owner().call(NumbersApi.REGISTER, wish).orThrow();
  }

  Mend mending() {
    return new Mend(WHY, now().version());
  }
}
