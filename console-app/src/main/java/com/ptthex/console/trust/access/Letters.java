package com.ptthex.console.trust.access;

import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.mail.MailLanguage;
import java.util.List;
import java.util.stream.Stream;

/** The languages of letters, each by its own name. */
final class Letters {
  private Letters() {}

  static List<Option> languages() {
    return Stream.of(MailLanguage.values())
        .map(language -> new Option(language.name(), spoken(language).ownName()))
        .toList();
  }

  private static Language spoken(MailLanguage language) {
    return switch (language) {
      case ENGLISH -> Language.ENGLISH;
      case ARABIC -> Language.ARABIC;
    };
  }

  /** What whoever sits here reads. */
  static MailLanguage languageOf(Ui ui) {
    return ui.texts().language() == Language.ARABIC ? MailLanguage.ARABIC : MailLanguage.ENGLISH;
  }
}
