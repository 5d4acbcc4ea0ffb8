package com.ptthex.bench.large;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.trust.audit.EvidenceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LargeSiteTest {
  private static final Scale SCALE = new Scale(2_000);

  @TempDir private static Path place;
  private static LargeSite site = new LargeSite(Path.of(""), noStamp(), false);

  private static Stamp noStamp() {
    return new Stamp(0, "", Map.of(), new Stamp.Took(0, 0, 0), 0);
  }

  @BeforeAll
  static void aSiteIsBuilt() throws Exception {
    site = opened();
    assertTrue(site.isNew());
  }

  private static LargeSite opened() throws Exception {
    return LargeSite.in(place, SCALE, _ -> {});
  }

  private static Database database() {
    return Database.file(site.data().resolve("store").resolve("site"));
  }

  @Test
  void everyTableThatGrowsHasAsManyRowsAsWereAskedFor() {
    for (var table : new String[] {"audit", "delivery", "intent"}) {
      assertEquals(SCALE.rows(), rows(table), table);
    }
    assertTrue(rows("conversation_history") >= SCALE.rows());
    assertTrue(rows("number_history") >= SCALE.rows());
    assertEquals(Scale.NUMBERS, rows("managed_number"));
  }

  @Test
  void itHasAlertsInEveryStateThatIsLookedThrough() throws Exception {
    for (var state : new String[] {"STANDING", "SETTLED", "RESOLVED", "DISMISSED"}) {
      assertTrue(one("select count(*) from alert where state = '%s'".formatted(state)) > 0, state);
    }
  }

  private static long rows(String table) {
    return site.stamp().tables().getOrDefault(table, -1L);
  }

  @Test
  void itsNumbersHaveNoGapsAndItsAuditVerifies() throws Exception {
    try (var store = Store.open(database())) {
      var evidence = new EvidenceReader(store, site.data());
      var verdict = evidence.verify(evidence.shownKey().orElseThrow(), _ -> {});
      assertTrue(verdict.ok(), verdict::toString);
      assertEquals(SCALE.rows(), verdict.sealed());
      assertEquals(0, verdict.unsealed());
    }
    assertEquals(SCALE.rows(), one("select max(number) from audit"));
  }

  @Test
  void whatIsCountedIsWhatIsThere() throws Exception {
    assertEquals(
        one("select count(*) from delivery"), one("select sum(messages) from delivery_hour"));
    assertEquals(
        one("select count(*) from conversation where state = 'LIVE'"),
        one("select sum(live_threads) from number_use"));
    assertEquals(
        0,
        one(
            """
            select count(*) from traffic where last_used_at <>
              (select max(at) from delivery where delivery.number_id = traffic.number_id)\
            """));
    assertEquals(
        0,
        one(
            """
            select count(*) from conversation join managed_number n on n.id = live_number
            where conversation.unit <> n.unit or n.status <> 'ACTIVE'\
            """));
  }

  /** Indexes and references were away while it was loaded. */
  @Test
  void itsTablesAreThoseOfAnyOtherSite() throws Exception {
    var other = new Database("jdbc:h2:mem:other", "sa", "");
    try (var _ = Store.open(other);
        var fresh = Schema.connect(other);
        var large = Schema.connect(database())) {
      for (var what :
          new String[] {
            // Without the ends of names that the database makes up.
            "select regexp_replace(index_name, '(_INDEX|^PRIMARY_KEY)_.*', ''), table_name,"
                + " index_type_name from information_schema.indexes"
                + " where table_schema = 'PUBLIC' and index_name not like 'CONSTRAINT%'",
            "select table_name, index_type_name, count(*) from information_schema.indexes"
                + " where table_schema = 'PUBLIC' group by table_name, index_type_name",
            "select constraint_name, table_name, constraint_type"
                + " from information_schema.table_constraints where constraint_type <> 'CHECK'"
                + " and constraint_name not like 'CONSTRAINT%'",
            "select table_name, constraint_type, count(*)"
                + " from information_schema.table_constraints group by table_name, constraint_type"
          }) {
        assertEquals(lines(fresh, what), lines(large, what));
      }
    }
  }

  @Test
  void itIsBuiltOnceAndAgainWhenItsTablesAreOfAnotherVersion() throws Exception {
    assertFalse(opened().isNew());
    var stamp = place.resolve("large-" + SCALE.rows()).resolve("stamp.json");
    var text = Files.readString(stamp);
    assertTrue(text.contains(site.stamp().schema()));
    Files.writeString(stamp, text.replace(site.stamp().schema(), "another"));
    assertTrue(opened().isNew());
    Files.delete(stamp);
    assertTrue(opened().isNew(), "what has no stamp was not finished");
  }

  @Test
  void aCopyOpensAsTheSiteDoes() throws Exception {
    var copy = site.copyTo(place.resolve("copy"));
    try (var store = Store.open(Database.file(copy.resolve("store").resolve("site")))) {
      assertTrue(store.healthy());
    }
  }

  @Test
  void aSiteOfAFewRowsIsNotLarge() {
    assertThrows(IllegalArgumentException.class, () -> new Scale(999));
  }

  private static long one(String sql) throws SQLException {
    try (var db = Schema.connect(database());
        var statement = db.createStatement();
        var found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }

  private static String lines(Connection db, String sql) throws SQLException {
    var lines = new TreeSet<String>();
    try (var statement = db.createStatement();
        var found = statement.executeQuery(sql)) {
      while (found.next()) {
        lines.add(found.getString(1) + " " + found.getString(2) + " " + found.getString(3));
      }
    }
    return String.join("\n", lines);
  }
}
