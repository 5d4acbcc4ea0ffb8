package com.ptthex.server.trust.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.testing.Entrants;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.challenge.ChallengeApi;
import com.ptthex.shared.trust.challenge.ChallengeApi.Ask;
import com.ptthex.shared.trust.challenge.ChallengeApi.Solved;
import java.util.Optional;

/**
 * Somebody at the door, from an address of their own, who is told at once and waits for nothing.
 */
record Door(TestSite site, String address) {
  static final Password WRONG = new Password("not this one, I fear");

  /** As a person does it who reads the question. */
  Solved solved() {
    var set =
        site.server.pipeline().run(ChallengeApi.ASK, call(new Ask(ChallengeApi.Form.QUESTION)));
    return Entrants.solved(set);
  }

  private <I extends Record> Call<I> call(I input) {
    return new Call<>(
        new Call.Outside(Optional.empty(), address),
        "trace",
        Optional.empty(),
        Optional.empty(),
        () -> input);
  }

  AccessApi.Session enter(SignIn wish) {
    return site.server.pipeline().run(AccessApi.SIGN_IN, call(wish));
  }

  /** What is answered: a code, and how long to wait. */
  String told(Login login, Password password) {
    // A task is solved whether it is asked for or not.
    return told(new SignIn(login, password, Optional.of(solved())));
  }

  String told(SignIn wish) {
    try {
      assertThat(enter(wish).until()).isAfter(site.clock.instant());
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
