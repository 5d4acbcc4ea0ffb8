package com.ptthex.server.trust.devices;

import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.devices.DeviceKey;
import com.ptthex.shared.trust.devices.DeviceMark;
import com.ptthex.shared.trust.devices.DeviceState;
import com.ptthex.shared.trust.devices.DevicesApi.Decided;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Version;
import java.util.Optional;

/** A device in one of its states, which offers only the moves that are legal from it. */
sealed interface Device {

  Body body();

  /** What stays the same in all states. */
  record Body(DeviceId id, AccountId account, Make make, Decided registered, Version version) {
    Body changed() {
      return new Body(id, account, make, registered, version.next());
    }
  }

  /** By what one is told from another. */
  record Make(DeviceKey key, DeviceMark mark, DevicePlatform platform, Label model) {}

  /** Registered, and inert. */
  record Pending(Body body) implements Usable {
    Approved approve(Decided decided) {
      return new Approved(body.changed(), decided);
    }

    @Override
    public Revoked revoke(Decided decided) {
      return new Revoked(body.changed(), Optional.empty(), decided);
    }
  }

  /** Let in whenever it proves that it is the one. */
  record Approved(Body body, Decided approved) implements Usable {
    @Override
    public Revoked revoke(Decided decided) {
      return new Revoked(body.changed(), Optional.of(approved), decided);
    }
  }

  /** Kept out for good. */
  record Revoked(Body body, Optional<Decided> approval, Decided revoked) implements Device {}

  /** One that is not kept out. */
  sealed interface Usable extends Device permits Pending, Approved {
    Revoked revoke(Decided decided);
  }

  default DeviceState state() {
    return switch (this) {
      case Pending _ -> DeviceState.PENDING;
      case Approved _ -> DeviceState.APPROVED;
      case Revoked _ -> DeviceState.REVOKED;
    };
  }

  default Optional<Decided> approval() {
    return switch (this) {
      case Pending _ -> Optional.empty();
      case Approved(var _, var decided) -> Optional.of(decided);
      case Revoked(var _, var decided, var _) -> decided;
    };
  }

  default Optional<Decided> revocation() {
    return this instanceof Revoked(var _, var _, var decided)
        ? Optional.of(decided)
        : Optional.empty();
  }
}
