package com.ptthex.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** The same document judged by OpenSSL, a process for each; most of that is its start. */
final class OpenSsl {
  private OpenSsl() {}

  /** Nothing where there is no OpenSSL. */
  static Optional<Percentiles> verifying(SampleDocument made, int rounds)
      throws IOException, InterruptedException, CertificateEncodingException {
    try (var scratch = Scratch.make()) {
      var document = Files.write(scratch.folder().resolve("licence"), made.document());
      var pem = Base64.getMimeEncoder().encodeToString(made.root().getEncoded());
      var root =
          Files.writeString(
              scratch.folder().resolve("root.pem"),
              "-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n");
      var command =
          List.of(
              "openssl",
              "cms",
              "-verify",
              "-binary",
              "-inform",
              "DER",
              "-no-CApath",
              "-no-CAstore",
              "-crl_check_all",
              "-in",
              document.toString(),
              "-CAfile",
              root.toString());
      var took = LongStream.builder();
      for (var round = 0; round < rounds; round++) {
        var began = System.nanoTime();
        if (exit(command) != 0) {
          return Optional.empty();
        }
        took.add(System.nanoTime() - began);
      }
      return Optional.of(Percentiles.of(took.build()));
    }
  }

  private static int exit(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException _) {
      // There is none on this machine.
      return -1;
    }
  }
}
