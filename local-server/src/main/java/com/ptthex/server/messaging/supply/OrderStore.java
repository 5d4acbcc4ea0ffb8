package com.ptthex.server.messaging.supply;

import static java.util.stream.Collectors.groupingBy;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.supply.OrderId;
import com.ptthex.shared.messaging.supply.SupplyApi.Aim;
import com.ptthex.shared.messaging.supply.SupplyApi.FindOrders;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The numbers that somebody wanted to have, and what became of each. */
final class OrderStore {
  private static final String ORDER =
      "id, unit, aim, number_class, connection, made_at, made_by, reason";
  private static final String ITEM =
      "id, order_id, place, e164, provider_key, amount, currency, state, fault, hindrance,"
          + " number_id, looks";

  private final Handle db;

  OrderStore(Handle db) {
    this.db = db;
  }

  /**
   * @param connection of the site to its provider when it was ordered
   */
  record OrderRow(
      OrderId id,
      UnitId unit,
      Aim aim,
      NumberClass numberClass,
      Version connection,
      Instant madeAt,
      Label madeBy,
      Optional<Note> reason) {}

  void insert(OrderRow row) {
    db.createUpdate(
            "insert into supply_order ("
                + ORDER
                + """
                ) values (:id, :unit, :aim, :class, :connection, :madeAt, :madeBy, :reason)\
                """)
        .bind("id", row.id())
        .bind("unit", row.unit())
        .bind("aim", row.aim())
        .bind("class", row.numberClass())
        .bind("connection", row.connection())
        .bind("madeAt", row.madeAt())
        .bind("madeBy", row.madeBy())
        .bind("reason", row.reason())
        .execute();
  }

  void insert(ItemRow row) {
    db.createUpdate(
            "insert into supply_item ("
                + ITEM
                + """
                ) values (:id, :order, :place, :e164, :key, :amount, :currency, :state, :fault,
                  :hindrance, :number, :looks)\
                """)
        .bind("id", row.id())
        .bind("order", row.orderId())
        .bind("place", row.place())
        .bind("e164", row.e164())
        .bind("key", row.providerKey())
        .bind("amount", row.amount())
        .bind("currency", row.currency())
        .bind("state", row.state())
        .bind("fault", row.fault())
        .bind("hindrance", row.hindrance())
        .bind("number", row.numberId())
        .bind("looks", row.looks())
        .execute();
  }

  /** What changes of it, once more is known. */
  void update(ItemRow row) {
    db.createUpdate(
            """
            update supply_item set e164 = :e164, provider_key = :key, state = :state,
              fault = :fault, hindrance = :hindrance, number_id = :number, looks = :looks
            where id = :id\
            """)
        .bind("id", row.id())
        .bind("e164", row.e164())
        .bind("key", row.providerKey())
        .bind("state", row.state())
        .bind("fault", row.fault())
        .bind("hindrance", row.hindrance())
        .bind("number", row.numberId())
        .bind("looks", row.looks())
        .execute();
  }

  /** A number with the wish that it belongs to. */
  record Job(OrderRow order, ItemRow item) {}

  Job job(ItemId id) {
    var item =
        db.createQuery("select " + ITEM + " from supply_item where id = :id")
            .bind("id", id)
            .mapTo(ItemRow.class)
            .one();
    var order =
        db.createQuery("select " + ORDER + " from supply_order where id = :id")
            .bind("id", item.orderId())
            .mapTo(OrderRow.class)
            .one();
    return new Job(order, item);
  }

  Optional<OrderRow> find(Scope scope, OrderId id) {
    return db.createQuery("select " + ORDER + " from supply_order where id = :id and " + Scope.SEES)
        .bind("id", id)
        .bind("scope", scope.ids())
        .mapTo(OrderRow.class)
        .findOne();
  }

  List<OrderRow> page(Scope scope, FindOrders find) {
    var after = Keyset.moment(find.after());
    var further =
        after.isPresent() ? " and made_at <= :at and (made_at < :at or id < :before)" : "";
    var query =
        db.createQuery(
            "select "
                + ORDER
                + " from supply_order where "
                + Scope.SEES
                + further
                + " order by made_at desc, id desc limit :limit");
    after.ifPresent(moment -> query.bind("at", moment.at()).bind("before", moment.id()));
    return query
        .bind("scope", scope.ids())
        .bind("limit", Keyset.fetch(find.limit()))
        .mapTo(OrderRow.class)
        .list();
  }

  Map<OrderId, List<ItemRow>> items(Collection<OrderId> orders) {
    return db
        .createQuery(
            "select " + ITEM + " from supply_item where order_id = any(:orders) order by place")
        .bind("orders", orders.stream().map(OrderId::value).toArray(UUID[]::new))
        .mapTo(ItemRow.class)
        .stream()
        .collect(groupingBy(ItemRow::orderId));
  }

  /** Those of these numbers that some order has not come to an end with. */
  Set<PhoneNumber> underWay(Collection<PhoneNumber> numbers) {
    return db.createQuery(
            """
            select e164 from supply_item
            where e164 = any(:numbers) and state in ('AWAITED', 'IN_DOUBT')\
            """)
        .bind("numbers", numbers.stream().map(PhoneNumber::value).toArray(String[]::new))
        .mapTo(PhoneNumber.class)
        .set();
  }
}
