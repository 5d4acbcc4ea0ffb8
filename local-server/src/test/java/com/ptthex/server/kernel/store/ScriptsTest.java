package com.ptthex.server.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which scripts there are, in the two shapes in which this module is started. */
final class ScriptsTest {
  private static final String ONE = "com/ptthex/server/V1__one.sql";
  private static final String TWO = "com/ptthex/server/below/V2__two.sql";

  @TempDir private Path base;

  @Test
  void aJarHasTheSameAsItsFolder() throws Exception {
    var folder = base.resolve("classes");
    Files.createDirectories(folder.resolve(TWO).resolveSibling("."));
    Files.writeString(folder.resolve(ONE), "create table one (id bigint);\n");
    Files.writeString(folder.resolve(TWO), "create table two (id bigint);\n");
    var inFolder = scriptsIn(folder);
    assertThat(inFolder.sums()).containsOnlyKeys("1", "2");
    assertThat(scriptsIn(jarOf(folder))).isEqualTo(inFolder);
  }

  @Test
  void aScriptOfAnotherKindIsNoVersion() throws Exception {
    var folder = base.resolve("classes");
    Files.createDirectories(folder.resolve(ONE).resolveSibling("."));
    Files.writeString(folder.resolve(ONE).resolveSibling("R__again.sql"), "select 1;\n");
    assertThat(scriptsIn(folder).sums().keySet())
        .singleElement()
        .asString()
        .endsWith("R__again.sql");
  }

  private static Scripts scriptsIn(Path place) throws Exception {
    try (var loader = new URLClassLoader(new URL[] {place.toUri().toURL()}, null)) {
      return Scripts.of(loader);
    }
  }

  private Path jarOf(Path folder) throws Exception {
    var jar = base.resolve("module.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var all = Files.walk(folder)) {
      for (var path : all.filter(each -> !each.equals(folder)).toList()) {
        var name = folder.relativize(path).toString().replace('\\', '/');
        out.putNextEntry(new JarEntry(Files.isDirectory(path) ? name + "/" : name));
        if (Files.isRegularFile(path)) {
          Files.copy(path, out);
        }
        out.closeEntry();
      }
    }
    return jar;
  }
}
