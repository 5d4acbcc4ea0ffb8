package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.trust.licence.LicenceApi.Standing;
import com.ptthex.shared.trust.licence.LicenceEvents;
import com.ptthex.shared.trust.licence.SignedTime;
import java.util.List;
import java.util.Map;

/**
 * The time as the authority has it, in the place of all that the site thought of it. A document
 * does it once: what was taken is below the floor, also when the database was put back.
 */
final class SettingTime {
  private final Work work;
  private final LicenceDesk desk;

  SettingTime(Work work, LicenceDesk desk) {
    this.work = work;
    this.desk = desk;
  }

  Plan<Standing> plan(byte[] file) {
    var time = judged(file);
    var told = Map.of("to", time.issuedAt().toString());
    return new Plan<>(
        Impact.of(List.of(new Effect("time-set", told)), List.of(), Undo.IMPOSSIBLE),
        () -> set(time, file));
  }

  /**
   * Open to anybody who has such a document: whoever could sign in may be locked out by the time.
   */
  Standing run(byte[] file) {
    return set(judged(file), file);
  }

  private Header judged(byte[] file) {
    return new Acceptance(work, desk).judge(file, SignedTime.TYPE).header();
  }

  private Standing set(Header time, byte[] file) {
    new Acceptance(work, desk).remember(time, file);
    new ClockStore(work.db()).set(time.issuedAt());
    LicenceDeeds.tell(work, LicenceEvents.TIME_SET, time.id());
    return new LicenceView(desk).standing(work);
  }
}
