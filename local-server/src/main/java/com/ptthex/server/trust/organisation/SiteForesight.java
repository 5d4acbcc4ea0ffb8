package com.ptthex.server.trust.organisation;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.setting.Obeyed;
import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.setting.Holiday;
import com.ptthex.shared.contract.setting.OpenBlock;
import com.ptthex.shared.trust.organisation.BusinessHours;
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
        Obeyed.of(SiteSettings.COUNTRY),
        Obeyed.of(SiteSettings.BUSINESS_HOURS, SiteForesight::hours),
        Obeyed.of(SiteSettings.HOLIDAYS, SiteForesight::holidays),
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

  private static List<Effect> hours(Work work, List<OpenBlock> from, List<OpenBlock> to) {
    var holidays = new SettingValues(work.db()).of(SiteSettings.HOLIDAYS);
    return nowOtherwise(work, new BusinessHours(from, holidays), new BusinessHours(to, holidays));
  }

  private static List<Effect> holidays(Work work, List<Holiday> from, List<Holiday> to) {
    var week = new SettingValues(work.db()).of(SiteSettings.BUSINESS_HOURS);
    return nowOtherwise(work, new BusinessHours(week, from), new BusinessHours(week, to));
  }

  /** What happens at once is easily overlooked among days to come. */
  private static List<Effect> nowOtherwise(Work work, BusinessHours from, BusinessHours to) {
    var zone = new SettingValues(work.db()).of(SiteSettings.TIME_ZONE);
    var open = to.isOpen(work.now(), zone);
    return open == from.isOpen(work.now(), zone)
        ? List.of()
        : List.of(new Effect(open ? "site-opens-now" : "site-closes-now", Map.of()));
  }
}
