package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.kernel.store.Keyset.Slice;
import com.ptthex.server.messaging.delivery.TrafficReader;
import com.ptthex.server.messaging.delivery.TrafficReader.Traffic;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.messaging.numbers.Aside;
import com.ptthex.shared.messaging.numbers.Health;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersWanted;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.SearchText;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What a number is, for the features whose rows name it. */
public final class NumberReader {
  private final Handle db;
  private final NumberStore numbers;

  public NumberReader(Handle db) {
    this.db = db;
    this.numbers = new NumberStore(db);
  }

  public record Known(
      NumberId id, PhoneNumber number, NumberClass numberClass, NumberStatus status, UnitId unit) {}

  public Health health(NumberId id, Instant now) {
    var traffic = new TrafficReader(db).of(List.of(id), now);
    var failures = Optional.ofNullable(traffic.get(id)).map(Traffic::failures).orElse(0);
    return NumberRules.of(new SettingValues(db)).health(failures);
  }

  /** How many active ones of each kind the whole site has. */
  public Map<NumberClass, Integer> active() {
    return numbers.active();
  }

  /** How many of the pool each unit of the site has that may be chosen, if it has any. */
  public Map<UnitId, Integer> poolInRotation(Instant now) {
    return numbers.poolInRotation(now);
  }

  /** All that the whole site has, for who compares them with what others have. */
  public Map<PhoneNumber, NumberId> inventory() {
    return numbers.everything();
  }

  public Optional<Known> known(NumberId id) {
    return numbers.all(List.of(id)).stream().map(NumberReader::known).findFirst();
  }

  /** Whichever unit it is of: whoever writes to it knows no units. */
  public Optional<Known> known(PhoneNumber number) {
    return numbers.reached(number).map(Reached::number);
  }

  /**
   * A number that somebody writes to.
   *
   * @param version of authority, for what is remembered of it
   */
  public record Reached(Known number, long version) {}

  public Optional<Reached> reached(PhoneNumber number) {
    return numbers.reached(number);
  }

  public Map<NumberId, Known> known(Collection<NumberId> ids) {
    return numbers.all(ids).stream()
        .map(NumberReader::known)
        .collect(Collectors.toMap(Known::id, number -> number));
  }

  /**
   * As much as others tell of a number beside what they know themselves.
   *
   * @param aside also when its end has passed
   */
  public record Held(
      NumberId id,
      PhoneNumber number,
      Optional<Label> label,
      NumberClass numberClass,
      UnitId unit,
      Optional<Instant> quarantinedUntil,
      Optional<Aside> aside) {}

  /** Nothing where it lies outside of the caller's scope. */
  public static Optional<Held> held(Work work, NumberId id) {
    return new NumberStore(work.db())
        .find(work.scope(), List.of(id)).stream().map(NumberReader::held).findFirst();
  }

  /**
   * Those in the caller's scope, by number.
   *
   * @param search by number or by name
   */
  public static Slice<Held> page(
      Work work, Optional<SearchText> search, Optional<Cursor> after, Optional<PageSize> limit) {
    var find = new NumbersWanted().holding(search).find().page(after, limit);
    var slice =
        Keyset.slice(
            NumberListStore.page(work, find, Optional.empty()),
            limit,
            number -> Keyset.cursor(number.asset().number().value()));
    return new Slice<>(slice.rows().stream().map(NumberReader::held).toList(), slice.next());
  }

  private static Held held(ManagedNumber number) {
    var asset = number.asset();
    var until =
        number instanceof ManagedNumber.Quarantined resting
            ? Optional.of(resting.until())
            : Optional.<Instant>empty();
    return new Held(
        asset.id(),
        asset.number(),
        asset.label(),
        Inventory.classOf(number),
        asset.unit(),
        until,
        asset.aside());
  }

  private static Known known(ManagedNumber number) {
    var asset = number.asset();
    return new Known(
        asset.id(),
        asset.number(),
        Inventory.classOf(number),
        Inventory.statusOf(number),
        asset.unit());
  }
}
