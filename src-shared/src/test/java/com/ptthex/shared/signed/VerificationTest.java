package com.ptthex.shared.signed;

import static com.ptthex.shared.signed.Site.BODY;
import static com.ptthex.shared.signed.Site.NOW;
import static com.ptthex.shared.signed.Site.day;
import static com.ptthex.shared.signed.Site.expected;
import static com.ptthex.shared.signed.Site.header;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.shared.signed.Site.Rights;
import com.ptthex.shared.wire.Wire;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VerificationTest {
  private final Site site = new Site();

  @Test
  void aDocumentOfTheAuthorityIsAcceptedWithAllItSays() {
    var header = header();

    assertThat(site.judge(site.signer.sign(header, BODY)))
        .isEqualTo(new Verdict.Accepted<>(new SignedDocument<>(header, BODY)));
  }

  @Test
  void noBytesAreAMissingDocument() {
    assertThat(site.judge(new byte[0])).isEqualTo(new Verdict.Missing<>());
  }

  @Test
  void bytesThatAreNoEnvelopeAreMalformed() {
    assertThat(site.judge("a licence".getBytes(UTF_8))).isEqualTo(malformed(Flaw.ENVELOPE));
  }

  @Test
  void whatIsTooLargeIsNotEvenParsed() {
    assertThat(site.judge(new byte[Verification.MOST_BYTES + 1]))
        .isEqualTo(malformed(Flaw.TOO_LARGE));
    assertThat(site.judge(new byte[Verification.MOST_BYTES])).isEqualTo(malformed(Flaw.ENVELOPE));
  }

  @Test
  void somethingBehindADocumentSpoilsIt() {
    var document = site.document();
    var longer = Arrays.copyOf(document, document.length + 1);

    assertThat(site.judge(longer)).isEqualTo(malformed(Flaw.ENVELOPE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "null",
        "{\"header\":{},\"body\":{}}",
        "not JSON",
      })
  void signedTextThatIsNoDocumentIsMalformed(String text) {
    assertThat(site.judge(site.signer.sealed(text.getBytes(UTF_8))))
        .isEqualTo(malformed(Flaw.CONTENT));
  }

  @Test
  void aDocumentIsReadStrictly() {
    var lawful = new String(Wire.write(new SignedDocument<>(header(), BODY)), UTF_8);
    assertThat(judgeText(lawful)).isInstanceOf(Verdict.Accepted.class);

    for (var unlawful :
        List.of(
            lawful.replace("\"desks\":12", "\"desks\":\"12\""),
            lawful.replace("\"desks\":12", "\"desks\":12.0"),
            lawful.replace("\"desks\":12", "\"desks\":12,\"seats\":1"),
            lawful.replace("\"desks\":12", "\"desks\":12,\"desks\":13"),
            lawful.replace(",\"desks\":12", ""),
            lawful.replace("\"serial\":7", "\"serial\":0"),
            lawful.replace("\"serial\":7", "\"serial\":-7"),
            lawful.replace("\"serial\":7,", ""),
            lawful.replace("\"version\":3", "\"version\":99999999999999999999"),
            lawful.replace("harbour-guard", "Harbour-Guard"),
            lawful.replace("harbour-guard", " harbour-guard"),
            lawful + "{}")) {
      assertThat(unlawful).isNotEqualTo(lawful);
      assertThat(judgeText(unlawful)).as(unlawful).isEqualTo(malformed(Flaw.CONTENT));
    }
  }

  private Verdict<Rights> judgeText(String text) {
    return site.judge(site.signer.sealed(text.getBytes(UTF_8)));
  }

  @Test
  void aDocumentOfAnotherKindIsToldAsThat() {
    record Limits(int most) {}
    var other =
        new Expected<>(
            new DocumentType<>(new TypeName("limits"), Limits.class),
            header().customer(),
            header().server(),
            header().scope(),
            NOW,
            Floor.NONE);

    assertThat(Verification.of(site.document(), site.trust(), other))
        .isEqualTo(new Verdict.Malformed<Limits>(Flaw.OTHER_TYPE));
  }

  @Test
  void aBuildWithoutARootTrustsNobody() {
    assertThat(Verification.of(site.document(), Trust.NOTHING, expected()))
        .isEqualTo(untrusted(Doubt.NO_ROOT));
  }

  @Test
  void aDocumentOfAnotherAuthorityOfTheSameNamesIsUntrusted() {
    assertThat(site.judge(new Site().document())).isEqualTo(untrusted(Doubt.CHAIN));
  }

  @Test
  void aChangedContentIsUntrustedWhateverItSays() {
    var text = new String(site.document(), ISO_8859_1);
    var changed = text.replace("\"desks\":12", "\"desks\":99").getBytes(ISO_8859_1);

    assertThat(site.judge(changed)).isEqualTo(untrusted(Doubt.SIGNATURE));
  }

  @Test
  void nothingOfTheContentIsReadBeforeItsSignerIsKnown() {
    var stranger = new Site();

    assertThat(site.judge(stranger.signer.sealed("no JSON".getBytes(UTF_8))))
        .isEqualTo(untrusted(Doubt.CHAIN));
  }

  @Test
  void aDocumentForSomebodyElseIsToldWithWhomItNames() {
    var usual = expected();
    assertThat(
            site.judge(
                site.document(),
                e ->
                    new Expected<>(
                        e.type(), new Customer("other"), e.server(), e.scope(), NOW, e.floor())))
        .isEqualTo(new Verdict.WrongCustomer<>(usual.customer()));
    assertThat(
            site.judge(
                site.document(),
                e ->
                    new Expected<>(
                        e.type(), e.customer(), new ServerName("o"), e.scope(), NOW, e.floor())))
        .isEqualTo(new Verdict.WrongServer<>(usual.server()));
    assertThat(
            site.judge(
                site.document(),
                e ->
                    new Expected<>(
                        e.type(), e.customer(), e.server(), new Scope("o"), NOW, e.floor())))
        .isEqualTo(new Verdict.WrongScope<>(usual.scope()));
  }

  @Test
  void aDocumentCountsFromItsFirstMomentToItsLast() {
    var document = site.signer.sign(header(NOW, NOW, NOW), BODY);

    assertThat(site.judge(document)).isInstanceOf(Verdict.Accepted.class);
    assertThat(Verification.of(document, site.trust(), expected(Floor.NONE, NOW.minusNanos(1000))))
        .isEqualTo(new Verdict.NotYetValid<>(NOW));
    assertThat(Verification.of(document, site.trust(), expected(Floor.NONE, NOW.plusNanos(1000))))
        .isEqualTo(new Verdict.Expired<>(NOW));
  }

  @Test
  void aDocumentIssuedInTheFutureIsNotYetValid() {
    assertThat(site.judge(site.signer.sign(header(day(-1), day(30), day(1)), BODY)))
        .isEqualTo(new Verdict.NotYetValid<>(day(1)));
  }

  @Test
  void aSerialThatWasAcceptedIsAReplay() {
    var accepted = Floor.NONE.after(header());

    assertThat(judge(accepted)).isEqualTo(new Verdict.Replayed<>(new Serial(7)));
    assertThat(judge(new Floor(9, 9, Set.of(new Serial(7)))))
        .isEqualTo(new Verdict.Replayed<>(new Serial(7)));
    assertThat(judge(new Floor(0, 7, Set.of()))).isEqualTo(new Verdict.Replayed<>(new Serial(7)));
  }

  @Test
  void whatIsOlderThanWhatWasAcceptedIsADowngrade() {
    var downgraded = new Verdict.Downgraded<Rights>(new Edition(3), new Serial(7));

    assertThat(judge(new Floor(4, 6, Set.of()))).isEqualTo(downgraded);
    assertThat(judge(new Floor(3, 8, Set.of()))).isEqualTo(downgraded);
    assertThat(judge(new Floor(3, 6, Set.of(new Serial(6))))).isInstanceOf(Verdict.Accepted.class);
  }

  private Verdict<Rights> judge(Floor floor) {
    return Verification.of(site.document(), site.trust(), expected(floor, NOW));
  }

  /** Each document has all that follows wrong with it as well; only the first is told. */
  @Test
  void theFirstReasonInTheOrderIsTold() {
    var trust = site.trust(Site.together(site.clean(), site.between.crl(theSigner(), Site.MONTH)));
    var floor = new Floor(99, 99, Set.of(new Serial(7)));
    var usual = expected(floor, day(99));
    var expectations =
        List.of(
            new Expected<>(
                usual.type(),
                new Customer("o"),
                new ServerName("o"),
                new Scope("o"),
                day(99),
                floor),
            new Expected<>(
                usual.type(),
                usual.customer(),
                new ServerName("o"),
                new Scope("o"),
                day(99),
                floor),
            new Expected<>(
                usual.type(), usual.customer(), usual.server(), new Scope("o"), day(99), floor),
            usual,
            expected(floor, NOW));
    assertThat(expectations.stream().map(e -> Verification.of(site.document(), trust, e).code()))
        .containsExactly("wrong-customer", "wrong-server", "wrong-scope", "expired", "revoked");
    assertThat(Verification.of(site.document(), site.trust(), expected(floor, NOW)).code())
        .isEqualTo("replayed");
    assertThat(Verification.of(site.document(), site.trust(List.of()), usual).code())
        .isEqualTo("expired");
    assertThat(Verification.of(site.document(), site.trust(List.of()), expected(floor, NOW)).code())
        .isEqualTo("untrusted");
  }

  private List<X509Certificate> theSigner() {
    return List.of(site.signer.certificate());
  }

  @Test
  void aDocumentLargerThanASiteReadsIsNotSigned() {
    var many = IntStream.range(0, 40_000).mapToObj(at -> "feature").toList();

    assertThatThrownBy(() -> site.signer.sign(header(), new Rights(many, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Verdict<Rights> malformed(Flaw flaw) {
    return new Verdict.Malformed<>(flaw);
  }

  private static Verdict<Rights> untrusted(Doubt doubt) {
    return new Verdict.Untrusted<>(doubt);
  }
}
