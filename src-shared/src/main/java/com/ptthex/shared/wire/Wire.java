package com.ptthex.shared.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Secret;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of the contract: strict about what comes in, and told in the words of a refusal. */
public final class Wire {
  public static final int MAX_DEPTH = 32;
  public static final int MAX_TEXT = 256 * 1024;

  /** For bodies: a number is a number, an unknown or doubled field is a fault. */
  private static final JsonMapper STRICT = mapper();

  /** For addresses, where everything is text. */
  private static final JsonMapper TEXTUAL =
      STRICT.rebuild().enable(MapperFeature.ALLOW_COERCION_OF_SCALARS).build();

  /** For answers, which a newer server may have given more fields. */
  private static final JsonMapper TOLERANT =
      STRICT.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** For the audit: as sent, without secrets. */
  private static final JsonMapper REDACTED =
      STRICT.rebuild().addModule(new SimpleModule().addSerializer(new Redacted())).build();

  private Wire() {}

  private static JsonMapper mapper() {
    var limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxStringLength(MAX_TEXT)
            .maxNameLength(200)
            .maxNumberLength(40)
            .build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
        .annotationIntrospector(new ContractNames())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        // In an address too, no text is not a number, a time or an identity.
        .withCoercionConfigDefaults(
            from -> from.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
        .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
        .addModule(Times.asText())
        .changeDefaultPropertyInclusion(
            all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
        .build();
  }

  public static byte[] write(Object record) {
    return STRICT.writeValueAsBytes(record);
  }

  /** What the audit may keep of an input. */
  public static String redacted(Object record) {
    return REDACTED.writeValueAsString(record);
  }

  public static <T> T read(byte[] json, Class<T> type) {
    return TOLERANT.readValue(json, type);
  }

  /** What a file holds that somebody hands in; refused as {@link Malformed} when it is no such. */
  public static <T> T file(byte[] json, Class<T> type) {
    return type.cast(file(json, STRICT.constructType(type)));
  }

  /** The same for a record that has one type parameter. */
  public static Object file(byte[] json, Class<?> generic, Class<?> parameter) {
    return file(json, STRICT.getTypeFactory().constructParametricType(generic, parameter));
  }

  private static Object file(byte[] json, JavaType type) {
    try {
      var found = STRICT.readValue(json, type);
      if (found != null) {
        return found;
      }
    } catch (JacksonException _) {
      // Told below, without what stood there.
    }
    throw new Malformed("malformed-json", Map.of());
  }

  static ObjectNode tree(Object record) {
    return STRICT.valueToTree(record);
  }

  /** The fields of a body; no body at all is an empty one. */
  static ObjectNode body(String json) {
    if (json.isEmpty()) {
      return STRICT.createObjectNode();
    }
    try {
      if (STRICT.readTree(json) instanceof ObjectNode object) {
        return object;
      }
    } catch (StreamConstraintsException _) {
      throw new Refusal.Invalid("", "too-deep-or-long", limits()).raise();
    } catch (JacksonException _) {
      throw new Refusal.Invalid("", "malformed-json", Map.of()).raise();
    }
    throw new Refusal.Invalid("", "not-an-object", Map.of()).raise();
  }

  private static Map<String, String> limits() {
    return Map.of("maxDepth", Integer.toString(MAX_DEPTH), "maxText", Integer.toString(MAX_TEXT));
  }

  static JavaType typeOf(java.lang.reflect.Type type) {
    return STRICT.constructType(type);
  }

  static Object value(JsonNode node, JavaType type, boolean textual) {
    return (textual ? TEXTUAL : STRICT).treeToValue(node, type);
  }

  /** What is wrong, without the value that is wrong. */
  static FaultAt faultOf(JacksonException failure) {
    var where =
        failure.getPath().stream()
            .map(step -> step.getPropertyName() == null ? "" : Names.told(step.getPropertyName()))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining("."));
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Malformed malformed) {
        return new FaultAt(where, malformed.code(), malformed.facts());
      }
    }
    return switch (failure) {
      case InvalidNullException _ -> new FaultAt(where, "required", Map.of());
      case UnrecognizedPropertyException _ -> new FaultAt(where, "unknown-field", Map.of());
      case StreamReadException _ -> new FaultAt(where, "out-of-range", Map.of());
      case DatabindException mismatch -> new FaultAt(where, "wrong-type", expected(mismatch));
      default -> new FaultAt(where, "unreadable", Map.of());
    };
  }

  private static Map<String, String> expected(DatabindException failure) {
    return failure instanceof tools.jackson.databind.exc.MismatchedInputException mismatch
            && mismatch.getTargetType() != null
        ? Forms.expectedOf(mismatch.getTargetType())
        : Map.of();
  }

  /** A fault below a field; {@code path} is empty when it is the field itself. */
  record FaultAt(String path, String code, Map<String, String> facts) {}

  private static final class Redacted extends ValueSerializer<Secret> {
    @Override
    public Class<Secret> handledType() {
      return Secret.class;
    }

    @Override
    public void serialize(Secret secret, JsonGenerator json, SerializationContext context) {
      json.writeString("redacted");
    }
  }
}
