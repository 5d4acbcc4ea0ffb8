package com.ptthex.shared.messaging.optout;

import static com.ptthex.shared.messaging.inbox.InboxApi.INBOX_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of people's wishes. Each is about a thread, and names the number. */
public final class OptOutEvents {
  /** Somebody wants no more messages from a number. */
  public static final EventType STOPPED = EventType.of("optout.stopped", INBOX_VIEW);

  /** They want messages again. */
  public static final EventType RESUMED = EventType.of("optout.resumed", INBOX_VIEW);

  /** They ask who it is that writes to them, and what they can do. */
  public static final EventType HELP_ASKED = EventType.of("optout.help-asked", INBOX_VIEW);

  public static final List<EventType> ALL = List.of(STOPPED, RESUMED, HELP_ASKED);

  private OptOutEvents() {}
}
