package com.ptthex.console.messaging.provider;

import com.ptthex.console.ui.text.Codes;
import com.ptthex.shared.messaging.provider.ProviderError;

/** What is the matter with the provider, and what to do about it, for people. */
public record ProviderWords(Codes codes) {

  public String happened(ProviderError error) {
    return codes.word("provider", error.code());
  }

  public String next(ProviderError error) {
    return codes.word("provider-next", error.code());
  }
}
