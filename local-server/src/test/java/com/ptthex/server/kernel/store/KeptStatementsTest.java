package com.ptthex.server.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a connection prepared once serves whoever asks the same next, and nobody else. */
final class KeptStatementsTest {
  private static final String INSERT = "insert into taken (number) values (:number)";

  private final List<PreparedStatement> used = new ArrayList<>();
  private Connection connection;
  private Jdbi jdbi;

  @BeforeEach
  void connect() throws SQLException {
    connection = DriverManager.getConnection("jdbc:h2:mem:;QUERY_CACHE_SIZE=0");
    jdbi = Jdbi.create(connection);
    jdbi.setStatementBuilderFactory(KeptStatements.ofEach());
    jdbi.useHandle(db -> db.execute("create table taken (number int)"));
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  private int ask(Handle db, String sql) {
    return noting(db.createQuery(sql)).mapTo(Integer.class).one();
  }

  private Query noting(Query query) {
    return query.addCustomizer(
        new StatementCustomizer() {
          @Override
          public void beforeExecution(PreparedStatement statement, StatementContext context) {
            used.add(statement);
          }
        });
  }

  private int count() {
    return jdbi.withHandle(
        db -> db.createQuery("select count(*) from taken").mapTo(Integer.class).one());
  }

  @Test
  void whoeverAsksTheSameNextIsServedByTheSameStatement() {
    var first = jdbi.withHandle(db -> ask(db, "select count(*) from taken"));
    jdbi.useHandle(db -> db.createUpdate(INSERT).bind("number", 7).execute());
    var second = jdbi.withHandle(db -> ask(db, "select count(*) from taken"));

    assertThat(used.getFirst()).isSameAs(used.getLast());
    assertThat(List.of(first, second)).as("each sees what there is").containsExactly(0, 1);
  }

  @Test
  void whoAsksTheSameWhileAnotherStillReadsHasOneOfTheirOwn() {
    jdbi.useHandle(
        db -> {
          for (var number = 0; number < 3; number++) {
            db.createUpdate(INSERT).bind("number", number).execute();
          }
          var sums = new ArrayList<Integer>();
          var all = "select number from taken order by number";
          db.createQuery(all)
              .mapTo(Integer.class)
              .forEach(
                  number ->
                      sums.add(number + db.createQuery(all).mapTo(Integer.class).list().size()));
          assertThat(sums).containsExactly(3, 4, 5);
        });
  }

  @Test
  void whatABrokenBatchHadGatheredIsNotDoneByTheNext() {
    assertThatThrownBy(
            () ->
                jdbi.useHandle(
                    db ->
                        db.prepareBatch(INSERT)
                            .bind("number", 1)
                            .add()
                            .bind("number", new Object())
                            .add()
                            .execute()))
        .isInstanceOf(ClassCastException.class);

    jdbi.useHandle(db -> db.prepareBatch(INSERT).bind("number", 2).add().execute());
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void nobodysValuesAreLeftInIt() {
    var sql = "select cast(? as int)";
    jdbi.useHandle(db -> noting(db.createQuery(sql).bind(0, 7)).mapTo(Integer.class).one());

    assertThatThrownBy(() -> used.getFirst().executeQuery())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("not set");
  }

  @Test
  void thoseThatNobodyAskedForLongestAreClosed() throws SQLException {
    for (var number = 0; number < 2 * KeptStatements.MOST; number++) {
      var sql = "select " + number;
      jdbi.useHandle(db -> ask(db, sql));
      jdbi.useHandle(db -> ask(db, "select -1"));
    }

    assertThat(used.getFirst().isClosed()).as("the first of many").isTrue();
    assertThat(used.get(1).isClosed()).as("one that is asked for all the time").isFalse();
    assertThat(used.get(1)).isSameAs(used.getLast());
  }
}
