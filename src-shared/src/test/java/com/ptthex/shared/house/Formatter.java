package com.ptthex.shared.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Asks google-java-format, as a process of its own, which files it would change. */
final class Formatter {
  private final Path module;

  Formatter(Path module) {
    this.module = module;
  }

  /** Says what is wrong, in words for whoever runs the build; empty when all is well. */
  String complaint() throws IOException, InterruptedException {
    var jar = module.resolve("target/tools/google-java-format.jar");
    if (!Files.isRegularFile(jar)) {
      return "the formatter is not there yet: mvn validate fetches it";
    }
    var files = new Sources(module).files();
    return files.isEmpty() ? "" : run(jar, files);
  }

  private String run(Path jar, List<Path> files) throws IOException, InterruptedException {
    // A list of files can be longer than a command line may be.
    var list = Files.createTempFile("sources", ".txt");
    try {
      Files.write(list, files.stream().map(Path::toString).toList());
      var command = List.of(java(), "-jar", jar.toString(), "--dry-run", "@" + list);
      var child = new ProcessBuilder(command).redirectErrorStream(true).start();
      var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (child.waitFor() == 0 && said.isEmpty()) {
        return "";
      }
      return "not formatted; ./run format mends it:\n" + said;
    } finally {
      Files.delete(list);
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
