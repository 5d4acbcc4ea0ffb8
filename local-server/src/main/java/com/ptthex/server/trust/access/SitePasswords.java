package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.value.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a guess at a password of this site costs. It is settled with the site's first password, by
 * what its machine can afford, and stays: an account that cost less than others to guess at would
 * be told from a login that nobody has by how soon it is refused.
 */
record SitePasswords(PasswordCostStore costs) {
  private static final Map<PasswordCost, String> NOBODYS = new ConcurrentHashMap<>();

  static SitePasswords of(Work work) {
    return new SitePasswords(new PasswordCostStore(work.db()));
  }

  String hash(Secret password) {
    return PasswordHash.hash(password, settled());
  }

  /** Checked for a login nobody has, so that it takes as long as a wrong password. */
  String nobodys() {
    return NOBODYS.computeIfAbsent(
        costs.known().orElse(PasswordCost.LEAST), PasswordHash::ofNobody);
  }

  /** The same password at the usual cost, where the stored hash cost less, or more. */
  Optional<String> renewed(String stored, Password password) {
    return costs
        .known()
        .filter(cost -> !stored.startsWith(cost.prefix()))
        .map(cost -> PasswordHash.hash(password, cost));
  }

  private PasswordCost settled() {
    return costs
        .known()
        .orElseGet(
            () -> {
              costs.settle(PasswordCost.ofThisMachine());
              return costs.known().orElseThrow();
            });
  }
}
