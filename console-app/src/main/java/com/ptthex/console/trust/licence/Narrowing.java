package com.ptthex.console.trust.licence;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.shared.trust.licence.Licence.Limit;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Feature;
import com.ptthex.shared.trust.licence.LicenceApi.Held;
import com.ptthex.shared.trust.licence.LicenceApi.Narrow;
import com.ptthex.shared.trust.licence.LicenceApi.Quota;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Note;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Choosing less than is licensed. The draft begins with what is chosen now. */
final class Narrowing {
  static final String ON = "on";
  static final String OFF = "off";

  private final ReadOnlyObjectWrapper<Offer<Narrow>> offer =
      new ReadOnlyObjectWrapper<>(new Offer.Missing<>(LicenceText.NO_LICENCE));
  private final Action<Narrow, Held> action;
  private Choice choice = new Choice(new Draft(), Map.of(), Map.of(), noReason());

  /**
   * @param features by line, {@link #ON} or {@link #OFF}
   * @param limits by line; empty is as licensed
   */
  record Choice(
      Draft draft,
      Map<LicenceLine, Draft.Entry<String>> features,
      Map<LicenceLine, Draft.Entry<Optional<Integer>>> limits,
      Draft.Entry<Note> reason) {

    Narrow value() {
      return new Narrow(
          features.entrySet().stream()
              .filter(each -> each.getValue().value().equals(OFF))
              .map(Map.Entry::getKey)
              .toList(),
          limits.entrySet().stream()
              .flatMap(
                  each ->
                      each.getValue().value().map(most -> new Limit(each.getKey(), most)).stream())
              .toList(),
          reason.value());
    }
  }

  Narrowing(Desk desk) {
    action = new Action<>(desk, LicenceApi.NARROW, LicenceText.NARROW, offer.getReadOnlyProperty());
  }

  private static Draft.Entry<Note> noReason() {
    return new Draft().needed("reason", Note::new);
  }

  /** A fresh draft of what is chosen now. */
  Choice begin(Held held) {
    var draft = new Draft();
    var features = new LinkedHashMap<LicenceLine, Draft.Entry<String>>();
    held.features().stream().filter(Feature::licensed).forEach(each -> add(draft, features, each));
    var limits = new LinkedHashMap<LicenceLine, Draft.Entry<Optional<Integer>>>();
    held.quotas().forEach(each -> add(draft, limits, each));
    choice = new Choice(draft, features, limits, draft.needed("reason", Note::new));
    draft.<Narrow>offer(choice::value).subscribe(offer::set);
    return choice;
  }

  private static void add(
      Draft draft, Map<LicenceLine, Draft.Entry<String>> features, Feature feature) {
    var entry = draft.needed("feature-" + feature.line().value(), text -> text);
    entry.text().set(feature.off() ? OFF : ON);
    features.put(feature.line(), entry);
  }

  private static void add(
      Draft draft, Map<LicenceLine, Draft.Entry<Optional<Integer>>> limits, Quota quota) {
    var entry = draft.optional("limit-" + quota.line().value(), text -> read(text, quota));
    quota.chosen().ifPresent(most -> entry.text().set("" + most));
    limits.put(quota.line(), entry);
  }

  /** What lies above the licence is told in the field, before anybody sends it. */
  private static int read(String text, Quota quota) {
    int most;
    try {
      most = Integer.parseInt(text);
    } catch (NumberFormatException _) {
      throw new Malformed("whole-number", Map.of());
    }
    if (most < 0) {
      throw new Malformed("whole-number", Map.of());
    }
    if (quota.ceiling().filter(ceiling -> most > ceiling).isPresent()) {
      throw new Malformed(
          "above-the-licence",
          Map.of("line", quota.line().value(), "max", "" + quota.ceiling().get()));
    }
    return most;
  }

  Action<Narrow, Held> action() {
    return action;
  }
}
