package com.ptthex.server.trust.bootstrap;

import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.watch.Fault;
import com.ptthex.shared.trust.bootstrap.WebOrigin;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From whose pages the field endpoints may be called, kept in memory for a second: whoever asks has
 * shown nothing yet, and must not cost a statement each time. What cannot be read is nobody.
 */
public final class OriginReader implements Supplier<Set<String>> {
  private static final Logger LOG = LoggerFactory.getLogger(OriginReader.class);
  private static final long KEPT = Duration.ofSeconds(1).toNanos();

  private final Store store;
  private volatile Read latest = new Read(Set.of(), System.nanoTime() - KEPT);

  private record Read(Set<String> origins, long at) {}

  public OriginReader(Store store) {
    this.store = store;
  }

  @Override
  public Set<String> get() {
    var known = latest;
    return System.nanoTime() - known.at() < KEPT ? known.origins() : read();
  }

  private synchronized Set<String> read() {
    var known = latest;
    if (System.nanoTime() - known.at() >= KEPT) {
      known = new Read(stored(), System.nanoTime());
      latest = known;
    }
    return known.origins();
  }

  private Set<String> stored() {
    try {
      var policy = store.reading(db -> new PolicyStore(db).now().policy());
      return policy.origins().stream().map(WebOrigin::value).collect(Collectors.toSet());
    } catch (RuntimeException failure) {
      // Whatever is wrong with the storage, a page elsewhere is the last to be let in.
      LOG.atWarn()
          .addKeyValue("fault", Fault.of(failure))
          .log("trusted origins were not read; no page elsewhere is answered until they are");
      return Set.of();
    }
  }
}
