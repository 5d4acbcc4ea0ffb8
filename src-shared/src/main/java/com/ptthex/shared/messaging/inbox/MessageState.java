package com.ptthex.shared.messaging.inbox;

/** How far a message is. How one of ours fared with the provider is a fact of its delivery. */
public enum MessageState {
  RECEIVED,
  /** It is about to be handed to the provider. */
  QUEUED,
  /** Nobody knows whether the provider has it, until that is found out. */
  IN_DOUBT,
  /** The provider has it. */
  SENT,
  /** It could not be handed over for so long that somebody has to have it tried again. */
  STALLED,
  /** It was not handed over, and will not be. */
  NOT_SENT;

  /** Whether it is still to be handed over, or to be found out about. */
  public boolean isOpen() {
    return switch (this) {
      case QUEUED, IN_DOUBT, STALLED -> true;
      case RECEIVED, SENT, NOT_SENT -> false;
    };
  }
}
