package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.provider.ProviderError;
import java.util.ArrayList;
import java.util.List;

/** What is to be known before anything is bought. */
final class OfferWords {
  private final Ui ui;
  private final SupplyWords words;

  OfferWords(Ui ui) {
    this.ui = ui;
    this.words = new SupplyWords(ui);
  }

  /** What they cost together; what nobody has told is not taken for nothing. */
  String monthly(Sum sum) {
    var told = new ArrayList<String>();
    if (!sum.monthly().isEmpty()) {
      told.add(ui.say(SupplyText.TOGETHER, words.money(sum.prices())));
    }
    if (sum.untold() > 0) {
      told.add(ui.say(SupplyText.UNTOLD, sum.untold()));
    }
    return String.join(" ", told);
  }

  /** Why some of them may not serve here as they are, and what to do about that. */
  List<String> warnings(Sum sum) {
    var told = new ArrayList<String>();
    if (sum.address() > 0) {
      told.add(
          ui.say(SupplyText.NEED_ADDRESS, sum.address())
              + " "
              + words.next(ProviderError.ADDRESS_NEEDED));
    }
    if (sum.mute() > 0) {
      told.add(ui.say(SupplyText.WITHOUT_TEXT, sum.mute()));
    }
    return told;
  }
}
