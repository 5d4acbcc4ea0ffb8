package com.ptthex.server.trust.organisation;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.setting.Obeyed;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.trust.organisation.SiteSettings;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** What would follow if the site chose otherwise about itself. */
final class SiteForesight {
  private SiteForesight() {}

  static List<Obeyed<?>> settings() {
    return List.of(
        Obeyed.of(SiteSettings.NAME),
        Obeyed.of(SiteSettings.TIME_ZONE, SiteForesight::timeZone),
        Obeyed.of(SiteSettings.SITTER),
        Obeyed.of(SiteSettings.SITTERS),
        Obeyed.of(SiteSettings.SITTER_ARABIC),
        Obeyed.of(SiteSettings.SITTERS_ARABIC));
  }

  /** By the day and not the time of day: a minute later it would be another impact. */
  private static List<Effect> timeZone(Work work, ZoneId from, ZoneId to) {
    var was = LocalDateTime.ofInstant(work.now(), from);
    var becomes = LocalDateTime.ofInstant(work.now(), to);
    var minutes = ChronoUnit.MINUTES.between(was, becomes);
    return minutes == 0
        ? List.of(new Effect("days-begin-as-now", Map.of()))
        : List.of(
            new Effect(
                minutes > 0 ? "days-begin-earlier" : "days-begin-later",
                Map.of(
                    "hours", "" + Math.abs(minutes) / 60, "minutes", "" + Math.abs(minutes) % 60)));
  }
}
