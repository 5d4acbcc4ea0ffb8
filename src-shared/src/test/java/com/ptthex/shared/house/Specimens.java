package com.ptthex.shared.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * Classes made for one test, under the names of the real ones. They are compiled beside the
 * product, so that no module ever imports an offender.
 */
final class Specimens {
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("(?:class|record|interface|enum) (\\w+)");

  private Specimens() {}

  static JavaClasses compiled(Path folder, String... sources) throws IOException {
    var files = new ArrayList<String>(List.of("-d", folder.resolve("classes").toString()));
    for (var source : sources) {
      files.add(written(folder.resolve("sources"), source).toString());
    }
    var failed =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, files.toArray(String[]::new));
    assertThat(failed).isZero();
    return new ClassFileImporter().importPath(folder.resolve("classes"));
  }

  private static Path written(Path root, String source) throws IOException {
    var folder = root.resolve(found(PACKAGE, source).replace('.', '/'));
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve(found(TYPE, source) + ".java"), source);
  }

  private static String found(Pattern pattern, String source) {
    var match = pattern.matcher(source);
    assertThat(match.find()).isTrue();
    return match.group(1);
  }
}
