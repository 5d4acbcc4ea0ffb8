package com.ptthex.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Role;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every type of event, whoever adds it. */
final class EveryEventTypeTest {
  static Stream<Class<?>> homes() {
    return new ClassFileImporter()
        .importPath(Path.of("target", "classes")).stream()
            .filter(type -> type.getSimpleName().endsWith("Events"))
            .map(JavaClass::reflect);
  }

  static Stream<EventType> all() {
    return homes().flatMap(home -> typesIn(home).stream());
  }

  private static List<EventType> typesIn(Class<?> home) {
    return Stream.of(home.getDeclaredFields())
        .filter(field -> field.getType() == EventType.class)
        .map(EveryEventTypeTest::valueOf)
        .map(EventType.class::cast)
        .toList();
  }

  private static Object valueOf(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException failure) {
      throw new IllegalStateException(field.toString(), failure);
    }
  }

  @ParameterizedTest
  @MethodSource("homes")
  void itStandsInTheListOfItsFeatureUnderAName(Class<?> home) throws Exception {
    var owner = home.getPackageName();
    var feature = owner.substring(owner.lastIndexOf('.') + 1);
    assertThat(home.getField("ALL").get(null)).isEqualTo(typesIn(home));
    assertThat(typesIn(home))
        .isNotEmpty()
        .allSatisfy(type -> assertThat(type.code()).matches(feature + "\\.[a-z]+(-[a-z]+)*"));
    assertThat(Stream.of(home.getDeclaredFields()))
        .allMatch(field -> Modifier.isFinal(field.getModifiers()));
  }

  @ParameterizedTest
  @MethodSource("homes")
  void somebodyBesidesTheOwnerMayHearOfIt(Class<?> home) {
    assertThat(typesIn(home))
        .allSatisfy(
            type ->
                assertThat(type.heardWith().roles()).contains(Role.OWNER).hasSizeGreaterThan(1));
  }

  @Test
  void noCodeIsGivenTwice() {
    assertThat(all().map(EventType::code)).isNotEmpty().doesNotHaveDuplicates();
  }
}
