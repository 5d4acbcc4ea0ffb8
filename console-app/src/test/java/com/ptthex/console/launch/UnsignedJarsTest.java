package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the console is made of, as java finds it at each start. */
final class UnsignedJarsTest {
  private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.SF");

  private static boolean isSigned(String place) {
    try (var jar = new JarFile(place)) {
      return jar.stream().anyMatch(entry -> SIGNATURE.matcher(entry.getName()).matches());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void noneOfItIsVerifiedAnewAtEachStart() {
    var jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(place -> place.endsWith(".jar"))
            .toList();
    assertThat(jars).as("what it is made of").anyMatch(place -> place.contains("jetty-server"));
    assertThat(jars)
        .as("java keeps no class of a signed jar for the next start; see the module bouncy-castle")
        .noneMatch(UnsignedJarsTest::isSigned);
  }
}
