package com.ptthex.shared.wire;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.value.Malformed;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an endpoint's input travels: path components in the path, the rest in the query of a read or
 * the body of anything else. Both directions stand here, so that they cannot drift apart.
 */
public final class Binding<I extends Record> {
  private static final Pattern PATH_NAME = Pattern.compile("\\{(\\w+)}");

  /** Enough to see what is wrong; a refusal must not grow with what was sent. */
  private static final int MOST_UNKNOWN = 10;

  private final Endpoint<I, ?> endpoint;
  private final List<RecordComponent> components;
  private final Set<String> inPath;

  public Binding(Endpoint<I, ?> endpoint) {
    this.endpoint = endpoint;
    this.components = List.of(endpoint.shape().input().getRecordComponents());
    this.inPath = pathNames(endpoint.path());
    var names = components.stream().map(RecordComponent::getName).toList();
    if (!names.containsAll(inPath)) {
      throw new IllegalArgumentException(endpoint.name() + ": no component for " + inPath);
    }
  }

  public static Set<String> pathNames(String path) {
    return PATH_NAME.matcher(path).results().map(r -> r.group(1)).collect(Collectors.toSet());
  }

  /** An input on its way: an address with its query, and a body unless the endpoint is a read. */
  public record Sent(String address, Optional<String> body) {}

  public Sent send(I input) {
    var tree = Wire.tree(input);
    var address = Endpoint.ROOT + path(tree);
    tree.remove(inPath);
    return endpoint.hasBody()
        ? new Sent(address, Optional.of(tree.toString()))
        : new Sent(address + query(tree), Optional.empty());
  }

  /**
   * What a read asks for beside its path, as it stands in its address; without the question mark.
   */
  public String query(I input) {
    var tree = Wire.tree(input);
    tree.remove(inPath);
    var query = query(tree);
    return query.isEmpty() ? query : query.substring(1);
  }

  /** The input of a read whose path names nothing, from what {@link #query} wrote. */
  public I fromQuery(String query) {
    return receive(new Received(Map.of(), Query.of(query), ""));
  }

  private String path(ObjectNode tree) {
    return PATH_NAME
        .matcher(endpoint.path())
        .replaceAll(name -> escaped(tree.get(name.group(1)).asString()));
  }

  private static String query(ObjectNode tree) {
    var query = new StringJoiner("&", "?", "").setEmptyValue("");
    for (var property : tree.properties()) {
      var values =
          property.getValue().isArray() ? property.getValue() : List.of(property.getValue());
      for (JsonNode one : values) {
        query.add(property.getKey() + "=" + escaped(one.asString()));
      }
    }
    return query.toString();
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** What arrived, before it is understood. */
  public record Received(Map<String, String> path, Map<String, List<String>> query, String body) {}

  /** The input, or a refusal that names every faulty field at once. */
  public I receive(Received received) {
    var fields = endpoint.hasBody() ? Wire.body(received.body()) : queryTree(received.query());
    var faults = new ArrayList<FieldFault>();
    var arguments =
        components.stream()
            .map(
                component ->
                    inPath.contains(component.getName())
                        ? argument(component, pathNode(received, component), true, faults)
                        : argument(
                            component,
                            fields.remove(component.getName()),
                            !endpoint.hasBody(),
                            faults))
            .toArray();
    fields.propertyNames().stream().limit(MOST_UNKNOWN).forEach(name -> faults.add(unknown(name)));
    if (!faults.isEmpty()) {
      throw new Refusal.Invalid(faults).raise();
    }
    return make(arguments);
  }

  private static JsonNode pathNode(Received received, RecordComponent component) {
    return JsonNodeFactory.instance.stringNode(received.path().get(component.getName()));
  }

  private ObjectNode queryTree(Map<String, List<String>> query) {
    var tree = JsonNodeFactory.instance.objectNode();
    query.forEach(
        (name, values) -> {
          if (values.size() == 1 && !isList(name)) {
            tree.put(name, values.getFirst());
          } else {
            values.forEach(tree.withArrayProperty(name)::add);
          }
        });
    return tree;
  }

  private boolean isList(String name) {
    return components.stream().anyMatch(c -> c.getName().equals(name) && c.getType() == List.class);
  }

  private static FieldFault unknown(String name) {
    return new FieldFault(Names.told(name), "unknown-field", Map.of());
  }

  private static @Nullable Object argument(
      RecordComponent component,
      @Nullable JsonNode node,
      boolean textual,
      List<FieldFault> faults) {
    var name = component.getName();
    var optional = component.getType() == Optional.class;
    if (node == null || node.isNull()) {
      if (optional) {
        return Optional.empty();
      }
      if (component.getType() == List.class) {
        return List.of();
      }
      faults.add(new FieldFault(name, "required", Map.of()));
      return null;
    }
    try {
      var type = Wire.typeOf(optional ? inner(component) : component.getGenericType());
      var value = Wire.value(node, type, textual);
      return optional ? Optional.of(value) : value;
    } catch (JacksonException failure) {
      var fault = Wire.faultOf(failure);
      var at = fault.path().isEmpty() ? name : name + "." + fault.path();
      faults.add(new FieldFault(at, fault.code(), fault.facts()));
      return null;
    }
  }

  private static java.lang.reflect.Type inner(RecordComponent component) {
    return ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
  }

  private I make(@Nullable Object[] arguments) {
    var types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return endpoint.shape().input().getDeclaredConstructor(types).newInstance(arguments);
    } catch (InvocationTargetException failure) {
      if (failure.getCause() instanceof Malformed malformed) {
        throw new Refusal.Invalid("", malformed.code(), malformed.facts()).raise();
      }
      throw new IllegalStateException(endpoint.name() + ": input cannot be made", failure);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(
          endpoint.name() + ": input has no open constructor " + Arrays.toString(types), failure);
    }
  }
}
