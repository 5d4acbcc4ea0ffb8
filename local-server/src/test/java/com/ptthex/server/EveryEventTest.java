package com.ptthex.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Permission;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is told of, somebody may hear of it: read from the classes themselves. */
final class EveryEventTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("com.ptthex");

  private static List<EventType> written() {
    return PRODUCT.stream()
        .filter(type -> type.getSimpleName().endsWith("Events"))
        .flatMap(type -> Stream.of(type.reflect().getDeclaredFields()))
        .filter(field -> field.getType() == EventType.class)
        .map(EveryEventTest::valueOf)
        .toList();
  }

  private static EventType valueOf(Field field) {
    try {
      return (EventType) field.get(null);
    } catch (IllegalAccessException failure) {
      throw new IllegalStateException(field.toString(), failure);
    }
  }

  @Test
  void theServerServesEveryTypeThatIsWritten() {
    try (var site = TestSite.on(TestDatabase.H2)) {
      assertThat(site.server.events()).containsExactlyInAnyOrderElementsOf(written());
    }
  }

  @Test
  void noTypeIsMadeOnTheWay() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Events")
        .and()
        .doNotHaveSimpleName("EventType")
        .should()
        .callMethod(EventType.class, "of", String.class, Permission.class)
        .orShould()
        .callConstructor(EventType.class, String.class, Permission.class, EventType.Reach.class)
        .because("a type that stands in no list is told to nobody")
        .check(PRODUCT);
  }
}
