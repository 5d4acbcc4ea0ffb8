package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Api;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Endpoint;
import java.util.concurrent.CompletableFuture;

/**
 * A server that is still looked for: whoever calls it waits away from the screen until it is there.
 */
final class Awaited implements Api {
  private final CompletableFuture<Api> found = new CompletableFuture<>();

  void found(Api api) {
    found.complete(api);
  }

  /** There is none to be waited for. */
  void giveUp() {
    found.complete(
        new Api() {
          @Override
          public <I extends Record, O extends Record> Answer<O> call(
              Endpoint<I, O> endpoint, I input, Confirmation confirmation) {
            return new Answer.Unreachable<>(true);
          }
        });
  }

  @Override
  public <I extends Record, O extends Record> Answer<O> call(
      Endpoint<I, O> endpoint, I input, Confirmation confirmation) {
    return found.join().call(endpoint, input, confirmation);
  }
}
