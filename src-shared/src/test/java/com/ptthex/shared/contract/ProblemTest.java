package com.ptthex.shared.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.ptthex.shared.wire.Wire;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ProblemTest {
  private static final Map<String, String> FACTS = Map.of("max", "10");
  private static final Impact IMPACT =
      new Impact(
          List.of(new Impact.Effect("leaves-pool", FACTS)),
          List.of(),
          Impact.Undo.POSSIBLE,
          "token");

  record Case(Refusal refusal, int status, String next) {}

  static Stream<Case> cases() {
    return Stream.of(
        new Case(new Refusal.SignIn("session-over"), 401, "sign-in"),
        new Case(new Refusal.StepUp("step-up-needed"), 401, "step-up"),
        new Case(new Refusal.Enrol("second-factor-owed"), 403, "turn-on-a-second-factor"),
        new Case(new Refusal.Denied("not-granted", FACTS), 403, "ask-an-admin"),
        new Case(new Refusal.Unlicensed("not-licensed", FACTS), 403, "import-a-licence"),
        new Case(new Refusal.NotFound("no-such-number"), 404, "check-the-address"),
        new Case(new Refusal.Conflict("number-taken", FACTS), 409, "reload"),
        new Case(new Refusal.Moved(IMPACT), 409, "look-at-the-impact"),
        new Case(new Refusal.TooLarge("body-too-large", FACTS), 413, "send-less"),
        new Case(new Refusal.Invalid("label", "length", FACTS), 422, "correct-the-fields"),
        new Case(new Refusal.TooMany("too-many-calls", FACTS), 429, "wait"),
        new Case(new Refusal.Unavailable("stopping"), 503, "try-again"),
        new Case(new Refusal.OutcomeUnknown("sync-failed"), 503, "repeat-with-the-same-key"));
  }

  @Test
  void everyKindOfRefusalIsTriedHere() {
    var kinds = Arrays.stream(Refusal.class.getPermittedSubclasses()).map(Class::getSimpleName);
    assertThat(cases().map(each -> each.refusal().getClass().getSimpleName()))
        .containsExactlyInAnyOrderElementsOf(kinds.toList());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aRefusalHasItsStatusAndSaysWhatToDoNext(Case each) {
    var problem = Problem.of(each.refusal(), "trace-1");
    assertThat(problem.status()).isEqualTo(each.status());
    assertThat(problem.next()).isEqualTo(each.next());
    assertThat(problem.code()).isEqualTo(each.refusal().code());
    assertThat(problem.type()).isEqualTo("urn:ptthex:problem:" + each.refusal().code());
    assertThat(problem.facts()).isEqualTo(each.refusal().facts());
    assertThat(problem.trace()).isEqualTo("trace-1");
    assertThat(problem.incident()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aProblemArrivesAsItWasSent(Case each) {
    var problem = Problem.of(each.refusal(), "trace-1");
    assertThat(Wire.read(Wire.write(problem), Problem.class)).isEqualTo(problem);
  }

  @Test
  void aMovedImpactTravelsWithItsRefusal() {
    assertThat(Problem.of(new Refusal.Moved(IMPACT), "t").impact()).contains(IMPACT);
    assertThat(Problem.of(new Refusal.Conflict("a"), "t").impact()).isEmpty();
  }

  @Test
  void faultyFieldsTravelWithTheirRefusal() {
    var faults =
        List.of(
            new FieldFault("label", "length", FACTS), new FieldFault("unit", "required", Map.of()));
    assertThat(Problem.of(new Refusal.Invalid(faults), "t").fields()).isEqualTo(faults);
  }

  @Test
  void whatShouldNotHaveHappenedLeadsToTheLogAndTellsNothingElse() {
    var problem = Problem.unexpected("K7Q2", "t");
    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.incident()).contains("K7Q2");
    assertThat(problem.code()).isEqualTo("unexpected");
    assertThat(problem.facts()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aRaisedRefusalIsCaughtAsItself(Case each) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () -> {
              throw each.refusal().raise();
            })
        .satisfies(refused -> assertThat(refused.refusal()).isSameAs(each.refusal()))
        .satisfies(refused -> assertThat(refused.getStackTrace()).isEmpty());
  }

  @Test
  void factsGivenToARefusalCannotChangeLater() {
    var facts = new HashMap<>(FACTS);
    var refusal = new Refusal.Conflict("number-taken", facts);
    facts.put("sneaked", "in");
    assertThat(refusal.facts()).isEqualTo(FACTS);
  }
}
