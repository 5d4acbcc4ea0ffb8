package com.ptthex.server.upkeep.views;

import com.ptthex.shared.upkeep.views.ListName;
import com.ptthex.shared.upkeep.views.ViewId;
import com.ptthex.shared.upkeep.views.ViewsApi.View;
import com.ptthex.shared.value.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The views of one person. */
final class ViewStore {
  private static final String OF_OWNER =
      """
      select id, list_name as list, name, query, version from saved_view
      where owner = :owner\
      """;
  private static final String LIVE_OF_OWNER = OF_OWNER + " and archived_at is null";

  private final Handle db;
  private final AccountId owner;

  ViewStore(Handle db, AccountId owner) {
    this.db = db;
    this.owner = owner;
  }

  List<View> of(ListName list) {
    return db.createQuery(LIVE_OF_OWNER + " and list_name = :list order by name, id")
        .bind("owner", owner)
        .bind("list", list)
        .mapTo(View.class)
        .list();
  }

  Optional<View> find(ViewId id) {
    return find(LIVE_OF_OWNER, id);
  }

  Optional<View> findArchived(ViewId id) {
    return find(OF_OWNER + " and archived_at is not null", id);
  }

  private Optional<View> find(String among, ViewId id) {
    return db.createQuery(among + " and id = :id")
        .bind("owner", owner)
        .bind("id", id)
        .mapTo(View.class)
        .findOne();
  }

  void insert(View view, Instant now) {
    db.createUpdate(
            """
            insert into saved_view (id, owner, list_name, name, live_name, query, made_at, version)
            values (:id, :owner, :list, :name, :name, :query, :now, :version)\
            """)
        .bind("id", view.id())
        .bind("owner", owner)
        .bind("list", view.list())
        .bind("name", view.name())
        .bind("query", view.query())
        .bind("now", now)
        .bind("version", view.version())
        .execute();
  }

  /** Whether it was still as it was read. */
  boolean update(View changed) {
    return db.createUpdate(
                """
                update saved_view
                set name = :name, live_name = :name, query = :query, version = :version
                where id = :id and archived_at is null and version = :version - 1\
                """)
            .bind("id", changed.id())
            .bind("name", changed.name())
            .bind("query", changed.query())
            .bind("version", changed.version())
            .execute()
        == 1;
  }

  /** Whether it was still as it was read. */
  boolean archive(View archived, Instant now) {
    return db.createUpdate(
                """
                update saved_view
                set live_name = null, archived_at = :now, version = :version
                where id = :id and archived_at is null and version = :version - 1\
                """)
            .bind("id", archived.id())
            .bind("now", now)
            .bind("version", archived.version())
            .execute()
        == 1;
  }

  /** Whether it was still as it was read. */
  boolean restore(View restored) {
    return db.createUpdate(
                """
                update saved_view
                set live_name = name, archived_at = null, version = :version
                where id = :id and archived_at is not null and version = :version - 1\
                """)
            .bind("id", restored.id())
            .bind("version", restored.version())
            .execute()
        == 1;
  }
}
