package com.ptthex.server.kernel.store;

import java.lang.reflect.Method;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionStore;
import org.jdbi.v3.core.Handle;

/**
 * Ends what an H2 was committing when its process was killed. It finds such transactions when it
 * opens, and means to end them, but passes over those that are marked as committed: their rows then
 * stay unseen and locked for good, and whoever draws the same number next collides with them for
 * ever. H2 shows nobody how to end one; it has to be reached into.
 */
final class H2Commits {
  private final TransactionStore transactions;

  H2Commits(Handle db) {
    this.transactions = H2Disk.engineOf(db).getTransactionStore();
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
    try {
      var again = true;
      var changed = true;
      reached(TransactionStore.class, "commit", Transaction.class, boolean.class)
          .invoke(transactions, transaction, again);
      reached(TransactionStore.class, "endTransaction", Transaction.class, boolean.class)
          .invoke(transactions, transaction, changed);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("an H2 that this was not written for", failure);
    }
  }

  private static Method reached(Class<?> owner, String name, Class<?>... parameters)
      throws NoSuchMethodException {
    var method = owner.getDeclaredMethod(name, parameters);
    method.setAccessible(true);
    return method;
  }
}
