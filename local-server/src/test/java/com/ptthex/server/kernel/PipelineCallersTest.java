package com.ptthex.server.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.TrialPipeline.Word;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.wire.Wire;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What the pipeline keeps apart for its callers, and what it waits for before it answers. */
final class PipelineCallersTest {
  private static final Endpoint<Word, Word> SAY =
      Endpoint.deed("test.say", "/test/say", Word.class, Word.class);
  private static final Endpoint<Word, Word> HEAR =
      Endpoint.read("test.hear", "/test/hear", Word.class, Word.class);
  private static final Endpoint<Word, Word> REPORT =
      Endpoint.deed("test.report", "/test/report", Word.class, Word.class).inside();
  private static final Endpoint<Word, Word> KNOCK =
      Endpoint.deed("test.knock", "/test/knock", Word.class, Word.class).open();

  @OnBothDatabases
  void aDeedIsAnsweredOnceItIsDurableAlsoWhenItIsAnsweredAgain(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      trial.cases.serve(SAY, (_, word) -> word).serve(HEAR, (_, word) -> word);
      trial.pipeline.run(HEAR, trial.call("good", "k", "x"));
      assertThat(trial.waits).hasValue(0);
      trial.pipeline.run(SAY, trial.call("good", "k", "x"));
      assertThat(trial.waits).hasValue(1);
      assertThat(trial.ledger.mark()).isEqualTo(1);
      trial.pipeline.run(SAY, trial.call("good", "k", "x"));
      assertThat(trial.waits).hasValue(2);
    }
  }

  @OnBothDatabases
  void aMachineDoesWhatItAsksForUnderOneKeyOnceAndForTheWholeSite(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      var done = new AtomicInteger();
      trial.cases.serve(
          REPORT,
          (work, word) -> {
            assertThat(work.scope().units()).containsExactly(trial.unit);
            return new Word(word.word() + done.incrementAndGet());
          });
      var call = Call.inside("reporter", "key", new Word("x"));
      assertThat(trial.pipeline.run(REPORT, call).word()).isEqualTo("x1");
      assertThat(trial.pipeline.run(REPORT, call).word()).isEqualTo("x1");
      assertThat(trial.ask(String.class, "select caller from audit")).isEqualTo("machine:reporter");
      assertThat(trial.cases.served()).isEmpty();
    }
  }

  @OnBothDatabases
  void aKeyBelongsToItsCaller(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      var done = new AtomicInteger();
      trial.cases.serve(SAY, (_, word) -> new Word(word.word() + done.incrementAndGet()));
      assertThat(trial.pipeline.run(SAY, trial.call("good", "k", "x")).word()).isEqualTo("x1");
      assertThat(trial.pipeline.run(SAY, trial.call("other", "k", "x")).word()).isEqualTo("x2");
    }
  }

  @OnBothDatabases
  void anAnswerGivenUnderOtherRightsIsNotGivenAgain(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      trial.cases.serve(SAY, (_, word) -> word);
      trial.pipeline.run(SAY, trial.call("good", "k", "x"));
      trial.demote("good");
      assertThat(trial.refusal(SAY, trial.call("good", "k", "x")).code())
          .isEqualTo("idempotency-key-used");
    }
  }

  @OnBothDatabases
  void theRefusalsOfTwoCallersAreTwoRows(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      trial.cases.serve(
          SAY,
          (_, _) -> {
            throw new Refusal.Conflict("no").raise();
          });
      trial.refusal(SAY, trial.call("good", "k", "x"));
      trial.refusal(SAY, trial.call("other", "k", "x"));
      assertThat(trial.ask(Integer.class, "select count(*) from audit")).isEqualTo(2);
    }
  }

  @OnBothDatabases
  void whatIsOpenToAllCountsForTheAddressWhateverTokenComesAlong(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      trial.cases.serve(SAY, (_, word) -> word).serve(KNOCK, (_, word) -> word);
      trial.pipeline.run(SAY, trial.call("good", "k", "x"));
      var knocks = Stream.generate(() -> outcome(trial)).limit(20).toList();
      assertThat(knocks).contains("too-many-calls");
      trial.pipeline.run(SAY, trial.call("good", "k2", "x"));
    }
  }

  private static String outcome(TrialPipeline trial) {
    try {
      return trial.pipeline.run(KNOCK, trial.call("good", "k", "x")).word();
    } catch (com.ptthex.shared.contract.Refused refused) {
      return refused.refusal().code();
    }
  }

  record WithSecret(Password password) {}

  @OnBothDatabases
  void requestsThatDifferInASecretAloneDifferAndTheSecretCannotBeGuessedFromWhatIsKept(
      TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      var endpoint =
          Endpoint.deed("test.secret-in", "/test/secret-in", WithSecret.class, Word.class);
      var done = new AtomicInteger();
      trial.cases.serve(endpoint, (_, _) -> new Word("x" + done.incrementAndGet()));
      var one = new WithSecret(new Password("first secret"));
      var other = new WithSecret(new Password("other secret"));
      assertThat(trial.pipeline.run(endpoint, trial.call("k", one)).word()).isEqualTo("x1");
      assertThat(trial.pipeline.run(endpoint, trial.call("k", one)).word()).isEqualTo("x1");
      assertThat(trial.refusal(endpoint, trial.call("k", other)).code())
          .isEqualTo("idempotency-key-used");

      var rights = Role.OWNER + " " + trial.unit.value();
      for (var input : List.of(Wire.redacted(one), new String(Wire.write(one), UTF_8))) {
        var plain = Sha256.hex(String.join("\n", endpoint.name(), rights, input));
        assertThat(trial.ask(String.class, "select request from replay"))
            .matches("[0-9a-f]{64}")
            .isNotEqualTo(plain);
      }
      assertThat(trial.ask(String.class, "select detail from audit where outcome = 'DONE'"))
          .contains("redacted")
          .doesNotContain("first secret");
    }
  }
}
