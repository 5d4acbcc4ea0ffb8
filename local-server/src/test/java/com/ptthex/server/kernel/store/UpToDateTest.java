package com.ptthex.server.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.testing.Hushed;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That Flyway is left out when there is nothing for it to do, and only then. */
final class UpToDateTest {
  @RegisterExtension private final Hushed log = new Hushed(Store.class.getPackageName());

  @OnBothDatabases
  void tablesThatAreAsThisVersionHasThemAreOpenedWithoutFlyway(TestDatabase database)
      throws Exception {
    var site = database.fresh();
    // Flyway would not have it; nothing else looks at it.
    noting(site, "update \"flyway_schema_history\" set \"description\" = 'something else'");
    Store.open(site).close();
  }

  @OnBothDatabases
  void aScriptThatRanInAnotherShapeOrFailedOrIsMissingIsForFlywayToJudge(TestDatabase database)
      throws Exception {
    for (var change :
        List.of(
            "update \"flyway_schema_history\" set \"checksum\" = 1 where \"installed_rank\" = 7",
            "update \"flyway_schema_history\" set \"success\" = false where \"installed_rank\" = 7",
            "delete from \"flyway_schema_history\" where \"installed_rank\" = 7")) {
      var site = database.fresh();
      noting(site, change);
      assertThatThrownBy(() -> Store.open(site))
          .as(change)
          .isInstanceOf(Unusable.NotMigrated.class);
    }
  }

  private static void noting(Database site, String change) throws Unusable {
    try (var store = Store.open(site)) {
      assertThat(store.<Integer>writing(db -> db.execute(change))).isPositive();
      store.sync();
    }
  }
}
