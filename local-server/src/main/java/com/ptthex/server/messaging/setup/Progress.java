package com.ptthex.server.messaging.setup;

import com.ptthex.shared.messaging.setup.SetupApi.Changed;
import com.ptthex.shared.messaging.setup.SetupStep;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the setup has come, as people decided it.
 *
 * @param settled the steps that were taken or left out since the setup was opened last
 * @param everFinished whether it was finished once, be it before it was opened anew
 */
record Progress(
    Version version, Map<SetupStep, Entry> settled, boolean everFinished, Optional<Changed> last) {

  static final Version NEVER = new Version(0);

  static final Progress NONE = new Progress(NEVER, Map.of(), false, Optional.empty());

  enum Deed {
    PASSED,
    SKIPPED,
    REOPENED,
    /** The last step was taken, and with it the whole. */
    FINISHED
  }

  /** One thing that somebody decided. */
  record Entry(
      Version version,
      Instant changedAt,
      Label changedBy,
      Deed deed,
      Optional<SetupStep> step,
      Optional<Note> reason) {

    Changed changed() {
      return new Changed(changedAt, changedBy);
    }
  }

  Progress {
    settled = Map.copyOf(settled);
  }

  /**
   * @param entries all there are, oldest first
   */
  static Progress of(List<Entry> entries) {
    var progress = NONE;
    for (var entry : entries) {
      progress = progress.with(entry);
    }
    return progress;
  }

  Progress with(Entry entry) {
    var now = new EnumMap<SetupStep, Entry>(SetupStep.class);
    if (entry.deed() != Deed.REOPENED) {
      now.putAll(settled);
      now.put(entry.step().orElseThrow(), entry);
    }
    return new Progress(
        entry.version(),
        now,
        everFinished || entry.deed() == Deed.FINISHED,
        Optional.of(entry.changed()));
  }

  boolean isSettled(SetupStep step) {
    return settled.containsKey(step);
  }

  boolean isSkipped(SetupStep step) {
    return entry(step).filter(entry -> entry.deed() == Deed.SKIPPED).isPresent();
  }

  Optional<Entry> entry(SetupStep step) {
    return Optional.ofNullable(settled.get(step));
  }

  boolean isFinished() {
    return isSettled(SetupStep.READINESS);
  }
}
