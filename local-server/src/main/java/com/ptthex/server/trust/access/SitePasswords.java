package com.ptthex.server.trust.access;

import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.value.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/**
 * What a guess at a password of this site costs. It is settled with the site's first password, by
 * what its machine can afford, and stays: an account that cost less than others to guess at would
 * be told from a login that nobody has by how soon it is refused.
 */
record SitePasswords(Handle db) {
  private static final Map<PasswordCost, String> NOBODYS = new ConcurrentHashMap<>();

  String hash(Secret password) {
    return PasswordHash.hash(password, settled());
  }

  /** Checked for a login nobody has, so that it takes as long as a wrong password. */
  String nobodys() {
    return NOBODYS.computeIfAbsent(known().orElse(PasswordCost.LEAST), PasswordHash::ofNobody);
  }

  /** The same password at the usual cost, where the stored hash cost less, or more. */
  Optional<String> renewed(String stored, Password password) {
    return known()
        .filter(cost -> !stored.startsWith(cost.prefix()))
        .map(cost -> PasswordHash.hash(password, cost));
  }

  private PasswordCost settled() {
    return known()
        .orElseGet(
            () -> {
              settle(PasswordCost.ofThisMachine());
              return known().orElseThrow();
            });
  }

  private Optional<PasswordCost> known() {
    return db.createQuery("select memory, passes, lanes from password_cost")
        .mapTo(PasswordCost.class)
        .findOne();
  }

  /** Whoever settles it first has settled it. */
  void settle(PasswordCost cost) {
    db.createUpdate(
            """
            insert into password_cost (memory, passes, lanes)
            select :memory, :passes, :lanes where not exists (select 1 from password_cost)\
            """)
        .bind("memory", cost.memory())
        .bind("passes", cost.passes())
        .bind("lanes", cost.lanes())
        .execute();
  }
}
