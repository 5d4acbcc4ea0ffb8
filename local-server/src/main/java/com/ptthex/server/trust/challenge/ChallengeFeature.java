package com.ptthex.server.trust.challenge;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Every;
import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.shared.trust.challenge.ChallengeApi;
import java.time.Duration;
import java.util.List;

/** The task between guesses at a sign-in. */
public final class ChallengeFeature implements Feature {
  private final Challenges challenges;

  public ChallengeFeature(Challenges challenges) {
    this.challenges = challenges;
  }

  @Override
  public void serve(UseCases cases) {
    cases.serve(ChallengeApi.ASK, challenges::ask);
  }

  @Override
  public List<Background> background(Ground ground) {
    return List.of(
        new Every(
                Duration.ofHours(1),
                "challenge-forgetting",
                () -> forget(ground),
                "old tasks were not put away; the next try is in an hour")
            .atTheStart());
  }

  private static void forget(Ground ground) {
    var now = ground.clock().instant();
    var _ = ground.store().writing(db -> new ChallengeStore(db).forgetEnded(now));
  }
}
