package com.ptthex.server.kernel.store;

import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionStore;

/**
 * Ends what an H2 was committing when its process was killed. It finds such transactions when it
 * opens, and means to end them, but passes over those that are marked as committed: their rows then
 * stay unseen and locked for good, and whoever draws the same number next collides with them for
 * ever. H2 shows nobody how to end one; it has to be reached into.
 */
final class H2Commits {
  private static final H2Method COMMIT = ofStore("commit");
  private static final H2Method END = ofStore("endTransaction");

  private final TransactionStore transactions;

  H2Commits(org.h2.mvstore.db.Store engine) {
    this.transactions = engine.getTransactionStore();
  }

  private static H2Method ofStore(String name) {
    return H2Method.of(TransactionStore.class, name, Transaction.class, boolean.class);
  }

  /** Whether there were any; the database must then be opened anew, to see what they left. */
  boolean finish() {
    var found = false;
    for (var transaction : transactions.getOpenTransactions()) {
      if (transaction.getStatus() == Transaction.STATUS_COMMITTED) {
        finish(transaction);
        found = true;
      }
    }
    return found;
  }

  private void finish(Transaction transaction) {
    var again = true;
    var changed = true;
    COMMIT.on(transactions, transaction, again);
    END.on(transactions, transaction, changed);
  }
}
