package com.ptthex.console.messaging.setup;

import com.ptthex.console.ui.view.Severity;
import com.ptthex.shared.messaging.setup.SetupApi.Standing;

/** How the whole setup stands, in a word and a sentence. */
enum Readiness {
  READY(Severity.NORMAL, SetupText.READY, SetupText.READY_ABOUT),
  PRACTICE(Severity.WARNING, SetupText.PRACTICE, SetupText.PRACTICE_ABOUT),
  NOT_READY(Severity.WARNING, SetupText.NOT_READY, SetupText.NOT_READY_ABOUT);

  private final Severity severity;
  private final SetupText word;
  private final SetupText about;

  Readiness(Severity severity, SetupText word, SetupText about) {
    this.severity = severity;
    this.word = word;
    this.about = about;
  }

  /** What reaches nobody is not ready, however complete it is. */
  static Readiness of(Standing standing) {
    if (!standing.ready()) {
      return NOT_READY;
    }
    return standing.practice() ? PRACTICE : READY;
  }

  Severity severity() {
    return severity;
  }

  SetupText word() {
    return word;
  }

  SetupText about() {
    return about;
  }
}
