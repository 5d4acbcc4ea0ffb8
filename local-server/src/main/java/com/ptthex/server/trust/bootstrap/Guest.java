package com.ptthex.server.trust.bootstrap;

import com.ptthex.shared.trust.bootstrap.GuestId;
import com.ptthex.shared.trust.bootstrap.GuestState;
import com.ptthex.shared.trust.devices.DeviceKey;
import com.ptthex.shared.trust.devices.DeviceMark;
import com.ptthex.shared.trust.devices.DevicesApi.Decided;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.Optional;

/** Somebody who asked to be admitted. No state of it is a way in. */
sealed interface Guest {
  Body body();

  record Body(
      GuestId id,
      Label name,
      DeviceKey key,
      DeviceMark mark,
      Instant askedAt,
      Instant until,
      Version version) {
    Body changed() {
      return new Body(id, name, key, mark, askedAt, until, version.next());
    }
  }

  /** Until somebody decides, or its time is over. */
  record Waiting(Body body) implements Guest {
    boolean isOver(Instant now) {
      return !now.isBefore(body.until());
    }

    /**
     * @param account for which a code was made
     */
    Admitted admit(Decided decided, AccountId account) {
      return new Admitted(body.changed(), decided, account);
    }

    Refused refuse(Decided decided) {
      return new Refused(body.changed(), decided);
    }

    /** Asks once more, after its time was over. */
    Waiting again(Label name, Instant now, Instant until) {
      return new Waiting(
          new Body(body.id(), name, body.key(), body.mark(), now, until, body.version().next()));
    }
  }

  record Admitted(Body body, Decided decided, AccountId account) implements Guest {}

  record Refused(Body body, Decided decided) implements Guest {}

  default GuestState state(Instant now) {
    return switch (this) {
      case Waiting waiting -> waiting.isOver(now) ? GuestState.EXPIRED : GuestState.WAITING;
      case Admitted _ -> GuestState.ADMITTED;
      case Refused _ -> GuestState.REFUSED;
    };
  }

  default Optional<Decided> decision() {
    return switch (this) {
      case Waiting _ -> Optional.empty();
      case Admitted(var _, var decided, var _) -> Optional.of(decided);
      case Refused(var _, var decided) -> Optional.of(decided);
    };
  }
}
