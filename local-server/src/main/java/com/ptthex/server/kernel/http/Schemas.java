package com.ptthex.server.kernel.http;

import com.ptthex.shared.value.Scalar;
import com.ptthex.shared.wire.Names;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON schemas of the contract's records, each named record described once. */
final class Schemas {
  private final JsonNodeFactory json = JsonNodeFactory.instance;
  private final Map<String, ObjectNode> named = new TreeMap<>();

  ObjectNode named() {
    var all = json.objectNode();
    named.forEach(all::set);
    return all;
  }

  static boolean isRequired(RecordComponent component) {
    return component.getType() != Optional.class && component.getType() != List.class;
  }

  ObjectNode of(RecordComponent component) {
    return of(component.getGenericType());
  }

  ObjectNode of(Type type) {
    return switch (type) {
      case ParameterizedType generic -> generic(generic);
      case Class<?> plain -> plain(plain);
      default -> throw new IllegalArgumentException(type + " has no form on the wire");
    };
  }

  private ObjectNode generic(ParameterizedType type) {
    var inner = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return of(inner[0]);
    }
    if (type.getRawType() == List.class) {
      var list = typed("array");
      list.set("items", of(inner[0]));
      return list;
    }
    if (type.getRawType() == Map.class) {
      var map = typed("object");
      map.set("additionalProperties", of(inner[1]));
      return map;
    }
    throw new IllegalArgumentException(type + " has no form on the wire");
  }

  private ObjectNode plain(Class<?> type) {
    if (type.isRecord() && Scalar.class.isAssignableFrom(type)) {
      return of(type.getRecordComponents()[0].getGenericType());
    }
    if (type.isRecord() || type.isSealed()) {
      return reference(type);
    }
    if (type.isEnum()) {
      var names = typed("string");
      var values = names.putArray("enum");
      Arrays.stream(type.getEnumConstants())
          .map(c -> Names.camel((Enum<?>) c))
          .forEach(values::add);
      return names;
    }
    if (type == UUID.class) {
      return typed("string").put("format", "uuid");
    }
    if (type == Instant.class) {
      return typed("string").put("format", "date-time");
    }
    if (type == String.class) {
      return typed("string");
    }
    if (type == boolean.class || type == Boolean.class) {
      return typed("boolean");
    }
    if (type == int.class || type == Integer.class) {
      return typed("integer").put("format", "int32");
    }
    if (type == long.class || type == Long.class) {
      return typed("integer").put("format", "int64");
    }
    throw new IllegalArgumentException(type + " has no form on the wire");
  }

  private ObjectNode typed(String type) {
    return json.objectNode().put("type", type);
  }

  private ObjectNode reference(Class<?> type) {
    var name = nameOf(type);
    if (!named.containsKey(name)) {
      // Entered before it is described, so that a record may hold its like.
      var schema = json.objectNode();
      named.put(name, schema);
      schema.setAll(type.isSealed() ? oneOf(type) : described(type));
    }
    return json.objectNode().put("$ref", "#/components/schemas/" + name);
  }

  /** {@code NumbersApi.Row} is told apart from {@code PeopleApi.Row}. */
  private static String nameOf(Class<?> type) {
    var around = type.getEnclosingClass();
    return around == null
        ? type.getSimpleName()
        : around.getSimpleName().replaceFirst("Api$", "") + type.getSimpleName();
  }

  private ObjectNode oneOf(Class<?> family) {
    var choice = json.objectNode();
    for (var variant : family.getPermittedSubclasses()) {
      choice.withArray("oneOf").add(reference(variant));
    }
    choice.putObject("discriminator").put("propertyName", "is");
    return choice;
  }

  private ObjectNode described(Class<?> type) {
    var schema = object(List.of(type.getRecordComponents()));
    if (Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed)) {
      var simple = type.getSimpleName();
      var variant = Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
      schema.withObjectProperty("properties").putObject("is").put("const", variant);
      schema.withArrayProperty("required").add("is");
    }
    return schema;
  }

  ObjectNode object(List<RecordComponent> components) {
    var schema = typed("object");
    var properties = schema.putObject("properties");
    for (var component : components) {
      properties.set(component.getName(), of(component));
      if (isRequired(component)) {
        schema.withArrayProperty("required").add(component.getName());
      }
    }
    return schema;
  }
}
