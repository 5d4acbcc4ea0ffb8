package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.model.Draft;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.NumberKind;
import com.ptthex.shared.messaging.supply.AreaCode;
import com.ptthex.shared.messaging.supply.DigitPattern;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.Search;
import com.ptthex.shared.value.CountryCode;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Malformed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody says of the numbers they want. */
final class SearchForm {
  private final Draft draft = new Draft();
  private final ForWhom forWhom = ForWhom.in(draft);
  private final Draft.Entry<Integer> count = draft.needed("count", this::counted);
  private final Draft.Entry<CountryCode> country = draft.needed("country", CountryCode::new);
  private final Draft.Entry<NumberKind> kind = draft.needed("kind", NumberKind::valueOf);
  private final Draft.Entry<Optional<AreaCode>> areaCode =
      draft.optional("areaCode", AreaCode::new);
  private final Draft.Entry<Optional<Label>> place = draft.optional("place", Label::new);
  private final Draft.Entry<Optional<DigitPattern>> digits =
      draft.optional("digits", DigitPattern::new);
  private final Draft.Entry<List<Capability>> capabilities =
      draft.free("capabilities", SearchForm::capabilities);

  /**
   * @param usual the country in which numbers are looked for at first
   */
  SearchForm(Optional<CountryCode> usual) {
    // How many there may be goes with what they are for.
    forWhom.numberClass().text().subscribe(_ -> count.reconsider());
    count.text().set("1");
    country.text().set(usual.map(CountryCode::value).orElse("US"));
    kind.text().set(NumberKind.LOCAL.name());
    capabilities.text().set(Capability.TEXT.name());
  }

  private int counted(String typed) {
    var most = most();
    if (!typed.matches("[0-9]{1,9}")) {
      throw new Malformed("whole-number", Map.of());
    }
    var count = Integer.parseInt(typed);
    if (count < 1 || count > most) {
      throw new Malformed("range", Map.of("min", "1", "max", "" + most));
    }
    return count;
  }

  /** How many may be bought at once of what they are for. */
  int most() {
    return SupplyApi.mostOf(
        forWhom.numberClass().text().get().equals(NumberClass.POOL.name())
            ? NumberClass.POOL
            : NumberClass.SITTER);
  }

  private static List<Capability> capabilities(String names) {
    return names.isEmpty()
        ? List.of()
        : Stream.of(names.split(",")).map(Capability::valueOf).toList();
  }

  void want(Capability capability, boolean wanted) {
    capabilities
        .text()
        .set(
            Stream.of(Capability.values())
                .filter(it -> it == capability ? wanted : capabilities.value().contains(it))
                .map(Capability::name)
                .collect(Collectors.joining(",")));
  }

  Search wish() {
    return new Search(
        forWhom.unit().value(),
        country.value(),
        kind.value(),
        areaCode.value(),
        place.value(),
        digits.value(),
        capabilities.value());
  }

  Draft draft() {
    return draft;
  }

  ForWhom forWhom() {
    return forWhom;
  }

  Draft.Entry<Integer> count() {
    return count;
  }

  Draft.Entry<CountryCode> country() {
    return country;
  }

  Draft.Entry<NumberKind> kind() {
    return kind;
  }

  Draft.Entry<Optional<AreaCode>> areaCode() {
    return areaCode;
  }

  Draft.Entry<Optional<Label>> place() {
    return place;
  }

  Draft.Entry<Optional<DigitPattern>> digits() {
    return digits;
  }

  Draft.Entry<List<Capability>> capabilities() {
    return capabilities;
  }
}
