package com.ptthex.server.admin;

import com.ptthex.server.kernel.store.Store;

/**
 * Twenty megabytes of a file that hold nothing any more. They come and go in portions: a slow
 * machine is to take none of them for a statement that hangs.
 */
final class UnusedSpace {
  private static final int PORTIONS = 10;
  private static final int ROWS = 2_000;

  private UnusedSpace() {}

  static void in(Store store) {
    for (var portion = 0; portion < PORTIONS; portion++) {
      fill(store, portion * ROWS);
    }
    store.sync();
    for (var portion = 0; portion < PORTIONS; portion++) {
      empty(store);
    }
    store.sync();
  }

  private static void fill(Store store, int from) {
    store.writing(
        db ->
            db.execute(
                """
                insert into replay (caller, replay_key, request, answer, at)
                select 'machine:test', x, 'r', repeat(random_uuid(), 30), current_timestamp
                from system_range(?, ?)\
                """,
                from + 1,
                from + ROWS));
  }

  private static void empty(Store store) {
    store.writing(
        db -> db.execute("delete from replay where caller = 'machine:test' limit " + ROWS));
  }
}
