package com.ptthex.shared.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Which classes a rule speaks of. */
final class Classes {
  private Classes() {}

  /** A module that holds no class yet has no folder for them. */
  static JavaClasses in(Path folder) {
    var importer = new ClassFileImporter();
    return Files.isDirectory(folder)
        ? importer.importPath(folder)
        : importer.importPaths(List.<Path>of());
  }

  /** A nested class obeys the rules of the class that it stands in. */
  static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Classes::outermost).orElse(type);
  }

  static DescribedPredicate<JavaClass> outermostName(String what, Predicate<String> names) {
    return DescribedPredicate.describe(
        what, type -> names.test(outermost(type.getBaseComponentType()).getSimpleName()));
  }

  static DescribedPredicate<JavaClass> within(String className) {
    return DescribedPredicate.describe(
        "class " + className, type -> outermost(type).getName().equals(className));
  }
}
