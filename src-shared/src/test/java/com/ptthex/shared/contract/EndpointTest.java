package com.ptthex.shared.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.ptthex.shared.value.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EndpointTest {
  private static final Permission ERASE = Permission.of("things.erase", Role.CUSTOMER_ADMIN);

  record Which(String id, Version version) {}

  private static final Endpoint<Which, Nothing> DEED =
      Endpoint.deed("things.erase", "/things/{id}/erase", Which.class, Nothing.class).needs(ERASE);
  private static final Endpoint<Which, Nothing> RISKY =
      DEED.with(Trait.RISKY)
          .with(Trait.STEP_UP)
          .with(Trait.LIFE_SAFETY)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Erases a thing.");

  @Test
  void aDeedIsAlwaysAudited() {
    assertThat(DEED.terms().audit()).isEqualTo(Audit.EACH);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEED.audited(Audit.NONE))
        .withMessageContaining("things.erase");
    assertThat(DEED.audited(Audit.DIGEST).terms().audit()).isEqualTo(Audit.DIGEST);
  }

  @Test
  void aReadMayBeAuditedAndASignalLeavesNoRow() {
    var read = Endpoint.read("things.list", "/things", Nothing.class, Nothing.class);
    var signal = Endpoint.signal("things.typing", "/things/typing", Nothing.class, Nothing.class);
    assertThat(read.terms().audit()).isEqualTo(Audit.NONE);
    assertThat(read.audited(Audit.EACH).terms().audit()).isEqualTo(Audit.EACH);
    assertThat(signal.terms().audit()).isEqualTo(Audit.NONE);
  }

  @Test
  void nothingButADeedIsRisky() {
    var read = Endpoint.read("things.list", "/things", Nothing.class, Nothing.class);
    var signal = Endpoint.signal("things.typing", "/things/typing", Nothing.class, Nothing.class);
    assertThatIllegalArgumentException().isThrownBy(() -> read.with(Trait.RISKY));
    assertThatIllegalArgumentException().isThrownBy(() -> signal.with(Trait.RISKY));
  }

  @Test
  void whoeverIsNotToldOtherwiseMustBeSignedIn() {
    var read = Endpoint.read("things.list", "/things", Nothing.class, Nothing.class);
    assertThat(read.terms().entry()).isEqualTo(new Entry.SignedIn());
  }

  @Test
  void aPreviewAsksForWhatItsDeedAsksFor() {
    var preview = RISKY.preview();
    assertThat(preview.name()).isEqualTo("things.erase.preview");
    assertThat(preview.path()).isEqualTo("/things/{id}/erase/preview");
    assertThat(preview.kind()).isEqualTo(Endpoint.Kind.PREVIEW);
    assertThat(preview.shape()).isEqualTo(new Endpoint.Shape<>(Which.class, Impact.class));
    assertThat(preview.terms().entry()).isEqualTo(new Entry.Holding(ERASE));
    assertThat(preview.terms().licence()).contains(LicenceFeature.MESSAGING);
    assertThat(preview.has(Trait.LIFE_SAFETY)).isTrue();
  }

  @Test
  void aPreviewChangesNothingSoItNeedsNoProofNoKeyAndNoToken() {
    var preview = RISKY.preview();
    assertThat(preview.has(Trait.RISKY)).isFalse();
    assertThat(preview.has(Trait.STEP_UP)).isFalse();
    assertThat(preview.takesIdempotencyKey()).isFalse();
    assertThat(preview.terms().audit()).isEqualTo(Audit.NONE);
    assertThat(preview.hasBody()).isTrue();
    assertThatIllegalStateException().isThrownBy(preview::preview);
  }

  @Test
  void whatIsNotRiskyHasNoPreview() {
    assertThatIllegalStateException().isThrownBy(DEED::preview).withMessageContaining("not risky");
  }

  @Test
  void onlyADeedOfSomebodyTakesAKey() {
    assertThat(DEED.takesIdempotencyKey()).isTrue();
    assertThat(DEED.open().takesIdempotencyKey()).isFalse();
    assertThat(
            Endpoint.signal("things.typing", "/things/typing", Nothing.class, Nothing.class)
                .takesIdempotencyKey())
        .isFalse();
  }

  @Test
  void onlyAReadHasNoBody() {
    assertThat(Endpoint.read("a", "/a", Nothing.class, Nothing.class).hasBody()).isFalse();
    assertThat(Endpoint.signal("a", "/a", Nothing.class, Nothing.class).hasBody()).isTrue();
    assertThat(DEED.hasBody()).isTrue();
  }

  @Test
  void changingAnEndpointLeavesTheFirstOneAsItWas() {
    var changed = DEED.with(Trait.STEP_UP);
    assertThat(DEED.has(Trait.STEP_UP)).isFalse();
    assertThat(changed.has(Trait.STEP_UP)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void theOwnerAndTheNamedRolesHaveAPermission(Role role) {
    assertThat(ERASE.grantedTo(role)).isEqualTo(role == Role.OWNER || role == Role.CUSTOMER_ADMIN);
  }
}
