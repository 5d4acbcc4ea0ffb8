package com.ptthex.server.messaging.provider;

import com.ptthex.server.messaging.provider.ConnectionStore.Row;
import com.ptthex.shared.messaging.provider.ProviderApi.Aim;
import com.ptthex.shared.messaging.provider.ProviderApi.Attempt;
import com.ptthex.shared.messaging.provider.ProviderApi.Balance;
import com.ptthex.shared.messaging.provider.ProviderApi.Changed;
import com.ptthex.shared.messaging.provider.ProviderApi.Ending;
import com.ptthex.shared.messaging.provider.ProviderApi.Standing;
import com.ptthex.shared.messaging.provider.ProviderApi.State;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderHealth;
import java.util.Optional;

/** How the site stands with its provider, without anything that the provider calls things. */
record ProviderStanding(ConnectionStore connections, AttemptStore attempts, Line line) {

  Standing told() {
    // First what was tried: whoever sees that it worked, sees what came of it.
    var attempt = attempts.latest();
    var last = connections.last();
    var connected = last.filter(row -> row.kind().isPresent());
    return new Standing(
        state(connected, attempt),
        connected.flatMap(Row::kind),
        connected.flatMap(Row::name),
        last.map(Row::version).orElse(ConnectionStore.NEVER),
        last.map(row -> new Changed(row.changedAt(), row.changedBy(), row.reason())),
        attempt.map(ProviderStanding::told),
        connected
            .map(row -> line.health(row.version()).withoutCode())
            .orElse(ProviderHealth.UNTRIED),
        connected.flatMap(this::balance));
  }

  private static State state(Optional<Row> connected, Optional<AttemptStore.Row> attempt) {
    if (connected.isPresent()) {
      return State.CONNECTED;
    }
    return attempt.filter(ProviderStanding::isConnecting).isPresent()
        ? State.TRYING
        : State.NOT_CONNECTED;
  }

  private static boolean isConnecting(AttemptStore.Row row) {
    return row.aim() == Aim.CONNECT && row.ending() == Ending.OPEN;
  }

  private static Attempt told(AttemptStore.Row row) {
    return new Attempt(
        row.id(),
        row.aim(),
        row.kind(),
        row.madeAt(),
        row.ending(),
        row.fault().map(code -> ProviderError.of(code).orElse(ProviderError.UNKNOWN)));
  }

  /** Of this connection, not of one that was there before. */
  private Optional<Balance> balance(Row connected) {
    return attempts
        .latestWithBalance()
        .filter(row -> row.kind() == connected.kind().orElseThrow())
        .map(
            row ->
                new Balance(
                    row.balance().orElseThrow(), row.currency().orElseThrow(), row.madeAt()));
  }
}
