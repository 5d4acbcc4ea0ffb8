package com.ptthex.shared.messaging.inbox;

/** How far a message is. How one of ours fared with the provider is a fact of its delivery. */
public enum MessageState {
  RECEIVED
}
