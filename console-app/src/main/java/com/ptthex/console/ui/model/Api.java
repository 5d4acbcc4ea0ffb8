package com.ptthex.console.ui.model;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Endpoint;

/** How models call the server; tests hand in one that answers by itself. */
public interface Api {

  <I extends Record, O extends Record> Answer<O> call(
      Endpoint<I, O> endpoint, I input, Confirmation confirmation);

  default <I extends Record, O extends Record> Answer<O> call(Endpoint<I, O> endpoint, I input) {
    return call(endpoint, input, Confirmation.none());
  }

  static Api over(ApiClient client) {
    return new Api() {
      @Override
      public <I extends Record, O extends Record> Answer<O> call(
          Endpoint<I, O> endpoint, I input, Confirmation confirmation) {
        return client.call(endpoint, input, confirmation);
      }
    };
  }
}
