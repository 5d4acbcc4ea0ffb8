package com.ptthex.server.kernel;

import static com.ptthex.server.kernel.Speech.SAY;
import static com.ptthex.server.kernel.Speech.SPEAK;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ptthex.server.kernel.Speech.Words;
import com.ptthex.server.kernel.TrialPipeline.Word;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.value.DeedKey;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A trial with a speech in it. */
record Hall(TrialPipeline trial, Speech speech) implements AutoCloseable {
  private static final Endpoint<Word, Far> FAR =
      Endpoint.read("test.far", "/test/far", Word.class, Far.class);

  record Far(int settled) {}

  static Hall on(TestDatabase database) {
    var trial = new TrialPipeline(database);
    var speech = new Speech(trial.unit);
    trial
        .cases
        .serveRowByRow(SPEAK, speech)
        .serve(SAY, (_, word) -> word)
        .serve(FAR, (work, key) -> new Far(BulkProgress.settled(work, new DeedKey(key.word()))));
    return new Hall(trial, speech);
  }

  Call<Words> seen(String key, Words words) {
    var impact = trial.pipeline.run(SPEAK.preview(), trial.call("preview", words));
    var call = trial.call(key, words);
    return new Call<>(
        call.origin(),
        call.trace(),
        call.idempotencyKey(),
        Optional.of(impact.token()),
        call.input());
  }

  int settled(String key) {
    return settledFor("good", key);
  }

  int settledFor(String caller, String key) {
    return trial.pipeline.run(FAR, trial.call(caller, "", key)).settled();
  }

  Words speak(Call<Words> call) {
    return trial.pipeline.run(SPEAK, call);
  }

  Refusal refusal(Call<Words> call) {
    return catchThrowableOfType(Refused.class, () -> speak(call)).refusal();
  }

  int done(String endpoint) {
    return trial.ask(
        Integer.class,
        "select count(*) from audit where outcome = 'DONE' and endpoint = '" + endpoint + "'");
  }

  /** Interrupts once, when this word is said. */
  void interruptAt(String word) {
    var left = new AtomicInteger(1);
    speech.whenSaid =
        said -> {
          if (said.equals(word) && left.getAndDecrement() > 0) {
            throw new Refusal.Unavailable("too-busy").raise();
          }
        };
  }

  @Override
  public void close() {
    trial.close();
  }
}
