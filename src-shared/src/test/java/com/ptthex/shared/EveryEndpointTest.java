package com.ptthex.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Entry;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.trust.access.SessionToken;
import com.ptthex.shared.value.Scalar;
import com.ptthex.shared.value.Secret;
import com.ptthex.shared.wire.Binding;
import com.ptthex.shared.wire.Delivery;
import com.ptthex.shared.wire.Samples;
import com.ptthex.shared.wire.Wire;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every endpoint of the contract, whoever adds it. */
final class EveryEndpointTest {
  private static final int SEEDS = 60;

  private static final List<Field> CONSTANTS =
      new ClassFileImporter()
          .importPath(Path.of("target", "classes")).stream()
              .filter(type -> type.getSimpleName().endsWith("Api"))
              .flatMap(type -> Stream.of(type.reflect().getDeclaredFields()))
              .filter(field -> Modifier.isStatic(field.getModifiers()))
              .toList();

  /** Under its package and name, which a failing test shows. */
  record Named(Field constant, Endpoint<?, ?> endpoint) {
    @Override
    public String toString() {
      return endpoint.name();
    }
  }

  static Stream<Named> endpoints() {
    return CONSTANTS.stream()
        .filter(field -> field.getType() == Endpoint.class)
        .map(field -> new Named(field, (Endpoint<?, ?>) valueOf(field)));
  }

  private static Object valueOf(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException failure) {
      throw new IllegalStateException(field.toString(), failure);
    }
  }

  private static Stream<Endpoint<?, ?>> withPreviews() {
    return endpoints()
        .map(Named::endpoint)
        .flatMap(each -> each.has(Trait.RISKY) ? Stream.of(each, each.preview()) : Stream.of(each));
  }

  @Test
  void nameAndAddressBelongToOneEndpoint() {
    assertThat(withPreviews().map(Endpoint::name)).isNotEmpty().doesNotHaveDuplicates();
    assertThat(
            withPreviews().map(each -> each.hasBody() + each.path().replaceAll("\\{\\w+}", "{}")))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void itIsNamedAfterItsFeatureAndSaysWhatItIsFor(Named each) {
    var owner = each.constant().getDeclaringClass().getPackageName();
    var feature = owner.substring(owner.lastIndexOf('.') + 1);
    assertThat(each.endpoint().name()).matches(feature + "(\\.[a-z]+(-[a-z]+)*)+");
    assertThat(each.endpoint().purpose()).endsWith(".");
    assertThat(each.endpoint().path()).matches("(/([a-z]+(-[a-z]+)*|\\{[a-z][A-Za-z]*}))+");
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void itsInputTravelsBothWays(Named each) {
    LongStream.range(0, SEEDS).forEach(seed -> assertTravels(each.endpoint(), new Samples(seed)));
  }

  private static <I extends Record> void assertTravels(Endpoint<I, ?> endpoint, Samples samples) {
    var binding = new Binding<>(endpoint);
    var input = samples.of(endpoint.shape().input());
    assertThat(binding.receive(Delivery.of(endpoint, binding.send(input)))).isEqualTo(input);
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void itsAnswerTravelsBothWays(Named each) {
    var output = each.endpoint().shape().output();
    for (var seed = 0; seed < SEEDS; seed++) {
      var answer = new Samples(seed).of(output);
      assertThat((Record) Wire.read(Wire.write(answer), output)).isEqualTo(answer);
    }
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void aReadAsksOnlyForWhatAQueryCanSay(Named each) {
    if (each.endpoint().kind() == Endpoint.Kind.READ) {
      assertThat(each.endpoint().shape().input().getRecordComponents())
          .allSatisfy(component -> assertThat(plain(component.getGenericType())).isTrue());
    }
  }

  private static boolean plain(Type type) {
    return switch (type) {
      case ParameterizedType generic
          when generic.getRawType() == Optional.class || generic.getRawType() == List.class ->
          plain(generic.getActualTypeArguments()[0]);
      case Class<?> one -> !one.isRecord() || Scalar.class.isAssignableFrom(one);
      default -> false;
    };
  }

  /** Addresses stand in logs, in histories and with proxies. */
  @ParameterizedTest
  @MethodSource("endpoints")
  void noSecretStandsInAnAddress(Named each) {
    var endpoint = each.endpoint();
    var inPath = Binding.pathNames(endpoint.path());
    assertThat(endpoint.shape().input().getRecordComponents())
        .filteredOn(one -> !endpoint.hasBody() || inPath.contains(one.getName()))
        .allSatisfy(one -> assertThat(secretsIn(one.getGenericType())).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void anAnswerWithASecretIsNeverStored(Named each) {
    var endpoint = each.endpoint();
    assertThat(secretsIn(endpoint.shape().output()).isEmpty())
        .isEqualTo(!endpoint.has(Trait.SECRET_ANSWER));
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void anAnswerWithASessionSaysThatItOpensOne(Named each) {
    var endpoint = each.endpoint();
    assertThat(secretsIn(endpoint.shape().output()).contains(SessionToken.class))
        .isEqualTo(endpoint.has(Trait.OPENS_SESSION));
  }

  private static Set<Type> secretsIn(Type type) {
    var found = new HashSet<Type>();
    collectSecrets(type, found, new HashSet<>());
    return found;
  }

  private static void collectSecrets(Type type, Set<Type> found, Set<Type> looked) {
    if (!looked.add(type)) {
      return;
    }
    if (type instanceof ParameterizedType generic) {
      Stream.of(generic.getActualTypeArguments())
          .forEach(inner -> collectSecrets(inner, found, looked));
    } else if (type instanceof Class<?> plain) {
      if (Secret.class.isAssignableFrom(plain)) {
        found.add(plain);
      } else if (plain.isRecord()) {
        Stream.of(plain.getRecordComponents())
            .forEach(inner -> collectSecrets(inner.getGenericType(), found, looked));
      } else if (plain.isSealed()) {
        Stream.of(plain.getPermittedSubclasses())
            .forEach(inner -> collectSecrets(inner, found, looked));
      }
    }
  }

  @Test
  void aPermissionIsCalledLikeItsConstant() {
    assertThat(CONSTANTS.stream().filter(field -> field.getType() == Permission.class))
        .isNotEmpty()
        .allSatisfy(
            field ->
                assertThat(((Permission) valueOf(field)).code())
                    .isEqualTo(
                        field
                            .getName()
                            .toLowerCase(Locale.ROOT)
                            .replaceFirst("_", ".")
                            .replace('_', '-')));
  }

  @Test
  void everyPermissionOpensSomething() {
    var used =
        endpoints()
            .flatMap(
                each ->
                    each.endpoint().terms().entry() instanceof Entry.Holding(var permission)
                        ? Stream.of(permission)
                        : Stream.empty())
            .toList();
    var heardWith = EveryEventTypeTest.all().map(EventType::heardWith).toList();
    assertThat(CONSTANTS.stream().filter(field -> field.getType() == Permission.class))
        .allSatisfy(
            field ->
                assertThat((Permission) valueOf(field))
                    .matches(one -> used.contains(one) || heardWith.contains(one)));
  }
}
