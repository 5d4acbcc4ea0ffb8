package com.ptthex.server.messaging.numbers;

import com.ptthex.server.messaging.numbers.ManagedNumber.Asset;
import com.ptthex.server.messaging.numbers.ManagedNumber.Assigned;
import com.ptthex.server.messaging.numbers.ManagedNumber.Confinement;
import com.ptthex.server.messaging.numbers.ManagedNumber.FrontDesk;
import com.ptthex.server.messaging.numbers.ManagedNumber.Pooled;
import com.ptthex.server.messaging.numbers.ManagedNumber.Quarantined;
import com.ptthex.server.messaging.numbers.ManagedNumber.Spare;
import com.ptthex.shared.messaging.numbers.Aside;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.Optional;

/** A number as it lies in its table. */
record NumberRow(
    NumberId id,
    PhoneNumber e164,
    Optional<Label> label,
    NumberClass numberClass,
    NumberStatus status,
    Optional<PersonId> sitter,
    Instant since,
    Optional<QuarantineReason> reason,
    Optional<Note> note,
    Optional<Instant> until,
    Optional<Note> asideReason,
    Optional<Label> asideBy,
    Optional<Instant> asideSince,
    Optional<Instant> asideUntil,
    UnitId unit,
    Instant addedAt,
    Version version) {

  ManagedNumber state() {
    var asset =
        new Asset(
            id,
            e164,
            label,
            unit,
            addedAt,
            aside(asideReason, asideBy, asideSince, asideUntil),
            version);
    return switch (status) {
      case QUARANTINED ->
          new Quarantined(
              asset,
              numberClass,
              new Confinement(reason.orElseThrow(), note),
              since,
              until.orElseThrow());
      case ACTIVE ->
          switch (numberClass) {
            case FRONT_DESK -> new FrontDesk(asset, since);
            case POOL -> new Pooled(asset, since);
            case SITTER ->
                sitter
                    .<ManagedNumber>map(holder -> new Assigned(asset, holder, since))
                    .orElseGet(() -> new Spare(asset, since));
          };
    };
  }

  static Optional<Aside> aside(
      Optional<Note> why, Optional<Label> by, Optional<Instant> since, Optional<Instant> until) {
    return why.map(it -> new Aside(it, by.orElseThrow(), since.orElseThrow(), until));
  }

  static NumberRow of(ManagedNumber number) {
    return switch (number) {
      case FrontDesk(var asset, var since) -> active(asset, NumberClass.FRONT_DESK, since);
      case Spare(var asset, var since) -> active(asset, NumberClass.SITTER, since);
      case Pooled(var asset, var since) -> active(asset, NumberClass.POOL, since);
      case Assigned(var asset, var sitter, var since) ->
          active(asset, NumberClass.SITTER, since).heldBy(sitter);
      case Quarantined(var asset, var returnsTo, var why, var since, var until) ->
          active(asset, returnsTo, since).confined(why, until);
    };
  }

  private static NumberRow active(Asset asset, NumberClass numberClass, Instant since) {
    return new NumberRow(
        asset.id(),
        asset.number(),
        asset.label(),
        numberClass,
        NumberStatus.ACTIVE,
        Optional.empty(),
        since,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        asset.aside().map(Aside::reason),
        asset.aside().map(Aside::by),
        asset.aside().map(Aside::since),
        asset.aside().flatMap(Aside::until),
        asset.unit(),
        asset.addedAt(),
        asset.version());
  }

  private NumberRow heldBy(PersonId holder) {
    return new NumberRow(
        id,
        e164,
        label,
        numberClass,
        status,
        Optional.of(holder),
        since,
        reason,
        note,
        until,
        asideReason,
        asideBy,
        asideSince,
        asideUntil,
        unit,
        addedAt,
        version);
  }

  private NumberRow confined(Confinement why, Instant end) {
    return new NumberRow(
        id,
        e164,
        label,
        numberClass,
        NumberStatus.QUARANTINED,
        sitter,
        since,
        Optional.of(why.reason()),
        why.note(),
        Optional.of(end),
        asideReason,
        asideBy,
        asideSince,
        asideUntil,
        unit,
        addedAt,
        version);
  }
}
