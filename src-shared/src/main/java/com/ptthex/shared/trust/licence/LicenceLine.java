package com.ptthex.shared.trust.licence;

import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a line of a licence speaks of. A licence may name more than this build knows: it was written
 * for newer ones too.
 */
public record LicenceLine(String value) implements Scalar {
  private static final int LONGEST = 40;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  public LicenceLine {
    if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
      throw new Malformed("code", Map.of("max", Integer.toString(LONGEST)));
    }
  }

  public static LicenceLine of(LicenceFeature feature) {
    return named(feature);
  }

  public static LicenceLine of(LicenceQuota quota) {
    return named(quota);
  }

  private static LicenceLine named(Enum<?> constant) {
    return new LicenceLine(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** Nothing when this build knows no such feature. */
  public Optional<LicenceFeature> feature() {
    return Stream.of(LicenceFeature.values()).filter(each -> of(each).equals(this)).findFirst();
  }

  /** Nothing when this build counts no such thing. */
  public Optional<LicenceQuota> quota() {
    return Stream.of(LicenceQuota.values()).filter(each -> of(each).equals(this)).findFirst();
  }
}
