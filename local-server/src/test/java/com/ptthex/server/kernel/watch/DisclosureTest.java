package com.ptthex.server.kernel.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DisclosureTest {
  private static Event event(String fact) {
    return new Event(
        EventType.of("test.happened", Permission.of("test.hear")),
        AccountId.made().value(),
        UnitId.made(),
        Map.of("fact", fact, "is", "ok"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "-3",
        "0.25",
        "returned-to-pool",
        "frontDesk",
        "owner,customerAdmin",
        "numbers.view",
        "application/json",
        "reason=other",
        "2026-03-01T08:00:00.123456Z",
        "019a7c11-1234-7123-8123-123456789012",
        "1.42.0"
      })
  void codesIdsNumbersAndTimesAreTold(String fact) {
    assertThat(Disclosure.mayBeTold(fact)).isTrue();
    var event = event(fact);
    assertThat(Disclosure.of(event)).isEqualTo(event);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "come at once", "Jos\u00e9", "\u0645\u0631\u062d\u0628\u0627", "two\nlines",
            "+447700900123",
        "447700900123", "+44•••", "N7bJ2gkq0vH3xUqQmC5y8LwZr1tPeAoDsFiGhKlMnBV", "what?", "a;b"
      })
  void whatPeopleWriteNumbersAndTokensAreNot(String fact) {
    assertThat(Disclosure.mayBeTold(fact)).isFalse();
    var told = Disclosure.redacted(event(fact));
    assertThat(told.facts())
        .containsExactlyInAnyOrderEntriesOf(Map.of("fact", "redacted", "is", "ok"));
    assertThatThrownBy(() -> Disclosure.of(event(fact)))
        .as("in a test it fails the deed")
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("test.happened")
        .message()
        .doesNotContain(fact);

    var problem = Problem.of(new Refusal.Conflict("no", Map.of("fact", fact, "most", "3")), "t");
    assertThat(Disclosure.of(problem).facts())
        .containsExactlyInAnyOrderEntriesOf(Map.of("fact", "redacted", "most", "3"));
    var invalid = new Refusal.Invalid("note", "length", Map.of("fact", fact));
    assertThat(Disclosure.of(Problem.of(invalid, "t")).fields())
        .containsExactly(new FieldFault("note", "length", Map.of("fact", "redacted")));
  }

  @Test
  void whatHadToBeRedactedIsCounted() {
    var before = Disclosure.redactions();
    Disclosure.redacted(event("come at once"));
    assertThat(Disclosure.redactions()).isGreaterThan(before);
    assertThat(new Meters().scrape())
        .containsPattern("ptthex_redactions_total [1-9]")
        .contains("Facts of problems and events that nobody may be told");
  }

  @Test
  void aFieldThatACallerNamedLikeANumberIsNotToldBack() {
    var invalid = new Refusal.Invalid("447700900123", "unknown-field", Map.of());
    assertThat(Disclosure.of(Problem.of(invalid, "t")).fields())
        .isEqualTo(List.of(new FieldFault("redacted", "unknown-field", Map.of())));
  }

  @Test
  void aProblemWithoutAnythingToHideIsAsItWas() {
    var problem =
        Problem.of(new Refusal.TooMany("too-many-calls", Map.of("retryAfterMillis", "9")), "t");
    assertThat(Disclosure.of(problem)).isEqualTo(problem);
  }
}
