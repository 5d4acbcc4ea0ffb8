package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.watch.Fault;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.shared.messaging.inbox.AddressApi.Standing;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The provider that the site is connected to, kept in memory for a second: whoever calls has shown
 * nothing yet, and must not cost a statement each time. What cannot be read is nobody.
 */
public final class ProviderTie implements ProviderLink {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderTie.class);
  private static final long KEPT = Duration.ofSeconds(1).toNanos();

  private final ProviderReader reader;
  private final Store store;
  private volatile Read latest = new Read(Optional.empty(), System.nanoTime() - KEPT);

  private record Read(Optional<Tie> tie, long at) {}

  public ProviderTie(ProviderReader reader, Store store) {
    this.reader = reader;
    this.store = store;
  }

  @Override
  public Optional<Tie> now() {
    var known = latest;
    return System.nanoTime() - known.at() < KEPT ? known.tie() : fresh();
  }

  private synchronized Optional<Tie> fresh() {
    var known = latest;
    if (System.nanoTime() - known.at() >= KEPT) {
      known = new Read(read(), System.nanoTime());
      latest = known;
    }
    return known.tie();
  }

  private Optional<PublicAddress> address() {
    return store.<Standing>reading(db -> new PublicAddressStore(db).now()).address();
  }

  private Optional<Tie> read() {
    try {
      return reader.current().map(provider -> new Tie(provider, reader.signature(), address()));
    } catch (RuntimeException failure) {
      // Whatever is wrong with the storage, nobody is believed until it is well.
      LOG.atWarn()
          .addKeyValue("fault", Fault.of(failure))
          .log("the connection to the provider was not read; the next try is in a second");
      return Optional.empty();
    }
  }
}
