package com.ptthex.console.upkeep.settings;

import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.client.Answer;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Codes that a machine knows without asking anybody, found by what they are called. */
final class Found {
  private final List<String> codes;
  private final Map<String, String> looked;
  private volatile String typed = "";

  private Found(Ui ui, List<String> codes, UnaryOperator<String> name) {
    this.codes = codes;
    var locale = ui.texts().language().locale();
    // Whoever reads another language may know a place by its code alone.
    this.looked =
        codes.stream()
            .collect(
                Collectors.toMap(
                    code -> code,
                    code -> plain(Isolated.undone(name.apply(code)) + " " + code, locale)));
  }

  static Found asListed(Ui ui, List<String> codes, UnaryOperator<String> name) {
    return new Found(ui, codes, name);
  }

  /** In the order of the reader's language; nothing at all stands first. */
  static Found byName(Ui ui, List<String> codes, UnaryOperator<String> name) {
    var order = Collator.getInstance(ui.texts().language().locale());
    var sorted =
        codes.stream()
            .sorted(
                Comparator.comparing((String code) -> !code.isEmpty())
                    .thenComparing(code -> Isolated.undone(name.apply(code)), order))
            .toList();
    return new Found(ui, sorted, name);
  }

  private static String plain(String words, Locale locale) {
    return words.replace('_', ' ').toLowerCase(locale);
  }

  void type(String words) {
    typed = plain(words.strip(), Locale.ROOT);
  }

  Answer<Rows<String>> answer() {
    var words = typed;
    return new Answer.Done<>(
        Rows.all(
            codes.stream().filter(code -> looked.getOrDefault(code, "").contains(words)).toList()));
  }
}
