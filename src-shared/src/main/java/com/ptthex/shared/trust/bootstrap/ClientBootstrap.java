package com.ptthex.shared.trust.bootstrap;

import com.ptthex.shared.signed.DocumentType;
import com.ptthex.shared.signed.Scope;
import com.ptthex.shared.signed.TypeName;
import com.ptthex.shared.trust.lan.SiteAddress;
import java.util.List;

/**
 * What a field client reads before it does anything: signed by the site, and of nothing that is
 * nobody's business. Each change makes another version of it.
 *
 * @param addresses where else the site is reached than where this was read; as it was told to say
 * @param origins from whose pages the site answers, letter for letter
 * @param guests how many of them may wait at once
 * @param ways what a client can do first; the best one first
 * @param codeLength of the code that registering asks for
 */
public record ClientBootstrap(
    Extent service,
    List<SiteAddress> addresses,
    List<WebOrigin> origins,
    Branding branding,
    List<Notice> notices,
    GuestPlaces guests,
    List<Way> ways,
    int codeLength) {
  public static final DocumentType<ClientBootstrap> TYPE =
      new DocumentType<>(new TypeName("bootstrap"), ClientBootstrap.class);

  public static final Scope SCOPE = new Scope("field");

  /** What the site does for its clients now. */
  public enum Extent {
    FULL,
    /** Its licence is over: devices that were let in come in, and are heard in need. */
    SAFETY_ONLY
  }

  /** How a client that nobody knows goes on. */
  public enum Way {
    /** It registers as a device with a code that somebody was given, and waits for approval. */
    DEVICE_CODE,
    /** It asks to be admitted, and gets nothing until somebody has decided. */
    GUEST
  }

  public ClientBootstrap {
    addresses = List.copyOf(addresses);
    origins = List.copyOf(origins);
    notices = List.copyOf(notices);
    ways = List.copyOf(ways);
  }
}
