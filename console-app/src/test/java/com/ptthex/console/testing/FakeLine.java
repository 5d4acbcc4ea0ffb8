package com.ptthex.console.testing;

import com.ptthex.console.shell.Line;
import com.ptthex.console.ui.model.Api;
import com.ptthex.shared.client.LiveFeed;
import com.ptthex.shared.trust.access.SessionToken;
import java.util.ArrayList;
import java.util.List;

/** A way to a server that answers as the test says; what it tells is told by the test. */
public final class FakeLine implements Line {
  private final Api api;
  private final List<LiveFeed.Listener> listeners = new ArrayList<>();

  public FakeLine(Api api) {
    this.api = api;
  }

  @Override
  public Api anonymous() {
    return api;
  }

  @Override
  public Api as(SessionToken token) {
    return api;
  }

  @Override
  public Runnable follow(SessionToken token, LiveFeed.Listener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Who follows now. */
  public List<LiveFeed.Listener> listeners() {
    return List.copyOf(listeners);
  }
}
