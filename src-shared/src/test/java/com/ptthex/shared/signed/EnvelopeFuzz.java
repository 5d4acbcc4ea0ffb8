package com.ptthex.shared.signed;

import com.ptthex.shared.value.Malformed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What the fuzzer calls with bytes that it makes, led by which code they reach. It runs in a
 * process of its own, beside the documents that {@link FuzzTest} made.
 */
public final class EnvelopeFuzz {
  private static final Path FOLDER = Path.of(System.getProperty(FuzzTest.FOLDER, "."));
  private static final List<byte[]> SIGNED = read("seeds");
  private static final Trust TRUST =
      Trust.of(read("root").getFirst(), read("lists"), Duration.ofDays(7));

  private EnvelopeFuzz() {}

  private static List<byte[]> read(String folder) {
    try (var files = Files.list(FOLDER.resolve(folder))) {
      return files.sorted().map(EnvelopeFuzz::bytes).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** There is a verdict, whatever it is handed; and nothing is accepted but what was signed. */
  public static void fuzzerTestOneInput(byte[] input) {
    var verdict = Verification.of(input, TRUST, Site.expected());
    if (verdict instanceof Verdict.Accepted
        && SIGNED.stream().noneMatch(signed -> Arrays.equals(signed, input))) {
      throw new AssertionError("accepted what nobody signed");
    }
    try {
      var contents = Contents.of(input);
      if (contents.certificates().isEmpty() && verdict instanceof Verdict.Accepted) {
        throw new AssertionError("accepted without a signer");
      }
    } catch (Malformed _) {
      // It is told as that.
    }
  }
}
