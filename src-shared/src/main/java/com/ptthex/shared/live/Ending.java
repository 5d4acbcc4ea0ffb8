package com.ptthex.shared.live;

/** Why a stream ends that neither side broke off. */
public final class Ending {
  /** The reader fell too far behind; it may resume. */
  public static final String TOO_SLOW = "too-slow";

  /** Role, permissions or scope changed: what was read before may be too much or too little. */
  public static final String RIGHTS_CHANGED = "rights-changed";

  /** The site's history is another one now: all that was read is to be read again. */
  public static final String RESTORED = "restored";

  /** The server stops; it may be back soon. */
  public static final String STOPPING = "stopping";

  /** What the storage cannot tell now, it may tell later. */
  public static final String UNAVAILABLE = "unavailable";

  private Ending() {}
}
