package com.ptthex.server.messaging.inbox;

import com.ptthex.shared.messaging.inbox.ReconciliationApi.Run;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.value.Uuid7;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** How comparisons with the provider went, and up to where all that it has is here. */
final class ReconciliationStore {
  private static final int SHOWN = 30;
  private static final Duration KEPT = Duration.ofDays(90);

  private final Handle db;

  ReconciliationStore(Handle db) {
    this.db = db;
  }

  private record Stored(
      UUID id,
      Instant began,
      Instant ended,
      Instant askedFrom,
      Optional<Instant> darkSince,
      int found,
      int recovered,
      int failed,
      Optional<ProviderError> trouble) {

    Run run() {
      return new Run(began, ended, askedFrom, darkSince, found, recovered, failed, trouble);
    }
  }

  List<Run> latest() {
    return stored(SHOWN).stream().map(Stored::run).toList();
  }

  private List<Stored> stored(int most) {
    return db.createQuery(
            """
            select id, began, ended, asked_from, dark_since, found, recovered, failed, trouble
            from reconciliation order by ended desc, id desc limit :most\
            """)
        .bind("most", most)
        .mapTo(Stored.class)
        .list();
  }

  Optional<Instant> confirmedUntil() {
    return db.createQuery("select until from confirmed_until").mapTo(Instant.class).findOne();
  }

  /** It only ever moves ahead, whoever of several servers comes last. */
  void confirm(Instant until) {
    db.createUpdate(
            """
            merge into confirmed_until
            using (select 1 as id, cast(:until as timestamp(6) with time zone) as until) as asked
            on confirmed_until.id = asked.id
            when matched and confirmed_until.until < asked.until then update set until = asked.until
            when not matched then insert (id, until) values (asked.id, asked.until)\
            """)
        .bind("until", until)
        .execute();
  }

  /**
   * Writes down how one went. The same trouble over and over is one that lasts; and of what there
   * was nothing to tell of before, nobody asks.
   */
  void add(Run run) {
    var began = run.began();
    for (var last : stored(1)) {
      var isTheSame = run.trouble().isPresent() && last.trouble().equals(run.trouble());
      if (isTheSame || isQuiet(last.run())) {
        began = isTheSame ? last.began() : began;
        db.createUpdate("delete from reconciliation where id = :id")
            .bind("id", last.id())
            .execute();
      }
    }
    db.createUpdate("delete from reconciliation where ended < :before")
        .bind("before", run.ended().minus(KEPT))
        .execute();
    db.createUpdate(
            """
            insert into reconciliation (id, began, ended, asked_from, dark_since, found, recovered,
              failed, trouble)
            values (:id, :began, :ended, :from, :dark, :found, :recovered, :failed, :trouble)\
            """)
        .bind("id", Uuid7.next())
        .bind("began", began)
        .bind("ended", run.ended())
        .bind("from", run.from())
        .bind("dark", run.darkSince())
        .bind("found", run.found())
        .bind("recovered", run.recovered())
        .bind("failed", run.failed())
        .bind("trouble", run.trouble())
        .execute();
  }

  static boolean isQuiet(Run run) {
    return run.recovered() == 0 && run.failed() == 0 && run.trouble().isEmpty();
  }

  Optional<ProviderError> trouble() {
    return stored(1).stream().flatMap(last -> last.trouble().stream()).findFirst();
  }
}
