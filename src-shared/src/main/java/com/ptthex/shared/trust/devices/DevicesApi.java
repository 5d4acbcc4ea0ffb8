package com.ptthex.shared.trust.devices;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.SearchText;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The devices that people of the field carry, for those who approve them. */
public interface DevicesApi {

  /** How long the code waits that is shown to a device. */
  Duration CODE_LASTS = Duration.ofHours(1);

  Permission DEVICES_VIEW = Permission.of("devices.view", CUSTOMER_ADMIN);
  Permission DEVICES_EDIT = Permission.of("devices.edit", CUSTOMER_ADMIN);

  Endpoint<Find, Page> LIST =
      read("devices.list", "/devices", Find.class, Page.class)
          .needs(DEVICES_VIEW)
          .toldAs("One page of the devices in the caller's scope, the latest first.");

  Endpoint<Which, Row> DETAIL =
      read("devices.detail", "/devices/{id}", Which.class, Row.class)
          .needs(DEVICES_VIEW)
          .toldAs("One device, and who decided about it.");

  Endpoint<Invite, Invited> INVITE =
      deed("devices.invite", "/devices/invite", Invite.class, Invited.class)
          .needs(DEVICES_EDIT)
          .with(Trait.SECRET_ANSWER)
          .toldAs("Makes the code by which one device of somebody registers, once.");

  Endpoint<Decide, Row> APPROVE =
      deed("devices.approve", "/devices/{id}/approve", Decide.class, Row.class)
          .needs(DEVICES_EDIT)
          .with(Trait.RISKY)
          .toldAs("Lets a pending device sign in for whom it was registered.");

  Endpoint<Decide, Row> REVOKE =
      deed("devices.revoke", "/devices/{id}/revoke", Decide.class, Row.class)
          .needs(DEVICES_EDIT)
          .with(Trait.RISKY)
          .toldAs("Keeps a device out for good, and ends its session at once.");

  /** Filters of the list; none given means all. */
  record Find(
      List<DeviceState> state,
      Optional<AccountId> account,
      Optional<SearchText> search,
      Optional<Cursor> after,
      Optional<PageSize> limit) {

    public Find {
      state = List.copyOf(state);
    }

    public static Find all() {
      return new Find(
          List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Find page(Optional<Cursor> cursor, Optional<PageSize> size) {
      return new Find(state, account, search, cursor, size);
    }
  }

  record Page(List<Row> rows, Optional<Cursor> next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param account whose device it is
   * @param unit where that person is at home now
   * @param model as the device says itself
   * @param registered who gave the code, and when it was used
   * @param lastUsedAt when its open session last did something
   */
  record Row(
      DeviceId id,
      DeviceMark mark,
      DeviceState state,
      AccountId account,
      Label name,
      UnitId unit,
      Label unitName,
      DevicePlatform platform,
      Label model,
      Decided registered,
      Optional<Decided> approved,
      Optional<Decided> revoked,
      Optional<Instant> lastUsedAt,
      Version version) {}

  record Decided(Instant at, Label by, Optional<Note> reason) {}

  record Which(DeviceId id) {}

  /**
   * @param account of somebody of the field
   */
  record Invite(AccountId account, Optional<Note> note) {}

  record Invited(EntryCode code, Label name, Instant until) {}

  record Decide(DeviceId id, Note reason, Version version) {}
}
