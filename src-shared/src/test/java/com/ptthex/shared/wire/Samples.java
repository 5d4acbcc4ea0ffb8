package com.ptthex.shared.wire;

import com.ptthex.shared.signed.Period;
import com.ptthex.shared.signed.SiteAuthority;
import com.ptthex.shared.trust.devices.DeviceKeys;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes any record of the contract, with odd but lawful content. The same seed gives the same. */
public final class Samples {
  /** What addresses, JSON and queries are tempted to misread. */
  private static final int MOST_TRIES = 50;

  private static final List<String> PIECES =
      List.of(
          "a", "Z", "0", " ", "&", "=", "+", "%", "%41", "/", "?", "#", ";", ",", ":", "\"", "\\",
          "'", "{id}", "$1", "<b>", "é", "ع", "🦉", "true", "null");

  /** Chance makes none. */
  private static final String CERTIFICATE =
      Base64.getEncoder()
          .encodeToString(
              SiteAuthority.made(new Period(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)))
                  .encoded());

  private final Random random;

  public Samples(long seed) {
    this.random = new Random(seed);
  }

  public <R extends Record> R of(Class<R> type) {
    return type.cast(any(type));
  }

  private Object any(Type type) {
    return switch (type) {
      case ParameterizedType generic when generic.getRawType() == Optional.class ->
          random.nextBoolean() ? Optional.of(any(argument(generic))) : Optional.empty();
      case ParameterizedType generic when generic.getRawType() == List.class ->
          IntStream.range(0, random.nextInt(4)).mapToObj(_ -> any(argument(generic))).toList();
      case ParameterizedType generic when generic.getRawType() == Map.class ->
          Map.of("some-fact", text(), "other", text());
      case Class<?> plain when plain.isEnum() -> oneOf(plain.getEnumConstants());
      case Class<?> plain when plain.isSealed() -> any(oneOf(plain.getPermittedSubclasses()));
      case Class<?> plain when plain.isRecord() -> record(plain);
      case Class<?> plain -> simple(plain);
      default -> throw new IllegalArgumentException("no sample of " + type);
    };
  }

  private static Type argument(ParameterizedType generic) {
    return generic.getActualTypeArguments()[0];
  }

  private <T> T oneOf(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private Object simple(Class<?> type) {
    if (type == String.class) {
      return text();
    }
    if (type == UUID.class) {
      return new UUID(random.nextLong(), random.nextLong());
    }
    if (type == Instant.class) {
      return Instant.ofEpochSecond(
          random.nextLong(4_000_000_000L), random.nextInt(1_000_000) * 1000L);
    }
    if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    }
    if (type == int.class || type == Integer.class) {
      return random.nextInt();
    }
    if (type == long.class || type == Long.class) {
      return random.nextLong();
    }
    throw new IllegalArgumentException("no sample of " + type);
  }

  private String text() {
    return random
        .ints(1 + random.nextInt(8), 0, PIECES.size())
        .mapToObj(PIECES::get)
        .collect(Collectors.joining());
  }

  private Object record(Class<?> type) {
    var components = type.getRecordComponents();
    for (var arguments : attempts(type, components)) {
      var made = make(type, components, arguments.get());
      if (made.isPresent()) {
        return made.get();
      }
    }
    throw new IllegalArgumentException("no lawful sample of " + type);
  }

  /** A scalar that checks itself gets narrower proposals until it accepts one. */
  private List<Supplier<Object[]>> attempts(Class<?> type, RecordComponent[] components) {
    Supplier<Object[]> plain =
        () -> Arrays.stream(components).map(c -> any(c.getGenericType())).toArray();
    if (!Scalar.class.isAssignableFrom(type)) {
      // Some check what they are made of, and chance does not always meet them.
      return Collections.nCopies(MOST_TRIES, plain);
    }
    return switch (components[0].getType().getName()) {
      case "java.lang.String" ->
          List.of(
              plain,
              plain,
              () -> new Object[] {"a longer word " + text() + "."},
              () -> new Object[] {"+1202555%04d".formatted(random.nextInt(10_000))},
              () -> new Object[] {"%016x".formatted(random.nextLong()).repeat(4)},
              () -> new Object[] {"%016x".formatted(random.nextLong()).repeat(2)},
              () -> new Object[] {"AC" + "%016x".formatted(random.nextLong()).repeat(2)},
              () -> new Object[] {"%06X".formatted(random.nextInt(0xFFFFFF)).repeat(4)},
              () -> new Object[] {CERTIFICATE},
              () -> new Object[] {"somebody%04x@example.org".formatted(random.nextInt(0xFFFF))},
              () -> new Object[] {"line-%04x".formatted(random.nextInt(0xFFFF))},
              () -> new Object[] {"%03d".formatted(random.nextInt(1_000))},
              () -> new Object[] {"%05X".formatted(random.nextInt(0xFFFFF)).repeat(5)},
              () -> new Object[] {"%08X".formatted(random.nextInt())},
              () -> new Object[] {"%09d".formatted(random.nextInt(1_000_000_000))},
              () -> new Object[] {DeviceKeys.make().key().value()},
              () ->
                  new Object[] {"https://field-%04x.example.org".formatted(random.nextInt(0xFFFF))},
              () -> new Object[] {"#0000%02x".formatted(random.nextInt(0xFF))},
              () -> new Object[] {"en-GB"},
              () -> new Object[] {"NO"},
              () -> new Object[] {"%02d:%02d".formatted(random.nextInt(24), random.nextInt(60))},
              () ->
                  new Object[] {
                    "--%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28))
                  },
              () -> new Object[] {"%07X".formatted(random.nextInt(0x0FFFFFFF)).repeat(4)},
              () -> new Object[] {"1.%d.0".formatted(random.nextInt(10_000))});
      case "int" ->
          List.of(
              plain,
              () -> new Object[] {1 + random.nextInt(100)},
              () -> new Object[] {1 + random.nextInt(9)});
      case "long" -> List.of(plain, () -> new Object[] {1 + random.nextLong(1_000_000_000_000L)});
      default -> List.of(plain);
    };
  }

  private static Optional<Object> make(
      Class<?> type, RecordComponent[] components, Object[] arguments) {
    var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return Optional.of(constructor.newInstance(arguments));
    } catch (InvocationTargetException failure) {
      if (failure.getCause() instanceof Malformed) {
        return Optional.empty();
      }
      throw new IllegalArgumentException("no sample of " + type, failure);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalArgumentException("no sample of " + type, failure);
    }
  }
}
