package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.view.Severity;
import com.ptthex.shared.messaging.provider.ProviderApi.Standing;
import com.ptthex.shared.messaging.provider.ProviderHealth;

/** How it stands with the provider, in a word and a sentence. */
enum ProviderTone {
  NOT_CONNECTED(Severity.WARNING, ArrivalsText.NOT_CONNECTED, ArrivalsText.NOT_CONNECTED_ABOUT),
  CONNECTING(Severity.NOTICE, ArrivalsText.CONNECTING, ArrivalsText.CONNECTING_ABOUT),
  UNTRIED(Severity.NOTICE, ArrivalsText.UNTRIED, ArrivalsText.UNTRIED_ABOUT),
  ANSWERING(Severity.NORMAL, ArrivalsText.ANSWERING, ArrivalsText.ANSWERING_ABOUT),
  TROUBLED(Severity.WARNING, ArrivalsText.TROUBLED, ArrivalsText.TROUBLED_ABOUT),
  RESTING(Severity.WARNING, ArrivalsText.RESTING, ArrivalsText.RESTING_ABOUT),
  TRYING(Severity.WARNING, ArrivalsText.TRYING, ArrivalsText.TRYING_ABOUT);

  private final Severity severity;
  private final ArrivalsText word;
  private final ArrivalsText about;

  ProviderTone(Severity severity, ArrivalsText word, ArrivalsText about) {
    this.severity = severity;
    this.word = word;
    this.about = about;
  }

  static ProviderTone of(Standing now) {
    return switch (now.state()) {
      case NOT_CONNECTED -> NOT_CONNECTED;
      case TRYING -> CONNECTING;
      case CONNECTED -> of(now.health().state());
    };
  }

  private static ProviderTone of(ProviderHealth.State state) {
    return switch (state) {
      case UNTRIED -> UNTRIED;
      case ANSWERING -> ANSWERING;
      case TROUBLED -> TROUBLED;
      case RESTING -> RESTING;
      case TRYING -> TRYING;
    };
  }

  Severity severity() {
    return severity;
  }

  ArrivalsText word() {
    return word;
  }

  ArrivalsText about() {
    return about;
  }
}
