package com.ptthex.shared.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.ptthex.shared.value.Scalar;
import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/**
 * The wire form of every record, in one place, so that no record carries an annotation: a scalar is
 * its one component, an enum constant is camelCase, a sealed type says which it is in {@code is}.
 */
final class ContractNames extends JacksonAnnotationIntrospector {
  @Serial private static final long serialVersionUID = 1;

  static String nameOf(Class<?> variant) {
    var name = variant.getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  static boolean isScalar(Class<?> type) {
    return type.isRecord() && Scalar.class.isAssignableFrom(type);
  }

  /** The sealed type that a variant belongs to, or that the type itself is. */
  static Optional<Class<?>> family(Class<?> type) {
    return Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
        .filter(Class::isSealed)
        .findFirst();
  }

  @Override
  public Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedMethod method
        && isScalar(method.getDeclaringClass())
        && method.getName().equals(method.getDeclaringClass().getRecordComponents()[0].getName());
  }

  @Override
  public JsonCreator.@Nullable Mode findCreatorAnnotation(
      MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedConstructor maker && isScalar(maker.getDeclaringClass())
        ? JsonCreator.Mode.DELEGATING
        : super.findCreatorAnnotation(config, annotated);
  }

  /** Nothing is null: what may be absent says so with its type. */
  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    var type = annotated.getRawType();
    if (type == Optional.class) {
      return JsonSetter.Value.empty();
    }
    return JsonSetter.Value.construct(type == List.class ? Nulls.AS_EMPTY : Nulls.FAIL, Nulls.FAIL);
  }

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    // The reader looks at the array it handed in, the writer at the one it is given back.
    Arrays.setAll(names, at -> Names.camel(constants[at]));
    return names;
  }

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
      MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedClass type && family(type.getRawType()).isPresent()
        ? JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "is", null, false, true, true)
        : null;
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
    return annotated.getRawType().isSealed()
        ? Arrays.stream(annotated.getRawType().getPermittedSubclasses())
            .map(variant -> new NamedType(variant, nameOf(variant)))
            .toList()
        : null;
  }

  @Override
  public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
    return family(type.getRawType()).isPresent() ? nameOf(type.getRawType()) : null;
  }
}
