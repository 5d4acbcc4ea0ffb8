package com.ptthex.console.shell;

import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.shared.trust.access.AccessEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** That somebody became the owner by leave of the vendor: known here until it was seen. */
final class OwnerRecovery {
  private final ReadOnlyObjectWrapper<Optional<Instant>> heard =
      new ReadOnlyObjectWrapper<>(this, "heard", Optional.empty());

  OwnerRecovery(Clock clock, News news, Subscriptions until) {
    news.follow(
        until,
        List.of(AccessEvents.OWNER_RECOVERED),
        () -> heard.set(Optional.of(clock.instant())));
  }

  ReadOnlyObjectProperty<Optional<Instant>> heard() {
    return heard.getReadOnlyProperty();
  }

  void seen() {
    heard.set(Optional.empty());
  }
}
