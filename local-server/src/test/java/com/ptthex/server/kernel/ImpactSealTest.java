package com.ptthex.server.kernel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.kernel.ImpactSeal.Subject;
import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ImpactSealTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Subject SUBJECT = new Subject("account:1", "numbers.release", "{}", NOW);
  private static final Impact IMPACT =
      Impact.of(List.of(new Effect("a", Map.of("x", "1", "y", "2"))), List.of(), Undo.POSSIBLE);

  private final ImpactSeal seal = new ImpactSeal(DerivedKeys.passing());
  private final Optional<String> token = Optional.of(seal.seal(IMPACT, SUBJECT).token());

  private void holds(Subject subject, Impact impact) {
    assertThatCode(() -> seal.mustHold(token, impact, subject)).doesNotThrowAnyException();
  }

  private void fails(Subject subject, Impact impact) {
    assertThatThrownBy(() -> seal.mustHold(token, impact, subject)).isInstanceOf(Refused.class);
  }

  @Test
  void itHoldsForFiveMinutes() {
    holds(SUBJECT, IMPACT);
    holds(new Subject("account:1", "numbers.release", "{}", NOW.plusSeconds(300)), IMPACT);
    fails(new Subject("account:1", "numbers.release", "{}", NOW.plusSeconds(301)), IMPACT);
  }

  @Test
  void itHoldsForItsCallerItsDeedAndItsRequestAlone() {
    fails(new Subject("account:2", "numbers.release", "{}", NOW), IMPACT);
    fails(new Subject("account:1", "numbers.quarantine", "{}", NOW), IMPACT);
    fails(new Subject("account:1", "numbers.release", "{\"id\":1}", NOW), IMPACT);
    // Where one part ends and the next begins is under the seal as well.
    fails(new Subject("account:1numbers", ".release", "{}", NOW), IMPACT);
  }

  @Test
  void itHoldsForTheImpactThatWasShownAlone() {
    fails(SUBJECT, Impact.of(IMPACT.effects(), List.of(), Undo.LATER));
    fails(SUBJECT, Impact.of(List.of(), List.of(), Undo.POSSIBLE));
  }

  @Test
  void theSealOfAnotherSiteIsNone() {
    assertThatThrownBy(() -> new ImpactSeal(DerivedKeys.passing()).mustHold(token, IMPACT, SUBJECT))
        .isInstanceOf(Refused.class);
  }
}
