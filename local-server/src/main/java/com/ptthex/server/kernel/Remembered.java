package com.ptthex.server.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What was read as of one version of authority. Whoever reads has read the version first, in the
 * same transaction: what they find may be newer than it, and then is read again by the next, but is
 * never older.
 */
public final class Remembered<K, V> {
  private static final int MOST = 10_000;

  /** Whoever changes the database past us, such as a server of before, is heard within this. */
  static final Duration BELIEVED = Duration.ofMinutes(1);

  private final Cache<Known<K>, V> values;

  private record Known<K>(long version, K key) {}

  public Remembered() {
    this(Ticker.systemTicker());
  }

  Remembered(Ticker ticker) {
    values =
        Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(BELIEVED).ticker(ticker).build();
  }

  /** Two that ask at once may both read; neither waits for the other's transaction. */
  public V of(long version, K key, Supplier<V> read) {
    var asked = new Known<>(version, key);
    var known = values.getIfPresent(asked);
    if (known != null) {
      return known;
    }
    var value = read.get();
    values.put(asked, value);
    return value;
  }
}
