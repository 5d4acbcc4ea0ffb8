package com.ptthex.server.trust.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Whatever is done to sealed rows behind the server's back is found, and by the row's number. */
final class TamperingTest {
  private static final List<Tampering> WAYS = List.of(Tampering.values());
  private static final int TRIES = 1_000;
  private static final int TRIES_ON_POSTGRES = 150;
  private static final long SEED = 20261121;

  @OnBothDatabases
  void everyTamperingIsFoundAndNamesItsRow(TestDatabase database) {
    var tries = database == TestDatabase.H2 ? TRIES : TRIES_ON_POSTGRES;
    var random = new Random(SEED);
    var found = new EnumMap<Tampering, Integer>(Tampering.class);
    try (var site = SealedSite.on(database, 100, SEED)) {
      assertThat(site.verify().fault()).isEmpty();
      assertThat(site.size).isGreaterThan(200);
      for (var at = 0; at < tries; at++) {
        var way = WAYS.get(at % WAYS.size());
        mustBeFound(site, way, random);
        found.merge(way, 1, Integer::sum);
      }
      assertThat(site.verify().fault()).as("nothing stayed").isEmpty();
    }
    assertThat(found).containsOnlyKeys(Tampering.values());
    assertThat(found.values()).allMatch(times -> times >= tries / WAYS.size());
  }

  /**
   * @param first the number of the first row that was tampered with
   */
  private record Tried(long first, Verdict verdict) {}

  private static void mustBeFound(SealedSite site, Tampering way, Random random) {
    var tried = Optional.<Tried>empty();
    while (tried.isEmpty()) {
      tried = tried(site, way, random);
    }
    var verdict = tried.get().verdict();
    var first = tried.get().first();
    assertThat(verdict.ok()).as("%s at %s", way, first).isFalse();
    var fault = verdict.fault().orElseThrow();
    if (first != Tampering.NO_ROW) {
      assertThat(fault.numbers().getFirst()).as("%s told as %s", way, fault).isEqualTo(first);
    }
  }

  /** Empty when there was nothing to tamper with; the data is as it was afterwards. */
  private static Optional<Tried> tried(SealedSite site, Tampering way, Random random) {
    return site.store.trying(
        db -> {
          var first = way.by(new Hand(db, random), site.size, random);
          return first.isPresent()
              ? Optional.of(new Tried(first.getAsLong(), site.verify(db)))
              : Optional.<Tried>empty();
        });
  }
}
