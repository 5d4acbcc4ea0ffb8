package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.NumberKind;
import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.CountryCode;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.PageSize;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which numbers are looked for.
 *
 * @param areaCode the digits after the country's own
 * @param locality the name of a town
 * @param digits some that it should hold; a star stands for any one
 */
public record Wanted(
    CountryCode country,
    NumberKind kind,
    Optional<String> areaCode,
    Optional<String> locality,
    Optional<String> digits,
    Set<Capability> capabilities,
    PageSize most) {
  private static final Pattern AREA_CODE = Pattern.compile("[0-9]{1,6}");
  private static final Pattern DIGITS = Pattern.compile("[0-9*]{2,15}");

  public Wanted {
    mustMatch(areaCode, AREA_CODE, "area-code");
    mustMatch(digits, DIGITS, "digits");
    locality = locality.map(town -> Check.line(town, 1, 80));
    capabilities = Set.copyOf(capabilities);
  }

  private static void mustMatch(Optional<String> text, Pattern form, String code) {
    if (text.filter(said -> !form.matcher(said).matches()).isPresent()) {
      throw new Malformed(code, Map.of());
    }
  }
}
