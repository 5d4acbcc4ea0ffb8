package com.ptthex.shared.trust.bootstrap;

import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.value.Malformed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What the site chooses of what field clients are told. */
public record BootstrapPolicy(
    List<SiteAddress> addresses,
    List<WebOrigin> origins,
    Branding branding,
    List<Notice> notices,
    GuestPlaces guests) {
  /** Of each kind, so that a phone on a slow line has it at once. */
  public static final int MOST = 20;

  public static final BootstrapPolicy NONE =
      new BootstrapPolicy(List.of(), List.of(), Branding.NONE, List.of(), GuestPlaces.NONE);

  public BootstrapPolicy {
    addresses = few(addresses);
    origins = few(origins);
    notices = few(notices);
  }

  /** Each once, and not too many. */
  static <T> List<T> few(List<T> some) {
    var each = List.copyOf(new LinkedHashSet<>(some));
    if (each.size() > MOST) {
      throw new Malformed("too-many", Map.of("max", Integer.toString(MOST)));
    }
    return each;
  }

  public BootstrapPolicy addresses(List<SiteAddress> other) {
    return new BootstrapPolicy(other, origins, branding, notices, guests);
  }

  public BootstrapPolicy origins(List<WebOrigin> other) {
    return new BootstrapPolicy(addresses, other, branding, notices, guests);
  }

  public BootstrapPolicy branding(Branding other) {
    return new BootstrapPolicy(addresses, origins, other, notices, guests);
  }

  public BootstrapPolicy notices(List<Notice> other) {
    return new BootstrapPolicy(addresses, origins, branding, other, guests);
  }

  public BootstrapPolicy guests(GuestPlaces other) {
    return new BootstrapPolicy(addresses, origins, branding, notices, other);
  }
}
