package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.supply.CostsApi.Cost;
import com.ptthex.shared.messaging.supply.CostsApi.Idle;
import com.ptthex.shared.messaging.supply.SupplyApi.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;

/** What some numbers cost; a price that nobody has told is not taken for nothing. */
final class CostWords {
  private final Ui ui;
  private final SupplyWords words;

  CostWords(Ui ui) {
    this.ui = ui;
    this.words = new SupplyWords(ui);
  }

  /** Such as {@code 3.45 USD each month}. */
  String sum(Cost cost) {
    return cost.monthly().isEmpty()
        ? ui.say(SupplyText.NOT_KNOWN)
        : ui.say(SupplyText.A_MONTH, words.money(cost.monthly()));
  }

  /** What belongs to the sum beside it. */
  String about(Cost cost) {
    return said(cost, false);
  }

  String all(Cost cost) {
    return cost.numbers() == 0 ? ui.say(SupplyText.NO_SUCH_NUMBERS) : said(cost, true);
  }

  private String said(Cost cost, boolean withSum) {
    var told = new ArrayList<String>();
    told.add(ui.say(SupplyText.HAVE, cost.numbers()));
    if (withSum && !cost.monthly().isEmpty()) {
      told.add(ui.say(SupplyText.COST_TOGETHER, words.money(cost.monthly())));
    }
    if (cost.untold() > 1 && cost.untold() == cost.numbers()) {
      told.add(ui.say(SupplyText.NO_PRICE_KNOWN));
    } else if (cost.untold() > 0) {
      told.add(ui.say(SupplyText.PRICES_NOT_KNOWN, cost.untold()));
    }
    return String.join(" ", told);
  }

  String price(Idle idle) {
    return idle.monthly().map(SupplyWords::money).orElseGet(() -> ui.say(SupplyText.NOT_KNOWN));
  }

  static Optional<BigDecimal> amount(Idle idle) {
    return idle.monthly().map(Price::amount).map(BigDecimal::new);
  }
}
