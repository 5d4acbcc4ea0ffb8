package com.ptthex.server.messaging.supply;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.supply.CostsApi.Idle;
import com.ptthex.shared.messaging.supply.SupplyApi.Price;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * What numbers cost, by what they were bought for. It asks the tables of inventory, traffic and
 * threads at once: a page must be cut where its order is made.
 */
final class CostReader {
  /** What was told last of a number that became ours; of one that was imported nothing was told. */
  private static final String PRICED =
      """
       left join supply_item as priced on priced.id = (
        select told.id from supply_item as told
        where told.e164 = number.e164 and told.amount is not null
          and told.state in ('REGISTERED', 'OUTSIDE')
        order by told.id desc fetch first 1 row only)
      """;

  /** Nobody has it, and since when nothing has been done with it. */
  private static final String IDLE =
      """
      (select own.id, own.e164, own.label, own.number_class, own.unit, traffic.last_used_at,
        number_use.last_taken,
        greatest(own.since, coalesce(traffic.last_used_at, own.since),
          coalesce(number_use.last_taken, own.since)) as idle_since
      from managed_number as own
      left join traffic on traffic.number_id = own.id
      left join number_use on number_use.number_id = own.id
      where own.status = 'ACTIVE' and own.sitter is null
        and coalesce(number_use.live_threads, 0) = 0) as number\
      """;

  private final Handle db;

  CostReader(Handle db) {
    this.db = db;
  }

  /**
   * Some numbers of one kind, told of in one currency.
   *
   * @param currency nothing where no price is known
   * @param amount what they cost together
   */
  record Share(
      NumberClass numberClass,
      Optional<String> currency,
      int numbers,
      Optional<BigDecimal> amount) {}

  List<Share> all(Scope scope) {
    return shares("managed_number as number", "", scope, Optional.empty());
  }

  List<Share> unused(Scope scope, Instant before) {
    return shares(IDLE, " and number.idle_since < :before", scope, Optional.of(before));
  }

  private List<Share> shares(
      String numbers, String further, Scope scope, Optional<Instant> before) {
    var query =
        db.createQuery(
            "select number.number_class, priced.currency, count(*) as numbers,"
                + " sum(cast(priced.amount as numeric(26, 8))) as amount from "
                + numbers
                + PRICED
                + " where "
                + Scope.SEES
                + further
                + " group by number.number_class, priced.currency"
                + " order by number.number_class, priced.currency");
    before.ifPresent(at -> query.bind("before", at));
    return query.bind("scope", scope.ids()).mapTo(Share.class).list();
  }

  /** What was told last of what it costs each month. */
  Optional<Price> monthly(PhoneNumber one) {
    return db.createQuery(
            """
            select amount, currency from supply_item
            where e164 = :number and amount is not null and state in ('REGISTERED', 'OUTSIDE')
            order by id desc fetch first 1 row only\
            """)
        .bind("number", one)
        .mapTo(Price.class)
        .findOne();
  }

  /** As it is read; what is told of it is made of that. */
  record IdleRow(
      NumberId id,
      PhoneNumber e164,
      Optional<Label> label,
      NumberClass numberClass,
      UnitId unit,
      Optional<Instant> lastUsedAt,
      Optional<Instant> lastTaken,
      Instant idleSince,
      Optional<String> amount,
      Optional<String> currency) {

    Idle told() {
      return new Idle(
          id,
          e164,
          label,
          numberClass,
          unit,
          Stream.concat(lastUsedAt.stream(), lastTaken.stream()).max(Instant::compareTo),
          idleSince,
          amount.flatMap(much -> currency.map(of -> new Price(much, of))));
    }
  }

  List<IdleRow> page(
      Scope scope, Instant before, Optional<Cursor> cursor, Optional<PageSize> limit) {
    var after = Keyset.moment(cursor);
    var query =
        db.createQuery(
            "select number.id, number.e164, number.label, number.number_class, unit,"
                + " number.last_used_at, number.last_taken, number.idle_since, priced.amount,"
                + " priced.currency from "
                + IDLE
                + PRICED
                + " where "
                + Scope.SEES
                + " and number.idle_since < :before"
                + (after.isPresent()
                    ? " and number.idle_since >= :at"
                        + " and (number.idle_since > :at or number.id > :after)"
                    : "")
                + " order by number.idle_since, number.id limit :limit");
    after.ifPresent(moment -> query.bind("at", moment.at()).bind("after", moment.id()));
    return query
        .bind("scope", scope.ids())
        .bind("before", before)
        .bind("limit", Keyset.fetch(limit))
        .mapTo(IdleRow.class)
        .list();
  }
}
