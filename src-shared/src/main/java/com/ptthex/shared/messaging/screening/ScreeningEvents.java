package com.ptthex.shared.messaging.screening;

import static com.ptthex.shared.messaging.screening.ScreeningApi.SCREENING_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of messages that lead past the site; the thread is what each is about. */
public final class ScreeningEvents {
  /** A message holds something that was looked for. */
  public static final EventType FOUND = EventType.of("screening.found", SCREENING_VIEW);

  /** A message could not be looked through. It was taken all the same. */
  public static final EventType NOT_SCREENED =
      EventType.of("screening.not-screened", SCREENING_VIEW);

  /** Somebody has said what it comes to. */
  public static final EventType RESOLVED = EventType.of("screening.resolved", SCREENING_VIEW);

  public static final List<EventType> ALL = List.of(FOUND, NOT_SCREENED, RESOLVED);

  private ScreeningEvents() {}
}
