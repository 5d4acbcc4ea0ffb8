package com.ptthex.server.trust.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import java.util.Optional;

/**
 * Somebody at the door, from an address of their own, who is told at once and waits for nothing.
 */
record Door(TestSite site, String address) {
  static final Password WRONG = new Password("not this one, I fear");

  AccessApi.Session enter(Login login, Password password) {
    var call =
        new Call<>(
            new Call.Outside(Optional.empty(), address),
            "trace",
            Optional.empty(),
            Optional.empty(),
            () -> new SignIn(login, password));
    return site.server.pipeline().run(AccessApi.SIGN_IN, call);
  }

  /** What is answered: a code, and how long to wait. */
  String told(Login login, Password password) {
    try {
      assertThat(enter(login, password).until()).isAfter(site.clock.instant());
      return "in";
    } catch (Refused refused) {
      var wait = refused.refusal().facts().getOrDefault("retryAfterMillis", "");
      return (refused.refusal().code() + " " + wait).strip();
    }
  }

  String guess(Login login) {
    return told(login, WRONG);
  }

  void guess(Login login, int times) {
    for (var at = 0; at < times; at++) {
      assertThat(guess(login)).isEqualTo("wrong-login-or-password");
    }
  }
}
