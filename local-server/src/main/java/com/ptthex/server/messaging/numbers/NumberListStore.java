package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.kernel.store.Like;
import com.ptthex.server.messaging.delivery.TrafficReader;
import com.ptthex.server.messaging.delivery.TrafficReader.Question;
import com.ptthex.shared.messaging.numbers.Health;
import com.ptthex.shared.messaging.numbers.LastUse;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.trust.organisation.SiteSettings;
import com.ptthex.shared.value.CountryCode;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Pages of numbers, by whatever they are looked for. */
final class NumberListStore {
  private final Handle db;
  private final List<String> conditions = new ArrayList<>(List.of(Scope.SEES));
  private final Map<String, Object> bound = new HashMap<>();

  private NumberListStore(Handle db) {
    this.db = db;
  }

  /**
   * @param ofClient among which the numbers must be, if they are looked for by client
   */
  static List<ManagedNumber> page(Work work, Find find, Optional<Set<NumberId>> ofClient) {
    var page = found(work, find, ofClient);
    page.bound.put("limit", Keyset.fetch(find.limit()));
    return page.rows(" limit :limit");
  }

  /** Whatever the pages would show, as it is at one moment. */
  static List<ManagedNumber> all(Work work, Find find, Optional<Set<NumberId>> ofClient) {
    return found(work, find, ofClient).rows("");
  }

  /** How many the pages would show; asked apart from them, so that none of them waits for it. */
  static int count(Work work, Find find, Optional<Set<NumberId>> ofClient) {
    return found(work, find.from(Optional.empty()), ofClient).counted();
  }

  private static NumberListStore found(Work work, Find find, Optional<Set<NumberId>> ofClient) {
    var found = new NumberListStore(work.db());
    found.bound.put("scope", work.scope().ids());
    found.byItself(find);
    find.search().ifPresent(text -> found.search(text.value(), country(work)));
    find.setAside().ifPresent(yes -> found.aside(yes, work.now()));
    ofClient.ifPresent(
        numbers ->
            found.where(
                "id = any(:ofClient)",
                "ofClient",
                numbers.stream().map(NumberId::value).toArray(UUID[]::new)));
    found.byTraffic(find, work.now(), NumberRules.of(work));
    return found;
  }

  private void byItself(Find find) {
    Keyset.key(find.after(), 1).ifPresent(key -> where("e164 > :after", "after", key.getFirst()));
    if (!find.numberClass().isEmpty()) {
      where("(number_class = any(:classes)) is true", "classes", names(find.numberClass()));
    }
    if (!find.status().isEmpty()) {
      where("(status = any(:statuses)) is true", "statuses", names(find.status()));
    }
    find.sitter().ifPresent(sitter -> where("sitter = :sitter", "sitter", sitter));
    find.assigned().ifPresent(yes -> conditions.add("sitter is " + (yes ? "not null" : "null")));
    find.unit().ifPresent(unit -> where("unit = :unit", "unit", unit));
  }

  private void aside(boolean yes, Instant now) {
    where((yes ? "" : "not ") + NumberStore.ASIDE, "now", now);
  }

  private static Optional<CountryCode> country(Work work) {
    return new SettingValues(work.db()).of(SiteSettings.COUNTRY);
  }

  private void search(String text, Optional<CountryCode> country) {
    // Only what is written like a phone number is looked for among the digits.
    var digits = text.matches("[+().\\s\\d-]+") ? text.replaceAll("\\D", "") : "";
    bound.put("digits", digits.isEmpty() ? "" : "%" + digits + "%");
    // Written as within its country, it may have digits that its full form has not.
    bound.put("whole", whole(text, country));
    where(
        "(e164 like :digits or e164 = :whole or lower(label) like :text escape '!')",
        "text",
        Like.containing(text));
  }

  private static String whole(String text, Optional<CountryCode> country) {
    try {
      return PhoneNumber.typed(text, country).value();
    } catch (Malformed _) {
      return "";
    }
  }

  private void byTraffic(Find find, Instant now, NumberRules rules) {
    if (!find.health().isEmpty() || find.highVolume().isPresent()) {
      bound.put("spanAgo", now.minus(TrafficReader.SPAN));
    }
    if (!find.health().isEmpty()) {
      bound.put("warningFrom", rules.warningFrom());
      bound.put("criticalFrom", rules.criticalFrom());
      conditions.add(
          find.health().stream()
              .map(NumberListStore::condition)
              .collect(Collectors.joining(" or ", "(", ")")));
    }
    find.used().ifPresent(used -> lastUse(used, now));
    find.usedWithin().ifPresent(within -> usedFrom("within", within.since(now, rules.zone())));
    find.usedFrom().ifPresent(from -> usedFrom("usedFrom", from));
    find.usedBefore()
        .ifPresent(end -> where(Question.USED.before("id", "usedBefore"), "usedBefore", end));
    find.highVolume()
        .ifPresent(
            yes -> conditions.add((yes ? "" : "not ") + Question.BUSY.after("id", "spanAgo")));
  }

  private static String condition(Health health) {
    var warning = TrafficReader.failed("id", "spanAgo", "warningFrom");
    var critical = TrafficReader.failed("id", "spanAgo", "criticalFrom");
    return switch (health) {
      case HEALTHY -> "(not " + warning + " and not " + critical + ")";
      case WARNING -> "(" + warning + " and not " + critical + ")";
      case CRITICAL -> critical;
    };
  }

  private void lastUse(LastUse used, Instant now) {
    switch (used) {
      case WITHIN_DAY -> usedAfter(now.minus(Duration.ofDays(1)));
      case WITHIN_WEEK -> usedAfter(now.minus(Duration.ofDays(7)));
      case WITHIN_MONTH -> usedAfter(now.minus(Duration.ofDays(30)));
      case NEVER -> where("not " + Question.USED.after("id", "ever"), "ever", Instant.EPOCH);
    }
  }

  private void usedFrom(String name, Instant from) {
    where(Question.USED.from("id", name), name, from);
  }

  private void usedAfter(Instant since) {
    where(Question.USED.after("id", "usedAfter"), "usedAfter", since);
  }

  private void where(String condition, String name, Object value) {
    conditions.add(condition);
    bound.put(name, value);
  }

  private int counted() {
    return db.createQuery(
            "select count(*) from managed_number where " + String.join(" and ", conditions))
        .bindMap(bound)
        .mapTo(Integer.class)
        .one();
  }

  private List<ManagedNumber> rows(String end) {
    return db.createQuery(
            "select "
                + NumberStore.COLUMNS
                + " from managed_number where "
                + String.join(" and ", conditions)
                + " order by e164"
                + end)
        .bindMap(bound)
        .mapTo(NumberRow.class)
        .map(NumberRow::state)
        .list();
  }

  private static String[] names(List<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).toArray(String[]::new);
  }
}
