package com.ptthex.shared.messaging.screening;

import static com.ptthex.shared.messaging.screening.ScreeningApi.SCREENING_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/**
 * What others hear of messages that lead past the site; the thread is what each is about, if it is
 * not about the whole site.
 */
public final class ScreeningEvents {
  /** A message holds something that was looked for. */
  public static final EventType FOUND = EventType.of("screening.found", SCREENING_VIEW);

  /** A message could not be looked through. It was taken all the same. */
  public static final EventType NOT_SCREENED =
      EventType.of("screening.not-screened", SCREENING_VIEW);

  /** Somebody has said what it comes to. */
  public static final EventType RESOLVED = EventType.of("screening.resolved", SCREENING_VIEW);

  /** Messages that passed were looked through at last; of the whole site. */
  public static final EventType LOOKED_AGAIN =
      EventType.of("screening.looked-again", SCREENING_VIEW);

  /** An owner lets messages pass for a while; of the whole site. */
  public static final EventType PAUSED = EventType.of("screening.paused", SCREENING_VIEW);

  /** Its time was up, or somebody ended it. */
  public static final EventType PAUSE_ENDED = EventType.of("screening.pause-ended", SCREENING_VIEW);

  public static final List<EventType> ALL =
      List.of(FOUND, NOT_SCREENED, RESOLVED, LOOKED_AGAIN, PAUSED, PAUSE_ENDED);

  private ScreeningEvents() {}
}
