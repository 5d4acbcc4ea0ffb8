package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Api;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.LiveFeed;
import com.ptthex.shared.trust.access.SessionToken;
import java.net.URI;
import java.time.Clock;

/** The way to a server; tests hand in one that leads nowhere. */
public interface Line {

  /** As nobody in particular. */
  Api anonymous();

  Api as(SessionToken token);

  /** Follows what happens until the returned one is closed, which may take a moment. */
  Runnable follow(SessionToken token, LiveFeed.Listener listener);

  static Line to(URI server, Clock clock) {
    var client = ApiClient.at(server);
    return new Line() {
      @Override
      public Api anonymous() {
        return Api.over(client);
      }

      @Override
      public Api as(SessionToken token) {
        return Api.over(client.as(token.value()));
      }

      @Override
      public Runnable follow(SessionToken token, LiveFeed.Listener listener) {
        return client.as(token.value()).follow(listener, clock)::close;
      }
    };
  }
}
