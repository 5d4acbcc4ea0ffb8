package com.ptthex.shared.trust.licence;

import com.ptthex.shared.signed.DocumentType;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.signed.Scope;
import com.ptthex.shared.signed.TypeName;
import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Malformed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the authority lets a site do: the ceiling, beneath which the site chooses.
 *
 * @param limits what is not named may be had without end
 * @param graceDays how long after its end all goes on as before
 * @param readingDays how long after that one may still look at everything
 * @param owner opens the first account of the site, or the only one that is left
 * @param oldest of what was accepted before, nothing older may be gone back to
 */
public record Licence(
    List<LicenceLine> features,
    List<Limit> limits,
    int graceDays,
    int readingDays,
    Optional<OwnerCodeHash> owner,
    Edition oldest) {
  public static final DocumentType<Licence> TYPE =
      new DocumentType<>(new TypeName("licence"), Licence.class);

  /** A licence is about the site as a whole. */
  public static final Scope SCOPE = new Scope("site");

  private static final int MOST_LINES = 200;
  private static final int LONGEST_DAYS = 365;

  public record Limit(LicenceLine line, int most) {
    public Limit {
      Check.range(most, 0, Integer.MAX_VALUE);
    }
  }

  public Licence {
    features = List.copyOf(features);
    limits = List.copyOf(limits);
    Check.range(graceDays, 0, LONGEST_DAYS);
    Check.range(readingDays, 0, LONGEST_DAYS);
    var lines = Stream.concat(features.stream(), limits.stream().map(Limit::line)).toList();
    if (lines.size() > MOST_LINES || new HashSet<>(lines).size() < lines.size()) {
      throw new Malformed("lines", Map.of("max", Integer.toString(MOST_LINES)));
    }
  }

  public boolean names(LicenceLine feature) {
    return features.contains(feature);
  }

  /** Nothing when there may be any number. */
  public Optional<Integer> most(LicenceLine line) {
    return limits.stream().filter(each -> each.line().equals(line)).map(Limit::most).findFirst();
  }
}
