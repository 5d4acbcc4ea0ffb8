package com.ptthex.server.messaging.provider;

import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.messaging.provider.ProviderAccount.Right;
import com.ptthex.server.messaging.provider.ProviderFacts.Connection;
import com.ptthex.server.messaging.provider.ProviderFacts.Seen;
import com.ptthex.server.messaging.provider.ProviderFacts.Tried;
import com.ptthex.shared.messaging.provider.Money;
import com.ptthex.shared.messaging.provider.ProviderApi.Aim;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderHealth;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads together what was tried and what came of it. */
record FactReader(Handle db, Vault vault, Line line) {

  /** As an attempt that worked keeps it. */
  record Account(
      ProviderAccount.State accountState,
      Optional<String> rights,
      Optional<String> balance,
      Optional<String> currency) {

    private Seen seen() {
      return new Seen(
          accountState,
          rights.map(Account::parted).orElse(Set.of()),
          balance.map(amount -> new Money(new BigDecimal(amount), currency.orElseThrow())));
    }

    private static Set<Right> parted(String kept) {
      return Arrays.stream(kept.split(",", -1))
          .filter(Predicate.not(String::isEmpty))
          .map(Right::valueOf)
          .collect(Collectors.toSet());
    }
  }

  ProviderFacts facts() {
    var attempts = new AttemptStore(db, vault);
    var connected = new ConnectionStore(db, vault).connected();
    if (connected.isEmpty()) {
      var connecting = attempts.latest().filter(row -> row.aim() == Aim.CONNECT);
      return new ProviderFacts(
          Optional.empty(),
          connecting.map(FactReader::tried),
          Optional.empty(),
          Optional.empty(),
          ProviderHealth.UNTRIED);
    }
    var row = connected.get();
    var kind = row.kind().orElseThrow();
    return new ProviderFacts(
        Optional.of(new Connection(kind, row.name(), row.changedAt())),
        Optional.empty(),
        attempts.latestLook(kind).map(FactReader::tried),
        attempts.latestAccount(kind).map(Account::seen),
        line.health(row.version()).withoutCode());
  }

  private static Tried tried(AttemptStore.Row row) {
    return new Tried(
        row.ending(),
        row.fault().map(code -> ProviderError.of(code).orElse(ProviderError.UNKNOWN)),
        row.madeAt());
  }
}
