package com.ptthex.server.kernel.store;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;

/** Jdbi as every store uses it: our values go into its statements and come out of its rows. */
final class PreparedJdbi {
  /** What a statement says is the same in every store of a process, and reading it takes long. */
  private static final SqlParser READ_ONCE = new ColonPrefixSqlParser();

  private PreparedJdbi() {}

  static Jdbi on(DataSource pool, Dialect dialect) {
    var jdbi = Jdbi.create(pool);
    jdbi.setStatementBuilderFactory(dialect.statements());
    var scalars = new Scalars();
    jdbi.registerArgument(scalars);
    jdbi.registerArgument(new PlainValues());
    jdbi.registerColumnMapper(scalars);
    jdbi.registerRowMapper(new RecordRows());
    jdbi.getConfig(SqlStatements.class).setSqlParser(READ_ONCE);
    // Its usual messages hold the bound values, and a message ends in a log.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(_ -> "a statement failed");
    return jdbi;
  }
}
