package com.ptthex.shared.contract.setting;

import com.ptthex.shared.value.CountryCode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing that a site may choose, declared beside the feature that obeys it. Only what something
 * obeys is declared.
 *
 * @param <T> what the feature reads
 */
public final class Setting<T> {
  private final SettingKey key;
  private final SettingGroup group;
  private final SettingKind kind;
  private final SettingValue usual;
  private final SettingRisk risk;
  private final boolean atDesks;
  private final Function<SettingValue, T> reading;

  private Setting(
      SettingKey key, SettingGroup group, Form<T> form, SettingRisk risk, boolean atDesks) {
    this.key = key;
    this.group = group;
    this.kind = form.kind();
    this.usual = form.kind().checked(form.usual());
    this.risk = risk;
    this.atDesks = atDesks;
    this.reading = form.reading();
  }

  /** What it is like, whatever it is for. */
  public record Form<T>(SettingKind kind, SettingValue usual, Function<SettingValue, T> reading) {}

  public static <T> Setting<T> of(String key, SettingGroup group, Form<T> form) {
    return new Setting<>(new SettingKey(key), group, form, SettingRisk.PLAIN, false);
  }

  public static Form<Integer> count(SettingUnit unit, int least, int most, int usual) {
    return new Form<>(
        new SettingKind.Count(unit, least, most), new SettingValue.Count(usual), Setting::number);
  }

  public static Form<Duration> days(int least, int most, int usual) {
    return time(count(SettingUnit.DAYS, least, most, usual), Duration::ofDays);
  }

  public static Form<Duration> hours(int least, int most, int usual) {
    return time(count(SettingUnit.HOURS, least, most, usual), Duration::ofHours);
  }

  public static Form<Duration> minutes(int least, int most, int usual) {
    return time(count(SettingUnit.MINUTES, least, most, usual), Duration::ofMinutes);
  }

  public static Form<Duration> seconds(int least, int most, int usual) {
    return time(count(SettingUnit.SECONDS, least, most, usual), Duration::ofSeconds);
  }

  public static Form<Duration> milliseconds(int least, int most, int usual) {
    return time(count(SettingUnit.MILLISECONDS, least, most, usual), Duration::ofMillis);
  }

  private static Form<Duration> time(Form<Integer> count, Function<Long, Duration> unit) {
    return new Form<>(
        count.kind(), count.usual(), value -> unit.apply(count.reading().apply(value).longValue()));
  }

  /**
   * @param codes each with words in the bundles
   */
  public static Form<String> choice(List<String> codes, String usual) {
    return new Form<>(
        new SettingKind.Choice(codes),
        new SettingValue.Choice(usual),
        value -> value instanceof SettingValue.Choice(var code) ? code : usual);
  }

  /** Of so many characters; nothing for what is built in. */
  public static Form<Optional<String>> words(int most) {
    return new Form<>(
        new SettingKind.Words(most),
        new SettingValue.Words(""),
        value ->
            value instanceof SettingValue.Words(var text) && !text.isEmpty()
                ? Optional.of(text)
                : Optional.empty());
  }

  public static Form<ZoneId> zone(String usual) {
    return new Form<>(
        new SettingKind.Zone(),
        new SettingValue.Zone(usual),
        value -> ZoneId.of(value instanceof SettingValue.Zone(var id) ? id : usual));
  }

  /** None until somebody chooses. */
  public static Form<Optional<CountryCode>> country() {
    return new Form<>(
        new SettingKind.Country(),
        new SettingValue.Country(""),
        value ->
            value instanceof SettingValue.Country(var code) && !code.isEmpty()
                ? Optional.of(new CountryCode(code))
                : Optional.empty());
  }

  /** Round the clock until somebody chooses. */
  public static Form<List<OpenBlock>> hours(int mostADay) {
    var always =
        Stream.of(SettingDay.values())
            .map(day -> new OpenBlock(day, ClockTime.MIDNIGHT, ClockTime.END_OF_DAY))
            .toList();
    return new Form<>(
        new SettingKind.Hours(mostADay),
        new SettingValue.Hours(always),
        value -> value instanceof SettingValue.Hours(var blocks) ? blocks : always);
  }

  /** None until somebody names one. */
  public static Form<List<Holiday>> holidays(int most, int longestName) {
    return new Form<>(
        new SettingKind.Holidays(most, longestName),
        new SettingValue.Holidays(List.of()),
        value -> value instanceof SettingValue.Holidays(var days) ? days : List.of());
  }

  private static int number(SettingValue value) {
    return value instanceof SettingValue.Count(var number) ? number : 0;
  }

  /** Another value can do harm: its impact tells which, and a reason goes with it. */
  public Setting<T> risky() {
    return new Setting<>(key, group, form(), SettingRisk.RISKY, atDesks);
  }

  /** Every desk of the site must know it, whoever sits there. */
  public Setting<T> atDesks() {
    return new Setting<>(key, group, form(), risk, true);
  }

  private Form<T> form() {
    return new Form<>(kind, usual, reading);
  }

  public SettingKey key() {
    return key;
  }

  public SettingGroup group() {
    return group;
  }

  public SettingKind kind() {
    return kind;
  }

  /** What holds until somebody chooses. */
  public SettingValue usual() {
    return usual;
  }

  public SettingRisk risk() {
    return risk;
  }

  public boolean isAtDesks() {
    return atDesks;
  }

  /** What a value that fits says to the feature. */
  public T read(SettingValue value) {
    return reading.apply(kind.checked(value));
  }

  @Override
  public String toString() {
    return key.value();
  }
}
