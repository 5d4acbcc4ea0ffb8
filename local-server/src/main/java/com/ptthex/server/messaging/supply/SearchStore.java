package com.ptthex.server.messaging.supply;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ptthex.server.kernel.Scope;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.supply.SearchId;
import com.ptthex.shared.messaging.supply.SupplyApi.Answer;
import com.ptthex.shared.messaging.supply.SupplyApi.Offer;
import com.ptthex.shared.messaging.supply.SupplyApi.Search;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import com.ptthex.shared.wire.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What was looked for, and for a while what was found. */
final class SearchStore {
  private static final String SELECT =
      """
      select id, unit, connection, wanted, answer, found, fault, until from supply_search where\
      """;

  private final Handle db;

  SearchStore(Handle db) {
    this.db = db;
  }

  /**
   * @param connection of the site to its provider, as which it was asked
   */
  record Row(
      SearchId id,
      UnitId unit,
      Version connection,
      String wanted,
      Answer answer,
      Optional<String> found,
      Optional<ProviderError> fault,
      Instant until) {

    Search search() {
      return Wire.read(wanted.getBytes(UTF_8), Search.class);
    }

    List<Offer> offers() {
      return found
          .map(json -> Wire.read(json.getBytes(UTF_8), Found.class).offers())
          .orElse(List.of());
    }
  }

  record Found(List<Offer> offers) {}

  void insert(SearchId id, Search wanted, Version connection, Instant until) {
    db.createUpdate(
            """
            insert into supply_search (id, unit, connection, wanted, answer, until)
            values (:id, :unit, :connection, :wanted, 'AWAITED', :until)\
            """)
        .bind("id", id)
        .bind("unit", wanted.unit())
        .bind("connection", connection)
        .bind("wanted", new String(Wire.write(wanted), UTF_8))
        .bind("until", until)
        .execute();
  }

  Row row(SearchId id) {
    return db.createQuery(SELECT + " id = :id").bind("id", id).mapTo(Row.class).one();
  }

  Optional<Row> find(Scope scope, SearchId id) {
    return db.createQuery(SELECT + " id = :id and " + Scope.SEES)
        .bind("id", id)
        .bind("scope", scope.ids())
        .mapTo(Row.class)
        .findOne();
  }

  void found(SearchId id, List<Offer> offers, Version connection, Instant until) {
    db.createUpdate(
            """
            update supply_search set answer = 'FOUND', found = :found, connection = :connection,
              until = :until
            where id = :id\
            """)
        .bind("id", id)
        .bind("found", new String(Wire.write(new Found(offers)), UTF_8))
        .bind("connection", connection)
        .bind("until", until)
        .execute();
  }

  void failed(SearchId id, ProviderError fault) {
    db.createUpdate("update supply_search set answer = 'FAILED', fault = :fault where id = :id")
        .bind("id", id)
        .bind("fault", fault)
        .execute();
  }

  int forget(Instant endedBefore) {
    return db.createUpdate("delete from supply_search where until < :before")
        .bind("before", endedBefore)
        .execute();
  }
}
