package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Ui;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages that callers can be spoken to in, as the reader calls them. */
final class Spoken {
  private static final List<String> USUAL =
      List.of(
          "en-US", "en-GB", "ar-AE", "es-ES", "es-US", "fr-FR", "de-DE", "it-IT", "pt-BR", "hi-IN");

  private Spoken() {}

  static String name(Ui ui, String code) {
    return Locale.forLanguageTag(code).getDisplayName(ui.texts().language().locale());
  }

  /**
   * @param now stays possible, whatever it is
   */
  static List<Option> offered(Ui ui, String now) {
    return Stream.concat(USUAL.stream(), Stream.of(now))
        .filter(code -> !code.isEmpty())
        .distinct()
        .map(code -> new Option(code, name(ui, code)))
        .sorted(Comparator.comparing(Option::words))
        .toList();
  }
}
