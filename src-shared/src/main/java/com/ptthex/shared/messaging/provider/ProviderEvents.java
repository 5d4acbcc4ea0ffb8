package com.ptthex.shared.messaging.provider;

import static com.ptthex.shared.messaging.provider.ProviderApi.PROVIDER_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of the provider: never as whom it is called. */
public final class ProviderEvents {
  public static final EventType TRIED = EventType.of("provider.tried", PROVIDER_VIEW);
  public static final EventType CONNECTED = EventType.of("provider.connected", PROVIDER_VIEW);
  public static final EventType REFUSED = EventType.of("provider.refused", PROVIDER_VIEW);
  public static final EventType TESTED = EventType.of("provider.tested", PROVIDER_VIEW);
  public static final EventType DISCONNECTED = EventType.of("provider.disconnected", PROVIDER_VIEW);

  public static final List<EventType> ALL =
      List.of(TRIED, CONNECTED, REFUSED, TESTED, DISCONNECTED);

  private ProviderEvents() {}
}
