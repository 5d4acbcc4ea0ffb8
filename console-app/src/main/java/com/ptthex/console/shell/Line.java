package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Api;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.LiveFeed;
import com.ptthex.shared.client.ServerTrust;
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

  /** To a server of this machine. */
  static Line to(URI server, Clock clock) {
    return over(ApiClient.at(server), clock);
  }

  /** To one on the network. */
  static Line to(URI server, ServerTrust trust, Clock clock) {
    return over(ApiClient.at(server, trust), clock);
  }

  private static Line over(ApiClient client, Clock clock) {
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
