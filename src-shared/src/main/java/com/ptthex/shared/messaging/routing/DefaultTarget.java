package com.ptthex.shared.messaging.routing;

import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.Setting.Form;
import java.util.Locale;
import java.util.stream.Stream;

/** Where a message goes that no rule has a place for. */
public enum DefaultTarget {
  SHARED_INBOX(RoutingTarget.SHARED_INBOX),
  FRONT_DESK(RoutingTarget.FRONT_DESK);

  private final RoutingTarget target;

  DefaultTarget(RoutingTarget target) {
    this.target = target;
  }

  public RoutingTarget target() {
    return target;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Form<DefaultTarget> form(DefaultTarget usual) {
    var codes = Setting.choice(Stream.of(values()).map(DefaultTarget::code).toList(), usual.code());
    return new Form<>(codes.kind(), codes.usual(), codes.reading().andThen(DefaultTarget::of));
  }

  private static DefaultTarget of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
  }
}
