package com.ptthex.server.messaging.numbers;

import com.ptthex.shared.messaging.numbers.Aside;
import com.ptthex.shared.messaging.numbers.DaysLeft;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A phone number in one of its states. Each state holds what is true in it alone, and offers only
 * the moves that are legal from it.
 */
sealed interface ManagedNumber {

  Asset asset();

  /**
   * What stays the same in all states, but for the version.
   *
   * @param aside also when its end has passed
   */
  record Asset(
      NumberId id,
      PhoneNumber number,
      Optional<Label> label,
      UnitId unit,
      Instant addedAt,
      Optional<Aside> aside,
      Version version) {
    Asset changed() {
      return changed(aside);
    }

    private Asset changed(Optional<Aside> then) {
      return new Asset(id, number, label, unit, addedAt, then, version.next());
    }
  }

  default Optional<Aside> aside(Instant now) {
    return asset().aside().filter(aside -> aside.holds(now));
  }

  /** Whether a thread may be given it by itself. */
  default boolean inRotation(Instant now) {
    return this instanceof Usable && aside(now).isEmpty();
  }

  /** The same, kept out of rotation or brought back into it. */
  default ManagedNumber with(Optional<Aside> aside) {
    var changed = asset().changed(aside);
    return switch (this) {
      case FrontDesk(var _, var since) -> new FrontDesk(changed, since);
      case Spare(var _, var since) -> new Spare(changed, since);
      case Assigned(var _, var sitter, var since) -> new Assigned(changed, sitter, since);
      case Pooled(var _, var since) -> new Pooled(changed, since);
      case Quarantined(var _, var returnsTo, var why, var since, var until) ->
          new Quarantined(changed, returnsTo, why, since, until);
    };
  }

  /** Answers for the site. Never handed to a sitter, never put into the pool. */
  record FrontDesk(Asset asset, Instant since) implements Usable {}

  /** A sitter number that nobody has yet. */
  record Spare(Asset asset, Instant since) implements Assignable, Releasable {}

  record Assigned(Asset asset, PersonId sitter, Instant since) implements Assignable, Releasable {}

  record Pooled(Asset asset, Instant since) implements Assignable {}

  /** Out of use until its cooldown is over; then it returns as what it says. */
  record Quarantined(
      Asset asset, NumberClass returnsTo, Confinement why, Instant since, Instant until)
      implements ManagedNumber {

    boolean cooledDown(Instant now) {
      return !now.isBefore(until);
    }

    int daysLeft(Instant now) {
      return DaysLeft.until(until, now);
    }

    ManagedNumber reinstate(Instant now) {
      if (!cooledDown(now)) {
        throw new IllegalStateException("the cooldown is not over");
      }
      return returnsTo == NumberClass.FRONT_DESK
          ? new FrontDesk(asset.changed(), now)
          : new Pooled(asset.changed(), now);
    }
  }

  /** Why a number is in quarantine. */
  record Confinement(QuarantineReason reason, Optional<Note> note) {}

  /** Carries messages, and can be taken out of use. */
  sealed interface Usable extends ManagedNumber permits FrontDesk, Assignable {
    /** A front-desk number comes back to the front desk, any other to the pool. */
    default Quarantined quarantine(Confinement why, Instant now, Duration cooldown) {
      var returnsTo = this instanceof FrontDesk ? NumberClass.FRONT_DESK : NumberClass.POOL;
      return new Quarantined(asset().changed(), returnsTo, why, now, now.plus(cooldown));
    }
  }

  /** Can be given to a sitter, also away from another one. */
  sealed interface Assignable extends Usable permits Spare, Assigned, Pooled {
    default Assigned assign(PersonId sitter, Instant now) {
      return new Assigned(asset().changed(), sitter, now);
    }
  }

  /** Can be put into the pool. */
  sealed interface Releasable extends ManagedNumber permits Spare, Assigned {
    default Pooled release(Instant now) {
      return new Pooled(asset().changed(), now);
    }
  }

  /** The state in which a number enters the inventory. */
  static ManagedNumber registered(Asset asset, NumberClass as) {
    return switch (as) {
      case FRONT_DESK -> new FrontDesk(asset, asset.addedAt());
      case SITTER -> new Spare(asset, asset.addedAt());
      case POOL -> new Pooled(asset, asset.addedAt());
    };
  }
}
