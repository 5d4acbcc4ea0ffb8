package com.ptthex.server.messaging.arrival;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.Subscriber;
import com.ptthex.server.kernel.ledger.Heard;
import com.ptthex.server.messaging.arrival.RoundStore.Round;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.shared.messaging.arrival.ArrivalApi;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Aim;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Begin;
import com.ptthex.shared.messaging.inbox.InboxEvents;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.provider.ProviderEvents;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Has the numbers put right when something changes here, and looked at now and then. */
final class ArrivalWatch implements Subscriber {
  /**
   * What changes at the provider is changed there by somebody, by hand and seldom; and until it is
   * noticed what arrives is asked for. More often it would only cost calls.
   */
  static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

  /** Numbers are often bought or entered many at a time, and one look does for all of them. */
  private static final Duration GATHERED = Duration.ofSeconds(1);

  private static final String NAME = "arrival";

  private final Ground ground;
  private final ProviderReader provider;

  ArrivalWatch(Ground ground, ProviderReader provider) {
    this.ground = ground;
    this.provider = provider;
  }

  @Override
  public String name() {
    return NAME;
  }

  /** A look at all of them is wanted by somebody who waits for it. */
  @Override
  public Duration gathers(List<Heard> next) {
    return next.stream().noneMatch(ArrivalWatch::concerns)
            || next.stream().anyMatch(ArrivalWatch::isForAll)
        ? Duration.ZERO
        : GATHERED;
  }

  @Override
  public void hear(List<Heard> together) {
    if (together.stream().noneMatch(ArrivalWatch::concerns) || !isConnected()) {
      return;
    }
    // All of them are looked at then, also those that came meanwhile.
    var last = together.stream().filter(ArrivalWatch::isForAll).reduce((_, later) -> later);
    if (last.isPresent()) {
      begin(last.get().position().text(), new Begin(Aim.PUT_RIGHT, List.of()));
    } else {
      joined(together.stream().filter(event -> event.is(NumberEvents.REGISTERED)).toList());
    }
  }

  private static boolean concerns(Heard event) {
    return isForAll(event) || event.is(NumberEvents.REGISTERED);
  }

  private static boolean isForAll(Heard event) {
    return event.is(InboxEvents.ADDRESS_CHANGED) || event.is(ProviderEvents.CONNECTED);
  }

  /** Heard again they may be cut otherwise, so the key says the first of them and the last. */
  private void joined(List<Heard> events) {
    var key = events.getFirst().position().text() + "-" + events.getLast().position().text();
    var numbers = events.stream().map(event -> new NumberId(event.subject())).toList();
    begin(key, new Begin(Aim.PUT_RIGHT, numbers));
  }

  private void begin(String key, Begin wish) {
    var _ = ground.pipeline().run(ArrivalApi.BEGIN, Call.inside(NAME, key, wish));
  }

  /** Whatever nobody was told of: somebody may have changed something at the provider itself. */
  void lookIfDue() {
    var now = ground.clock().instant();
    Round latest = ground.store().reading(db -> new RoundStore(db).now());
    var isDue = latest.askedAt().map(at -> !now.isBefore(at.plus(BETWEEN_LOOKS))).orElse(true);
    if (isDue && isConnected()) {
      // Two servers that find so at once begin one look.
      begin("after-" + latest.version().value(), new Begin(Aim.LOOK, List.of()));
    }
  }

  private boolean isConnected() {
    return ground.store().<Optional<Version>>reading(db -> provider.connection(db)).isPresent();
  }
}
