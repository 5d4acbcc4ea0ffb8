package com.ptthex.console.ui.model;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.FakeApi;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.value.Proof;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A deed that is worth it is done after a proof, whatever asked for it. */
final class ProvingApiTest {
  private static final Endpoint<Nothing, Nothing> DEED =
      Endpoint.deed("sample.risk", "/sample/risk", Nothing.class, Nothing.class)
          .with(Trait.STEP_UP);

  private final Deque<Answer<Nothing>> answers = new ArrayDeque<>();
  private final FakeApi server = new FakeApi().on(DEED, _ -> answers.remove());

  private Answer<Nothing> call(Prover prover) {
    return new ProvingApi(server, prover)
        .call(DEED, Nothing.NOTHING, Confirmation.none().under("its key"));
  }

  private static Answer<Nothing> asksForProof() {
    return refused(new Refusal.StepUp("prove-again-who-you-are"));
  }

  @Test
  void itIsCalledAgainWithTheProofAndUnderItsOwnKey() {
    answers.addAll(List.of(asksForProof(), done(Nothing.NOTHING)));
    var proof = new Proof("proof");
    assertThat(call(_ -> Optional.of(proof))).isEqualTo(done(Nothing.NOTHING));
    assertThat(server.calls())
        .extracting(FakeApi.Call::confirmation)
        .containsExactly(
            Confirmation.none().under("its key"), Confirmation.none().under("its key").with(proof));
  }

  @Test
  void aProofThatCameTooLateIsAskedForAgain() {
    answers.addAll(List.of(asksForProof(), asksForProof(), done(Nothing.NOTHING)));
    var proofs = new ArrayDeque<>(List.of(new Proof("late"), new Proof("in time")));
    assertThat(call(_ -> Optional.of(proofs.remove()))).isEqualTo(done(Nothing.NOTHING));
  }

  @Test
  void whoWouldRatherNotIsToldTheRefusalAndNothingMoreIsAsked() {
    answers.add(asksForProof());
    assertThat(call(_ -> Optional.empty())).isEqualTo(asksForProof());
    assertThat(server.calls()).hasSize(1);
  }

  @Test
  void whoIsNotSignedInIsAskedForNoProof() {
    answers.add(refused(new Refusal.SignIn("session-ended")));
    assertThat(
            call(
                _ -> {
                  throw new AssertionError("was asked for a proof");
                }))
        .isInstanceOf(Answer.Refused.class);
  }
}
