package com.ptthex.server.kernel;

import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.util.Optional;

/** On whose behalf something runs. */
public sealed interface Caller {

  Scope scope();

  /** As history and audit name them. */
  Label name();

  /** Stands for the caller wherever calls are counted or remembered. */
  String key();

  /**
   * Somebody, or a machine, with a session.
   *
   * @param session that this call came with
   * @param rules what the site's own rules add to its role, and take from it
   */
  record Account(
      AccountId id,
      Label name,
      Role role,
      UnitId home,
      Scope scope,
      Session session,
      SiteRules rules)
      implements Caller {

    /** Where of all that it sees it holds a permission. */
    public Scope reach(Permission permission) {
      return rules.reach(scope, role, permission);
    }

    public boolean holds(Permission permission) {
      return !reach(permission).units().isEmpty();
    }

    /** The same, as it acts where it may. */
    public Account within(Scope narrower) {
      return new Account(id, name, role, home, narrower, session, rules);
    }

    @Override
    public String key() {
      return "account:" + id.value();
    }
  }

  /**
   * @param hash names the session; it is not its token
   * @param device that it belongs to, and with which it ends
   * @param authority the version of {@link AuthorityStore authority} that its call is judged by
   */
  record Session(String hash, Optional<DeviceId> device, long authority) {}

  /** One of the server's own, which acts for the whole site. */
  record Machine(String machine, Scope scope) implements Caller {
    @Override
    public Label name() {
      return new Label(machine);
    }

    @Override
    public String key() {
      return "machine:" + machine;
    }
  }

  /** Nobody yet. */
  record Anonymous(String address) implements Caller {
    @Override
    public Scope scope() {
      return Scope.none();
    }

    @Override
    public Label name() {
      return new Label("nobody");
    }

    @Override
    public String key() {
      return "address:" + address;
    }
  }

  default Optional<Account> account() {
    return this instanceof Account account ? Optional.of(account) : Optional.empty();
  }
}
