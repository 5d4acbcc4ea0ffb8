package com.ptthex.shared.trust.organisation;

import static com.ptthex.shared.contract.setting.SettingGroup.SITE;
import static com.ptthex.shared.contract.setting.SettingGroup.WORDS;

import com.ptthex.shared.contract.setting.Holiday;
import com.ptthex.shared.contract.setting.OpenBlock;
import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.value.CountryCode;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What a site may choose about itself; whatever is asked of it, every feature may obey. */
public final class SiteSettings {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_WORD = 24;
  private static final int MOST_BLOCKS = 4;
  private static final int MOST_HOLIDAYS = 100;

  /** As people call it; without one it goes by its customer's name. */
  public static final Setting<Optional<String>> NAME =
      Setting.of("site.name", SITE, Setting.words(LONGEST_NAME)).atDesks();

  /** Where its days begin and end. */
  public static final Setting<ZoneId> TIME_ZONE =
      Setting.of("site.time-zone", SITE, Setting.zone("UTC")).risky().atDesks();

  /** Whose phone numbers are meant where one is typed without its country code. */
  public static final Setting<Optional<CountryCode>> COUNTRY =
      Setting.of("site.default-country", SITE, Setting.country()).atDesks();

  /** Open within them, by the clocks of its time zone. */
  public static final Setting<List<OpenBlock>> BUSINESS_HOURS =
      Setting.of("site.business-hours", SITE, Setting.hours(MOST_BLOCKS)).atDesks();

  /** Closed all day, whatever weekday it is. */
  public static final Setting<List<Holiday>> HOLIDAYS =
      Setting.of("site.holidays", SITE, Setting.holidays(MOST_HOLIDAYS, LONGEST_NAME)).atDesks();

  /** What people of the field are called here, in each language: one of them, and many. */
  public static final Setting<Optional<String>> SITTER = word("words.sitter.english");

  public static final Setting<Optional<String>> SITTERS = word("words.sitters.english");
  public static final Setting<Optional<String>> SITTER_ARABIC = word("words.sitter.arabic");
  public static final Setting<Optional<String>> SITTERS_ARABIC = word("words.sitters.arabic");

  public static final List<Setting<?>> ALL =
      List.of(
          NAME,
          TIME_ZONE,
          COUNTRY,
          BUSINESS_HOURS,
          HOLIDAYS,
          SITTER,
          SITTERS,
          SITTER_ARABIC,
          SITTERS_ARABIC);

  private static Setting<Optional<String>> word(String key) {
    return Setting.of(key, WORDS, Setting.words(LONGEST_WORD)).atDesks();
  }

  private SiteSettings() {}
}
