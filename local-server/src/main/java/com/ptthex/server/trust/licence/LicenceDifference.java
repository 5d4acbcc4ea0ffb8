package com.ptthex.server.trust.licence;

import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.signed.SignedDocument;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.trust.licence.Licence.Limit;
import com.ptthex.shared.trust.licence.LicenceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a site could do, and what it then can: in lines that a person reads before it happens. */
final class LicenceDifference {
  private final Optional<Licence> before;
  private final LicenceChoice choiceBefore;
  private final Licence after;
  private final LicenceChoice choiceAfter;
  private final List<Effect> effects = new ArrayList<>();

  private LicenceDifference(
      Optional<Licence> before, LicenceChoice choiceBefore, Licence after, LicenceChoice choice) {
    this.before = before;
    this.choiceBefore = choiceBefore;
    this.after = after;
    this.choiceAfter = choice;
  }

  /** Of another document under the same choice. */
  static List<Effect> between(LicenceFacts now, SignedDocument<Licence> next) {
    var own = now.choice();
    var all = new LicenceDifference(now.licence().map(SignedDocument::body), own, next.body(), own);
    all.compare();
    all.ends(now.licence(), next);
    return all.told();
  }

  /** Of another choice under the same document. */
  static List<Effect> between(Licence licence, LicenceChoice now, LicenceChoice next) {
    var all = new LicenceDifference(Optional.of(licence), now, licence, next);
    all.compare();
    return all.told();
  }

  private List<Effect> told() {
    return effects.isEmpty() ? List.of(effect("nothing-changes", Map.of())) : effects;
  }

  private void compare() {
    for (var line : features()) {
      var had = before.filter(licence -> choiceBefore.leaves(licence, line)).isPresent();
      var has = choiceAfter.leaves(after, line);
      if (had != has) {
        effects.add(
            effect(has ? "feature-gained" : "feature-lost", Map.of("feature", line.value())));
      }
    }
    limits().forEach(this::compareLimit);
  }

  private Iterable<LicenceLine> features() {
    return sorted(
        Stream.concat(before.stream(), Stream.of(after)).flatMap(each -> each.features().stream()));
  }

  private Iterable<LicenceLine> limits() {
    var licensed =
        Stream.concat(before.stream(), Stream.of(after)).flatMap(each -> each.limits().stream());
    var chosen = Stream.of(choiceBefore, choiceAfter).flatMap(each -> each.limits().stream());
    return sorted(Stream.concat(licensed, chosen).map(Limit::line));
  }

  private static Iterable<LicenceLine> sorted(Stream<LicenceLine> lines) {
    var all = new TreeSet<String>();
    lines.forEach(line -> all.add(line.value()));
    return all.stream().map(LicenceLine::new).toList();
  }

  private void compareLimit(LicenceLine line) {
    var had = before.flatMap(licence -> choiceBefore.most(licence, line));
    var has = choiceAfter.most(after, line);
    if (before.isEmpty() || had.equals(has)) {
      if (before.isEmpty() && has.isPresent()) {
        effects.add(effect("limit-set", Map.of("limit", line.value(), "to", "" + has.get())));
      }
      return;
    }
    if (has.isEmpty()) {
      effects.add(effect("limit-lifted", Map.of("limit", line.value(), "from", "" + had.get())));
    } else if (had.isEmpty()) {
      effects.add(effect("limit-set", Map.of("limit", line.value(), "to", "" + has.get())));
    } else {
      var code = has.get() > had.get() ? "limit-raised" : "limit-lowered";
      var by = Math.abs((long) has.get() - had.get());
      effects.add(
          effect(
              code,
              Map.of(
                  "limit",
                  line.value(),
                  "by",
                  "" + by,
                  "from",
                  "" + had.get(),
                  "to",
                  "" + has.get())));
    }
  }

  private void ends(Optional<SignedDocument<Licence>> now, SignedDocument<Licence> next) {
    var to = next.header().notAfter();
    var from = now.map(document -> document.header().notAfter());
    if (from.isEmpty()) {
      effects.add(effect("licence-ends", Map.of("to", to.toString())));
    } else if (!from.get().equals(to)) {
      var code = to.isAfter(from.get()) ? "licence-ends-later" : "licence-ends-earlier";
      effects.add(effect(code, Map.of("from", from.get().toString(), "to", to.toString())));
    }
  }

  private static Effect effect(String code, Map<String, String> facts) {
    return new Effect(code, facts);
  }
}
