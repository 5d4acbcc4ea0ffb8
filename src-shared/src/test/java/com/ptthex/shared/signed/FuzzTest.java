package com.ptthex.shared.signed;

import static com.ptthex.shared.signed.Site.BODY;
import static com.ptthex.shared.signed.Site.DECADE;
import static com.ptthex.shared.signed.Site.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.wire.Wire;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bytes that a fuzzer makes, led by which code they reach. Here it tries a bounded number from the
 * same beginning each time; {@code -Dfuzz.runs=N} asks for more.
 */
final class FuzzTest {
  static final String FOLDER = "fuzz.folder";

  private static final int RUNS = Integer.getInteger("fuzz.runs", 4_000);

  @TempDir private Path folder;

  @Test
  void noEnvelopeThatTheFuzzerMakesSurprisesTheReaderOrIsAccepted() throws Exception {
    var site = new Site();
    write("root", List.of(Site.encoded(site.root)));
    write("lists", site.clean());
    write(
        "seeds",
        List.of(
            site.document(),
            site.between.signer("Desk two", DECADE, site.clean()).sign(header(), BODY),
            site.root.signer("Desk three", DECADE, List.of()).sign(header(), BODY)));
    fuzz(EnvelopeFuzz.class);
  }

  @Test
  void noContentThatTheFuzzerMakesSurprisesTheReader() throws Exception {
    var licence =
        new Licence(
            List.of(new LicenceLine("messaging")),
            List.of(new Licence.Limit(new LicenceLine("numbers"), 40)),
            14,
            30,
            Optional.empty(),
            new Edition(1));
    write(
        "seeds",
        List.of(
            Wire.write(new SignedDocument<>(header(), licence)),
            Wire.write(new SignedDocument<>(header(), BODY))));
    fuzz(PayloadFuzz.class);
  }

  private void write(String name, List<byte[]> files) throws IOException {
    var into = Files.createDirectories(folder.resolve(name));
    for (var at = 0; at < files.size(); at++) {
      Files.write(into.resolve("" + at), files.get(at));
    }
  }

  private void fuzz(Class<?> target) throws Exception {
    var said = folder.resolve("said.txt");
    var fuzzer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+EnableDynamicAgentLoading",
                "-D" + FOLDER + "=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=com.ptthex.shared.**:org.bouncycastle.asn1.**",
                "--disabled_hooks=*",
                "-runs=" + RUNS,
                "-seed=20261126",
                "-max_len=8192",
                folder.resolve("seeds").toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(fuzzer.waitFor(4, TimeUnit.MINUTES)).as("it ends").isTrue();
    var told = Files.readString(said, StandardCharsets.UTF_8);
    if (told.contains("UnsatisfiedLinkError")) {
      System.err.println("SKIPPED: the fuzzer does not run on this kind of machine");
      assumeTrue(false, "the fuzzer does not run here");
    }
    assertThat(fuzzer.exitValue()).as(told).isZero();
    assertThat(told).as("it was led by the code").containsPattern("NEW|REDUCE");
    assertThat(folder.toFile().list((File _, String name) -> name.startsWith("crash-"))).isEmpty();
  }
}
