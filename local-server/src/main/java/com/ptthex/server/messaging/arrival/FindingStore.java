package com.ptthex.server.messaging.arrival;

import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.value.Version;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What is known of each number, as it was looked at last. */
final class FindingStore {
  private static final String COLUMNS =
      "number_id, connection, state, fault, messages, calls, looked_at";

  private final Handle db;

  FindingStore(Handle db) {
    this.db = db;
  }

  /** What another account said of them counts no more. */
  List<Finding> of(Version connection) {
    return db.createQuery(
            "select "
                + COLUMNS
                + " from arrival_number where connection = :connection order by number_id")
        .bind("connection", connection)
        .mapTo(Finding.class)
        .list();
  }

  List<Finding> of(Version connection, Collection<NumberId> numbers) {
    return db.createQuery(
            "select "
                + COLUMNS
                + " from arrival_number where connection = :connection"
                + " and number_id = any(:numbers)")
        .bind("connection", connection)
        .bind("numbers", numbers.stream().map(NumberId::value).toArray(UUID[]::new))
        .mapTo(Finding.class)
        .list();
  }

  void replaceAll(Collection<Finding> findings) {
    db.execute("delete from arrival_number");
    insert(findings);
  }

  void put(Collection<Finding> findings) {
    db.createUpdate("delete from arrival_number where number_id = any(:numbers)")
        .bind("numbers", findings.stream().map(it -> it.numberId().value()).toArray(UUID[]::new))
        .execute();
    insert(findings);
  }

  private void insert(Collection<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    var batch =
        db.prepareBatch(
            "insert into arrival_number ("
                + COLUMNS
                + """
                ) values (:number, :connection, :state, :fault, :messages, :calls, :lookedAt)\
                """);
    for (var finding : findings) {
      batch
          .bind("number", finding.numberId())
          .bind("connection", finding.connection())
          .bind("state", finding.state())
          .bind("fault", finding.fault())
          .bind("messages", finding.messages())
          .bind("calls", finding.calls())
          .bind("lookedAt", finding.lookedAt())
          .add();
    }
    var _ = batch.execute();
  }
}
