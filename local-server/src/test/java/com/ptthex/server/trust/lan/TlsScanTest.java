package com.ptthex.server.trust.lan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What a common scanner says of the server: sslscan, as distributions have it. */
final class TlsScanTest {
  private static final Pattern ENABLED = Pattern.compile("(SSLv\\d|TLSv1\\.\\d)\\s+enabled");
  private static final Pattern ACCEPTED =
      Pattern.compile("(?:Preferred|Accepted)\\s+(\\S+)\\s+(\\d+) bits\\s+(\\S+)");

  private static Optional<Path> scanner() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .map(folder -> Path.of(folder).resolve("sslscan"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String scanned(Path scanner, LanSite site) throws Exception {
    var uri = site.address().uri();
    var process =
        new ProcessBuilder(
                scanner.toString(),
                "--no-colour",
                "--show-certificate",
                uri.getHost() + ":" + uri.getPort())
            .redirectErrorStream(true)
            .start();
    try (var said = process.getInputStream()) {
      var all = new String(said.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      return all;
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aScannerFindsTls13WithStrongCiphersAndNothingElse() throws Exception {
    var scanner = scanner();
    Assumptions.assumeTrue(
        scanner.isPresent(), "SKIPPED: TLS was not scanned, because sslscan is not installed");
    try (var site = LanSite.fresh()) {
      var said = scanned(scanner.get(), site);
      assertThat(ENABLED.matcher(said).results().map(found -> found.group(1)))
          .as(said)
          .containsExactly("TLSv1.3");
      var accepted = ACCEPTED.matcher(said).results().toList();
      assertThat(accepted).as(said).isNotEmpty();
      assertThat(accepted)
          .allSatisfy(
              found -> {
                assertThat(found.group(1)).isEqualTo("TLSv1.3");
                assertThat(Integer.parseInt(found.group(2))).isGreaterThanOrEqualTo(128);
                assertThat(found.group(3))
                    .matches("TLS_(AES_(128|256)_GCM|CHACHA20_POLY1305)_SHA(256|384)");
              });
      assertThat(said)
          .as("nothing that the scanner warns of")
          .contains("ecdsa-with-SHA256", "Subject:  PTTHex Console server")
          .doesNotContain("Compression enabled", "Insecure session renegotiation")
          .doesNotContainPattern("(?<!not )vulnerable to heartbleed");
    }
  }
}
