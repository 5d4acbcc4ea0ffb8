package com.ptthex.server.attention.alerts;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.kernel.store.Keyset.Moment;
import com.ptthex.shared.attention.alerts.AlertOrder;
import com.ptthex.shared.attention.alerts.AlertsApi.Find;
import com.ptthex.shared.attention.alerts.Severity;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Refusal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What is asked for of the list of alerts, and where a page of it begins. */
record AlertPage(Scope scope, Find find) {

  /** Where the page before ended: how bad its last one was, where that is the order. */
  record Start(Optional<Severity> severity, Moment moment) {}

  boolean isWorstFirst() {
    return find.order().filter(order -> order == AlertOrder.WORST_FIRST).isPresent();
  }

  Optional<Start> start() {
    return isWorstFirst()
        ? Keyset.key(find.after(), 3)
            .map(
                key ->
                    new Start(
                        Optional.of(severity(key.getFirst())),
                        Keyset.moment(Optional.of(Keyset.cursor(key.get(1), key.get(2))))
                            .orElseThrow()))
        : Keyset.moment(find.after()).map(moment -> new Start(Optional.empty(), moment));
  }

  private static Severity severity(String name) {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal.Invalid("after", "not-a-cursor", Map.of("form", "next-of-a-page"))
                    .raise());
  }

  Cursor cursor(Alert last) {
    var told = last.told();
    return isWorstFirst()
        ? Keyset.cursor(
            told.severity().name(), told.raisedAt().toString(), told.id().value().toString())
        : Keyset.cursor(told.raisedAt(), told.id().value());
  }
}
