package com.ptthex.server.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.ptthex.server.kernel.ledger.AuditRow.By;
import com.ptthex.server.kernel.ledger.AuditRow.Done;
import com.ptthex.server.kernel.ledger.AuditRow.When;
import com.ptthex.server.kernel.ledger.Ledger.Recorded;
import com.ptthex.server.kernel.store.AlteredDialect;
import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.store.Unusable;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.value.Uuid7;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What both ledgers promise, whichever database they stand on. */
final class LedgerTest {
  private static final int WRITERS = 64;
  private static final int DEEDS_EACH = 20;

  /** A disk that takes nothing more when a test says so. */
  private static final class FailingSync extends AlteredDialect {
    private volatile boolean fails;

    FailingSync(Database database) {
      super(database);
    }

    @Override
    public void sync(Handle db) {
      if (fails) {
        db.execute("no statement at all");
      }
      super.sync(db);
    }
  }

  /** A store with its ledger. */
  private record Opened(Store store, Ledger ledger) implements AutoCloseable {
    static Opened of(Database database) {
      try {
        var store = Store.open(database);
        return new Opened(store, Ledger.open(store));
      } catch (Unusable impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    UUID deed(String trace) {
      return ledger.recording(_ -> recorded(trace));
    }

    UUID acknowledged(String trace) {
      var deed = deed(trace);
      ledger.awaitDurable();
      return deed;
    }

    /** What a reader finds who stops at the mark. */
    List<Row> after(long number) {
      var mark = ledger.mark();
      return store.reading(
          db ->
              db.createQuery(
                      """
                      select number, deed from audit
                      where number > :after and number <= :mark order by number\
                      """)
                  .bind("after", number)
                  .bind("mark", mark)
                  .mapTo(Row.class)
                  .list());
    }

    @Override
    public void close() {
      ledger.close();
      store.close();
    }
  }

  record Row(long number, UUID deed) {}

  private static Recorded<UUID> recorded(String trace) {
    var deed = Uuid7.next();
    var row =
        new AuditRow(
            deed,
            When.once(Instant.parse("2026-03-01T08:00:00Z")),
            trace,
            new By("machine:test", Optional.empty(), Optional.empty()),
            new Done("test.deed"),
            Optional.of("{}"),
            List.of());
    return new Recorded<>(deed, Optional.of(row));
  }

  private static List<Long> numbers(List<Row> rows) {
    return rows.stream().map(Row::number).toList();
  }

  private static List<Long> from1To(int last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  @OnBothDatabases
  void whatIsAcknowledgedHasItsNumberAndLiesBelowTheMark(TestDatabase database) {
    try (var opened = Opened.of(database.fresh())) {
      for (var count = 1; count <= 5; count++) {
        opened.acknowledged("one after the other");
        assertThat(opened.ledger.mark()).isEqualTo(count);
      }
      assertThat(numbers(opened.after(0))).isEqualTo(from1To(5));
    }
  }

  @OnBothDatabases
  void everyReaderSeesEachDeedOnceAndInOrderWhileManyWriteAndSomeAreTakenBack(TestDatabase database)
      throws Exception {
    try (var opened = Opened.of(database.fresh());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = ConcurrentHashMap.<UUID>newKeySet();
      var writers =
          IntStream.range(0, WRITERS)
              .<Callable<Void>>mapToObj(_ -> () -> write(opened, done))
              .map(threads::submit)
              .toList();
      var readers =
          IntStream.range(0, 3).mapToObj(_ -> threads.submit(() -> follow(opened))).toList();
      for (var writer : writers) {
        writer.get(60, TimeUnit.SECONDS);
      }
      assertThat(done).hasSize(WRITERS * DEEDS_EACH);
      for (Future<List<Row>> reader : readers) {
        var seen = reader.get(60, TimeUnit.SECONDS);
        assertThat(numbers(seen)).isEqualTo(from1To(WRITERS * DEEDS_EACH));
        assertThat(seen).extracting(Row::deed).containsExactlyInAnyOrderElementsOf(done);
      }
    }
  }

  private static Void write(Opened opened, Set<UUID> done) {
    for (var count = 0; count < DEEDS_EACH; count++) {
      done.add(opened.acknowledged("many at once"));
      assertThatThrownBy(
              () ->
                  opened.ledger.recording(
                      _ -> {
                        throw new Refusal.Conflict("taken-back").raise();
                      }))
          .isInstanceOf(Refused.class);
    }
    return null;
  }

  private static List<Row> follow(Opened opened) {
    var seen = new ArrayList<Row>();
    while (seen.size() < WRITERS * DEEDS_EACH) {
      seen.addAll(opened.after(seen.isEmpty() ? 0 : seen.getLast().number()));
    }
    return seen;
  }

  @OnBothDatabases
  void numbersGoOnWhereTheyEndedBeforeARestart(TestDatabase database) {
    var site = database.fresh();
    try (var opened = Opened.of(site)) {
      opened.acknowledged("before");
      opened.deed("nobody waits for this one");
    }
    try (var opened = Opened.of(site)) {
      assertThat(opened.ledger.mark()).isEqualTo(2);
      opened.acknowledged("after");
      assertThat(numbers(opened.after(0))).isEqualTo(from1To(3));
    }
  }

  @OnBothDatabases
  void whatNobodyWaitsForIsMadeDurableAllTheSame(TestDatabase database) throws Exception {
    try (var opened = Opened.of(database.fresh())) {
      var moved = new CountDownLatch(1);
      opened.ledger.onMove(moved::countDown);
      opened.deed("a recorded refusal");
      assertThat(moved.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(opened.ledger.mark()).isEqualTo(1);
    }
  }

  @Test
  void serversOfOneDatabaseNumberEachOthersDeedsAndSeeThem() throws Exception {
    var site = TestDatabase.POSTGRES.fresh();
    try (var one = Opened.of(site);
        var other = Opened.of(site);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers =
          IntStream.range(0, 2 * WRITERS)
              .mapToObj(
                  count -> threads.submit(() -> (count % 2 == 0 ? one : other).acknowledged("x")))
              .toList();
      for (var writer : writers) {
        writer.get(60, TimeUnit.SECONDS);
      }
      assertThat(numbers(one.after(0))).hasSizeBetween(WRITERS, 2 * WRITERS).isSorted();
      while (one.ledger.mark() < 2 * WRITERS || other.ledger.mark() < 2 * WRITERS) {
        Thread.onSpinWait();
      }
      assertThat(one.after(0)).isEqualTo(other.after(0));
      assertThat(numbers(one.after(0))).isEqualTo(from1To(2 * WRITERS));
    }
  }

  @Test
  void afterASyncThatFailedTheOutcomeIsUnknownAndNothingMoreIsWritten() throws Exception {
    var database = TestDatabase.H2.fresh();
    var dialect = new FailingSync(database);
    // What it says of the failure is expected here.
    var log = (Logger) LoggerFactory.getLogger(Store.class);
    log.setLevel(Level.OFF);
    try (var store = Store.open(database, dialect);
        var ledger = Ledger.open(store)) {
      var opened = new Opened(store, ledger);
      opened.acknowledged("well");
      dialect.fails = true;
      assertThat(catchThrowableOfType(Refused.class, () -> opened.acknowledged("lost?")).refusal())
          .isEqualTo(new Refusal.OutcomeUnknown("storage-failed"));
      assertThat(catchThrowableOfType(Refused.class, () -> opened.deed("never")).refusal())
          .isEqualTo(new Refusal.Unavailable("storage-failed"));
      assertThat(ledger.mark()).isEqualTo(1);
    } finally {
      log.setLevel(null);
    }
  }
}
