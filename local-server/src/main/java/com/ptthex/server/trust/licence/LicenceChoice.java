package com.ptthex.server.trust.licence;

import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.trust.licence.Licence.Limit;
import com.ptthex.shared.trust.licence.LicenceLine;
import java.util.List;
import java.util.Optional;

/** What a site does without, of what it may have. It only ever narrows. */
record LicenceChoice(List<LicenceLine> off, List<Limit> limits) {
  static final LicenceChoice ALL = new LicenceChoice(List.of(), List.of());

  LicenceChoice {
    off = List.copyOf(off);
    limits = List.copyOf(limits);
  }

  Optional<Integer> chosen(LicenceLine line) {
    return limits.stream().filter(each -> each.line().equals(line)).map(Limit::most).findFirst();
  }

  boolean leaves(Licence licence, LicenceLine feature) {
    return licence.names(feature) && !off.contains(feature);
  }

  /** The lower of the two; a licence that came after the choice may lie beneath it. */
  Optional<Integer> most(Licence licence, LicenceLine line) {
    var ceiling = licence.most(line);
    var own = chosen(line);
    return ceiling.isPresent() && own.isPresent()
        ? Optional.of(Math.min(ceiling.get(), own.get()))
        : ceiling.or(() -> own);
  }
}
