package com.ptthex.shared.messaging.setup;

import static com.ptthex.shared.messaging.setup.SetupApi.SETUP_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of the setup: which step, and never what was found. */
public final class SetupEvents {
  public static final EventType PASSED = EventType.of("setup.passed", SETUP_VIEW);
  public static final EventType SKIPPED = EventType.of("setup.skipped", SETUP_VIEW);
  public static final EventType REOPENED = EventType.of("setup.reopened", SETUP_VIEW);
  public static final EventType FINISHED = EventType.of("setup.finished", SETUP_VIEW);

  public static final List<EventType> ALL = List.of(PASSED, SKIPPED, REOPENED, FINISHED);

  private SetupEvents() {}
}
