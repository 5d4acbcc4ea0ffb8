package com.ptthex.server.messaging.provider;

import com.ptthex.server.kernel.Site;
import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.messaging.provider.ConnectionStore.Called;
import com.ptthex.server.trust.licence.TimeWitness;
import com.ptthex.shared.messaging.provider.ProviderHealth;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.value.Version;
import java.time.Clock;
import java.util.Optional;

/**
 * The provider that the site is connected to, made when somebody first needs it and kept until the
 * connection changes.
 */
final class Line {
  private final Store store;
  private final Vault vault;
  private final Clock clock;
  private final TimeWitness witness;
  private Optional<Simulated> simulated = Optional.empty();
  private Optional<Open> open = Optional.empty();

  private record Open(Version version, Guarded provider) {}

  Line(Store store, Vault vault, Clock clock, TimeWitness witness) {
    this.store = store;
    this.vault = vault;
    this.clock = clock;
    this.witness = witness;
  }

  /** Nothing while the site is not connected. Reads the store, so it is called outside of deeds. */
  Optional<Provider> current() {
    return connected().map(ProviderReader.Connected::provider);
  }

  /** The provider, and as which connection it is that. */
  Optional<ProviderReader.Connected> connected() {
    Optional<Called> called = store.reading(db -> new ConnectionStore(db, vault).called());
    return called.map(it -> new ProviderReader.Connected(it.version(), opened(it)));
  }

  /** Nothing while the site is connected to nobody who calls from outside. */
  Optional<TwilioSignature> signature() {
    Optional<Called> called = store.reading(db -> new ConnectionStore(db, vault).called());
    return called
        .filter(connected -> connected.kind() == ProviderKind.TWILIO)
        .flatMap(Called::credentials)
        .map(credentials -> new TwilioSignature(credentials.secret()));
  }

  private Provider opened(Called called) {
    return open(called.version())
        .orElseGet(() -> kept(new Open(called.version(), of(called.kind(), called.credentials()))));
  }

  private synchronized Optional<Guarded> open(Version version) {
    return open.filter(known -> known.version().equals(version)).map(Open::provider);
  }

  /** Two may have opened it at once; who comes later takes the one that is there. */
  private synchronized Guarded kept(Open made) {
    var there = open(made.version());
    if (there.isEmpty()) {
      open = Optional.of(made);
    }
    return there.orElse(made.provider());
  }

  /** As somebody would call it by this, whether or not the site is connected like that. */
  Guarded of(ProviderKind kind, Optional<TwilioCredentials> credentials) {
    var provider =
        switch (kind) {
          case SIMULATED -> simulated();
          case TWILIO -> twilio(credentials.orElseThrow());
        };
    return new Guarded(
        provider, new Guard(clock, Guard.Limits.USUAL, this::endurance, Thread::sleep));
  }

  private Endurance endurance() {
    return store.reading(db -> Endurance.of(new SettingValues(db)));
  }

  private Provider twilio(TwilioCredentials credentials) {
    var wire =
        new TwilioWire(
            () -> new TwilioWire.Patience(TwilioWire.CONNECTION, endurance().request()),
            TwilioRoute.ofProcess(),
            said -> witness.says(said, clock.instant()));
    return new Twilio(credentials, wire);
  }

  /** One for the site, whoever asks. Reads the store when it is the first time. */
  Simulated simulated() {
    return madeSimulated()
        .orElseGet(() -> kept(new Simulated(clock, Script.usual(seed()), new HeldInStore(store))));
  }

  /** Nothing while nobody has asked for it. */
  synchronized Optional<Simulated> madeSimulated() {
    return simulated;
  }

  private synchronized Simulated kept(Simulated made) {
    if (simulated.isEmpty()) {
      simulated = Optional.of(made);
    }
    return simulated.orElse(made);
  }

  /** Another one at each start, or what it calls a message would be what it called an earlier. */
  private long seed() {
    return store.<Long>reading(db -> Site.id(db).getLeastSignificantBits()) ^ clock.millis();
  }

  /** Of the connection of this version, as far as this server has called it. */
  ProviderHealth health(Version version) {
    return open(version).map(Guarded::health).orElse(ProviderHealth.UNTRIED);
  }
}
