package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.Money;
import com.ptthex.shared.messaging.provider.NumberKind;
import com.ptthex.shared.value.CountryCode;
import com.ptthex.shared.value.PhoneNumber;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The numbers that the simulated provider has to sell. All are kept for fiction by their countries,
 * so that nobody is ever at the other end.
 */
record SimulatedMarket(long seed) {
  private static final CountryCode US = new CountryCode("US");
  private static final CountryCode GB = new CountryCode("GB");
  static final Set<Capability> ALL = Set.of(Capability.TEXT, Capability.PICTURE, Capability.VOICE);
  private static final Set<Capability> PLAIN = Set.of(Capability.TEXT, Capability.VOICE);
  private static final Set<Capability> MUTE = Set.of(Capability.VOICE);

  private static final List<Range> RANGES =
      List.of(
          new Range(US, NumberKind.LOCAL, "202", "+1202555%04d", 100, 100, "Washington, DC"),
          new Range(US, NumberKind.LOCAL, "212", "+1212555%04d", 100, 100, "New York, NY"),
          new Range(US, NumberKind.LOCAL, "312", "+1312555%04d", 100, 100, "Chicago, IL"),
          new Range(US, NumberKind.LOCAL, "415", "+1415555%04d", 100, 100, "San Francisco, CA"),
          new Range(US, NumberKind.LOCAL, "617", "+1617555%04d", 100, 100, "Boston, MA"),
          new Range(US, NumberKind.LOCAL, "702", "+1702555%04d", 100, 100, "Las Vegas, NV"),
          new Range(US, NumberKind.TOLL_FREE, "800", "+1800555%04d", 100, 100, ""),
          new Range(GB, NumberKind.LOCAL, "20", "+44207946%04d", 0, 1000, "London"),
          new Range(GB, NumberKind.LOCAL, "161", "+44161496%04d", 0, 1000, "Manchester"),
          new Range(GB, NumberKind.MOBILE, "7700", "+447700900%03d", 0, 1000, ""));

  private static Money monthly(NumberKind kind) {
    return switch (kind) {
      case LOCAL -> dollars("1.15");
      case TOLL_FREE -> dollars("2.15");
      case MOBILE -> dollars("1.30");
    };
  }

  private record Range(
      CountryCode country,
      NumberKind kind,
      String areaCode,
      String form,
      int first,
      int count,
      String place) {

    Stream<Offer> numbers() {
      return IntStream.range(first, first + count).mapToObj(this::offer);
    }

    private Offer offer(int at) {
      var number = new PhoneNumber(form.formatted(at));
      return new Offer(
          number,
          kind,
          place.isEmpty() ? Optional.empty() : Optional.of(place),
          at % 10 == 9 ? MUTE : at % 3 == 0 ? PLAIN : ALL,
          Optional.of(monthly(kind)),
          country.equals(GB) && kind == NumberKind.LOCAL);
    }
  }

  static Money dollars(String amount) {
    return new Money(new BigDecimal(amount), "USD");
  }

  Prices prices(CountryCode country) {
    var here = new EnumMap<NumberKind, Money>(NumberKind.class);
    RANGES.stream()
        .filter(range -> range.country().equals(country))
        .forEach(range -> here.put(range.kind(), monthly(range.kind())));
    return new Prices(
        here,
        Optional.of(dollars(country.equals(US) ? "0.0079" : "0.0420")),
        Optional.of(dollars("0.0075")));
  }

  /** Of what nobody else has. */
  Stream<Offer> matching(Wanted wanted) {
    return RANGES.stream()
        .filter(range -> range.country().equals(wanted.country()))
        .filter(range -> range.kind() == wanted.kind())
        .filter(range -> wanted.areaCode().filter(code -> !code.equals(range.areaCode())).isEmpty())
        .flatMap(Range::numbers)
        .filter(offer -> !isElsewhere(offer.number()))
        .filter(offer -> offer.capabilities().containsAll(wanted.capabilities()))
        .filter(offer -> wanted.locality().filter(town -> !isIn(offer, town)).isEmpty())
        .filter(offer -> wanted.digits().filter(some -> !holds(offer, some)).isEmpty());
  }

  Optional<Offer> find(PhoneNumber number) {
    return RANGES.stream()
        .flatMap(Range::numbers)
        .filter(offer -> offer.number().equals(number))
        .findFirst();
  }

  /** Somebody made up has every fourth. */
  boolean isElsewhere(PhoneNumber number) {
    return Math.floorMod(Long.hashCode(seed) * 31 + number.value().hashCode(), 4) == 0;
  }

  private static boolean isIn(Offer offer, String town) {
    return offer.place().filter(place -> place.split(",", 2)[0].equalsIgnoreCase(town)).isPresent();
  }

  private static boolean holds(Offer offer, String digits) {
    return Pattern.compile(digits.replace("*", "[0-9]")).matcher(offer.number().value()).find();
  }
}
