package com.ptthex.shared.signed;

import static com.ptthex.shared.signed.Site.BODY;
import static com.ptthex.shared.signed.Site.DECADE;
import static com.ptthex.shared.signed.Site.MONTH;
import static com.ptthex.shared.signed.Site.NOW;
import static com.ptthex.shared.signed.Site.day;
import static com.ptthex.shared.signed.Site.header;
import static com.ptthex.shared.signed.Site.period;
import static com.ptthex.shared.signed.Site.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.ptthex.shared.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.DEROctetString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Another program of another house, asked the same: two hundred documents, forty of each kind. It
 * knows nothing of what a document says; so one that has expired here has an expired certificate.
 */
final class OpenSslAgreementTest {
  private static final int OF_EACH_KIND = 40;
  private static final Instant PAST = day(-10);

  @TempDir private Path folder;

  enum Kind {
    VALID("accepted"),
    TAMPERED("untrusted"),
    EXPIRED("expired"),
    REVOKED("revoked"),
    WRONG_ROOT("untrusted");

    private final String verdict;

    Kind(String verdict) {
      this.verdict = verdict;
    }
  }

  private static final class Sample {
    private final byte[] document;
    private final byte[] root;
    private final List<byte[]> crls;

    Sample(byte[] document, byte[] root, List<byte[]> crls) {
      this.document = document;
      this.root = root;
      this.crls = crls;
    }
  }

  @BeforeEach
  void needsOpenSsl() {
    var there =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .anyMatch(at -> Files.isExecutable(Path.of(at, "openssl")));
    assumeTrue(there, "no openssl on PATH: nobody else confirms our verdicts on signatures");
  }

  @ParameterizedTest
  @EnumSource
  void openSslBelievesExactlyTheSameDocuments(Kind kind) throws Exception {
    for (var turn = 0; turn < OF_EACH_KIND; turn++) {
      var sample = sample(kind, new Random(turn));
      var ours =
          Verification.of(
              sample.document,
              Trust.of(sample.root, sample.crls, Duration.ofDays(7)),
              Site.expected());

      assertThat(ours.code()).isEqualTo(kind.verdict);
      assertThat(openSslBelieves(sample)).as("%s %d", kind, turn).isEqualTo(kind == Kind.VALID);
    }
  }

  private static Sample sample(Kind kind, Random random) throws IOException {
    var site = new Site();
    // Some documents bring their lists along; OpenSSL is shown the same ones beside it.
    var carried = random.nextBoolean() ? site.clean() : List.<byte[]>of();
    var signer = site.between.signer("Desk", DECADE, carried);
    var document = signer.sign(header(), BODY);
    var root = Site.encoded(site.root);
    return switch (kind) {
      case VALID -> new Sample(document, root, site.clean());
      case TAMPERED -> new Sample(tampered(document, random), root, site.clean());
      case WRONG_ROOT -> {
        var other = new Site();
        yield new Sample(
            document, Site.encoded(other.root), together(site.clean(), other.clean().getFirst()));
      }
      case REVOKED -> revoked(site, carried.isEmpty());
      case EXPIRED -> {
        var past = site.between.signer("Desk", period(-20, -10), carried);
        yield new Sample(past.sign(header(day(-20), PAST, day(-20)), BODY), root, site.clean());
      }
    };
  }

  /**
   * The list that says so lies beside the document or in it. OpenSSL looks at no list beside one
   * that brings a list of the same issuer; we look at all of them, and so would not agree there.
   */
  private static Sample revoked(Site site, boolean beside) {
    var key = Authority.newKey();
    var certificate = site.between.issue("Desk", key.getPublic(), DECADE, Authority.forSigning());
    var lists = List.of(site.clean().getFirst(), site.between.crl(List.of(certificate), MONTH));
    var signer = site.between.signerOf(certificate, key, beside ? List.of() : lists);
    return new Sample(
        signer.sign(header(), BODY), Site.encoded(site.root), beside ? lists : site.clean());
  }

  /** A letter of what is signed, or a bit of the signature. */
  private static byte[] tampered(byte[] document, Random random) throws IOException {
    var envelope = Envelope.read(document);
    var payload = envelope.payload().getOctets().clone();
    var signature = envelope.signature().getOctets().clone();
    if (random.nextBoolean()) {
      var at = random.nextInt(payload.length);
      payload[at] = (byte) (payload[at] == 'x' ? 'y' : 'x');
    } else {
      signature[signature.length - 1 - random.nextInt(16)] ^= (byte) (1 << random.nextInt(8));
    }
    return new Envelope(
            new DEROctetString(payload),
            envelope.signer(),
            envelope.digest(),
            new DEROctetString(signature),
            envelope.certificates(),
            envelope.crls())
        .bytes();
  }

  private boolean openSslBelieves(Sample sample) throws Exception {
    var trusted = new ByteArrayOutputStream();
    trusted.writeBytes(pem("CERTIFICATE", sample.root));
    for (var crl : sample.crls) {
      trusted.writeBytes(pem("X509 CRL", crl));
    }
    var anchors = Files.write(folder.resolve("trusted.pem"), trusted.toByteArray());
    var document = Files.write(folder.resolve("document.p7m"), sample.document);
    var content = folder.resolve("content");
    Files.deleteIfExists(content);
    var told = folder.resolve("told");
    var process =
        new ProcessBuilder(
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                document.toString(),
                "-CAfile",
                anchors.toString(),
                "-no-CApath",
                "-no-CAstore",
                "-crl_check_all",
                "-attime",
                Long.toString(NOW.getEpochSecond()),
                "-out",
                content.toString())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile())
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    // One that does not know an option has no opinion.
    assertThat(Files.readString(told)).doesNotContain("Usage", "Unknown option");
    var believed = process.exitValue() == 0;
    if (believed) {
      assertThat(Wire.file(Files.readAllBytes(content), SignedDocument.class, Site.Rights.class))
          .extracting("body")
          .isEqualTo(BODY);
    }
    return believed;
  }

  private static byte[] pem(String what, byte[] der) {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return ("-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
