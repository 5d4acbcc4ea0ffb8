package com.ptthex.server.trust.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.trust.access.Password;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A guess costs what the site's machine can afford, and at every account the same. */
final class PasswordCostTest {
  private static final Password PASSWORD = new Password("correct horse battery");
  private static final PasswordCost DEAR = new PasswordCost(28 * 1024, 2, 1);

  @Test
  void aSlowMachineMakesTheLeastAndAFastOneMore() {
    assertThat(PasswordCost.affordableWhere(Duration.ofSeconds(3))).isEqualTo(PasswordCost.LEAST);
    assertThat(PasswordCost.affordableWhere(Duration.ofMillis(60))).isEqualTo(DEAR);
    assertThat(PasswordCost.affordableWhere(Duration.ofMillis(20)))
        .isEqualTo(new PasswordCost(46 * 1024, 4, 1));
  }

  @Property
  void whatIsSlowerNeverMakesMore(
      @ForAll @IntRange(min = 1, max = 2_000) int one,
      @ForAll @IntRange(min = 1, max = 2_000) int more) {
    var faster = PasswordCost.affordableWhere(Duration.ofMillis(one));
    var slower = PasswordCost.affordableWhere(Duration.ofMillis(one + more));
    assertThat(work(slower)).isBetween(work(PasswordCost.LEAST), work(faster));
  }

  private static int work(PasswordCost cost) {
    return cost.memory() * cost.passes();
  }

  @OnBothDatabases
  void theFirstPasswordOfASiteSettlesWhatAllOthersCost(TestDatabase database) throws Exception {
    try (var store = Store.open(database.fresh())) {
      var first =
          store.<String>writing(db -> new SitePasswords(new PasswordCostStore(db)).hash(PASSWORD));
      assertThat(first).startsWith(PasswordCost.ofThisMachine().prefix());
      store.writing(
          db -> {
            new PasswordCostStore(db).settle(new PasswordCost(8 * 1024, 1, 1));
            return db;
          });
      var second =
          store.<String>writing(db -> new SitePasswords(new PasswordCostStore(db)).hash(PASSWORD));
      assertThat(second).startsWith(PasswordCost.ofThisMachine().prefix());
    }
  }

  @OnBothDatabases
  void whoHasNoAccountCostsWhatEverybodyElseDoes(TestDatabase database) throws Exception {
    try (var store = Store.open(database.fresh())) {
      var passwords =
          store.<String>writing(
              db -> {
                var site = new SitePasswords(new PasswordCostStore(db));
                site.costs().settle(DEAR);
                assertThat(site.renewed(PasswordHash.hash(PASSWORD, DEAR), PASSWORD)).isEmpty();
                assertThat(site.renewed(PasswordHash.hash(PASSWORD, PasswordCost.LEAST), PASSWORD))
                    .hasValueSatisfying(
                        hash -> assertThat(PasswordHash.matches(PASSWORD, hash)).isTrue());
                return site.nobodys();
              });
      assertThat(passwords).startsWith(DEAR.prefix());
    }
  }
}
