package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.NumberKind;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.supply.Hindrance;
import com.ptthex.shared.messaging.supply.SupplyApi.Aim;
import com.ptthex.shared.messaging.supply.SupplyApi.Offer;
import com.ptthex.shared.messaging.supply.SupplyApi.Price;
import com.ptthex.shared.messaging.supply.SupplyApi.Progress;
import com.ptthex.shared.messaging.supply.SupplyApi.State;
import com.ptthex.shared.wire.Names;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words for what is offered and for what became of it. */
final class SupplyWords {
  private final Ui ui;

  SupplyWords(Ui ui) {
    this.ui = ui;
  }

  static SupplyText of(NumberClass numberClass) {
    return switch (numberClass) {
      case FRONT_DESK -> SupplyText.FRONT_DESK;
      case SITTER -> SupplyText.SITTER;
      case POOL -> SupplyText.POOL;
    };
  }

  static SupplyText of(NumberKind kind) {
    return switch (kind) {
      case LOCAL -> SupplyText.LOCAL;
      case TOLL_FREE -> SupplyText.TOLL_FREE;
      case MOBILE -> SupplyText.MOBILE;
    };
  }

  static SupplyText of(Capability capability) {
    return switch (capability) {
      case TEXT -> SupplyText.TEXT;
      case PICTURE -> SupplyText.PICTURE;
      case VOICE -> SupplyText.VOICE;
      case FAX -> SupplyText.FAX;
    };
  }

  static SupplyText of(Aim aim) {
    return switch (aim) {
      case BUY -> SupplyText.BOUGHT;
      case IMPORT -> SupplyText.IMPORTED;
    };
  }

  static SupplyText of(State state) {
    return switch (state) {
      case AWAITED -> SupplyText.AWAITED;
      case IN_DOUBT -> SupplyText.IN_DOUBT;
      case REGISTERED -> SupplyText.REGISTERED;
      case OUTSIDE -> SupplyText.OUTSIDE;
      case NOT_GOT -> SupplyText.NOT_GOT;
    };
  }

  static Severity severity(State state) {
    return switch (state) {
      case REGISTERED -> Severity.NORMAL;
      case AWAITED, IN_DOUBT -> Severity.NOTICE;
      case OUTSIDE, NOT_GOT -> Severity.WARNING;
    };
  }

  static boolean isOpen(Progress progress) {
    return progress.awaited() + progress.inDoubt() > 0;
  }

  static SupplyText of(Progress progress) {
    if (isOpen(progress)) {
      return SupplyText.UNDER_WAY;
    }
    if (progress.registered() == progress.rows()) {
      return SupplyText.ALL_THERE;
    }
    return progress.registered() > 0 ? SupplyText.PARTLY_THERE : SupplyText.NONE_THERE;
  }

  static Severity severity(Progress progress) {
    if (isOpen(progress)) {
      return Severity.NOTICE;
    }
    return progress.registered() == progress.rows() ? Severity.NORMAL : Severity.WARNING;
  }

  static SupplyText usable(Offer offer) {
    if (Sum.isMute(offer)) {
      return SupplyText.CANNOT_TEXT;
    }
    return offer.needsAddress() ? SupplyText.NEEDS_ADDRESS : SupplyText.USABLE;
  }

  static Severity severity(Offer offer) {
    return usable(offer) == SupplyText.USABLE ? Severity.NORMAL : Severity.WARNING;
  }

  String capabilities(List<Capability> capabilities) {
    return String.join(
        ui.say(SupplyText.AND_MORE), capabilities.stream().map(it -> ui.say(of(it))).toList());
  }

  static String money(Price price) {
    return Isolated.code(price.amount() + " " + price.currency());
  }

  String money(List<Price> prices) {
    return String.join(
        ui.say(SupplyText.AND_MORE), prices.stream().map(SupplyWords::money).toList());
  }

  /** What is the matter, and what to do about it. */
  String fault(ProviderError error) {
    return ui.codes().wordAndNext("provider", error.code());
  }

  String next(ProviderError error) {
    return ui.codes().word("provider-next", error.code());
  }

  String because(Hindrance hindrance) {
    return ui.say(SupplyText.BECAUSE, ui.codes().word("why", Names.camel(hindrance)));
  }

  <E extends Enum<E>> List<Option> options(E[] all, Function<E, Text> word) {
    return Stream.of(all).map(it -> new Option(it.name(), ui.say(word.apply(it)))).toList();
  }
}
