package com.ptthex.shared.trust.access;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;
import static com.ptthex.shared.trust.access.AccessApi.ACCESS_VIEW;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.trust.mail.MaskedMailAddress;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.SearchText;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who may enter: the accounts of the site. None is ever deleted. */
public interface AccountsApi {

  Permission ACCOUNTS_EDIT = Permission.of("accounts.edit", CUSTOMER_ADMIN);

  Endpoint<Find, Page> LIST =
      read("access.accounts.list", "/accounts", Find.class, Page.class)
          .needs(ACCESS_VIEW)
          .toldAs("One page of the accounts in the caller's scope, by name.");

  Endpoint<Which, Detail> DETAIL =
      read("access.accounts.detail", "/accounts/{id}", Which.class, Detail.class)
          .needs(ACCESS_VIEW)
          .toldAs("One account, and the latest of what was done with it.");

  Endpoint<Change, Row> CHANGE =
      deed("access.accounts.change", "/accounts/{id}/change", Change.class, Row.class)
          .needs(ACCOUNTS_EDIT)
          .with(Trait.RISKY)
          .with(Trait.STEP_UP)
          .toldAs("Gives an account another role or unit, and ends its sessions.");

  Endpoint<Reasoned, Row> DISABLE =
      deed("access.accounts.disable", "/accounts/{id}/disable", Reasoned.class, Row.class)
          .needs(ACCOUNTS_EDIT)
          .with(Trait.RISKY)
          .toldAs("Keeps somebody out, from this moment on, until the account is enabled.");

  Endpoint<Reasoned, Row> ENABLE =
      deed("access.accounts.enable", "/accounts/{id}/enable", Reasoned.class, Row.class)
          .needs(ACCOUNTS_EDIT)
          .toldAs("Lets somebody in again who was kept out.");

  Endpoint<Reasoned, Row> ARCHIVE =
      deed("access.accounts.archive", "/accounts/{id}/archive", Reasoned.class, Row.class)
          .needs(ACCOUNTS_EDIT)
          .with(Trait.RISKY)
          .with(Trait.STEP_UP)
          .toldAs("Puts an account away for good; what it did keeps its name.");

  Endpoint<Reasoned, Row> RESTORE =
      deed("access.accounts.restore", "/accounts/{id}/restore", Reasoned.class, Row.class)
          .needs(ACCOUNTS_EDIT)
          .with(Trait.STEP_UP)
          .toldAs("Brings an archived account back, disabled: enabling it is a second look.");

  Endpoint<Reasoned, Row> CLEAR_FACTOR =
      deed(
              "access.accounts.clear-second-factor",
              "/accounts/{id}/clear-second-factor",
              Reasoned.class,
              Row.class)
          .needs(ACCOUNTS_EDIT)
          .with(Trait.RISKY)
          .with(Trait.STEP_UP)
          .toldAs(
              "Takes away the second factor and the recovery codes of who has lost theirs, and ends"
                  + " their sessions.");

  /** Filters of the list; none given means all. */
  record Find(
      List<Role> role,
      List<AccountState> state,
      Optional<UnitId> unit,
      Optional<SearchText> search,
      Optional<Cursor> after,
      Optional<PageSize> limit) {

    public Find {
      role = List.copyOf(role);
      state = List.copyOf(state);
    }

    public static Find all() {
      return new Find(
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    /** Those of a role who may sign in, by a part of their names. */
    public static Find active(Role role, Optional<SearchText> search) {
      return new Find(
          List.of(role),
          List.of(AccountState.ACTIVE),
          Optional.empty(),
          search,
          Optional.empty(),
          Optional.empty());
    }

    public Find page(Optional<Cursor> cursor, Optional<PageSize> size) {
      return new Find(role, state, unit, search, cursor, size);
    }
  }

  record Page(List<Row> rows, Optional<Cursor> next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param since of its state; absent where the account was made with the site
   * @param secondFactor whether the password alone does not open it
   * @param sessions that are open now
   */
  record Row(
      AccountId id,
      Login login,
      Label name,
      Role role,
      UnitId unit,
      AccountState state,
      Optional<Instant> since,
      boolean secondFactor,
      int sessions,
      Optional<Instant> lastUsedAt,
      Version version) {}

  record Which(AccountId id) {}

  /**
   * @param mail the address that letters about the account go to, once it is confirmed
   */
  record Detail(Row account, Optional<MaskedMailAddress> mail, List<Happening> happenings) {
    public Detail {
      happenings = List.copyOf(happenings);
    }
  }

  /**
   * @param by who did it, as an account's name
   * @param role which it had from then on
   */
  record Happening(
      Instant at, AccountChange change, Label by, Role role, UnitId unit, Optional<Note> reason) {}

  record Change(AccountId id, Role role, UnitId unit, Note reason, Version version) {}

  record Reasoned(AccountId id, Note reason, Version version) {}
}
