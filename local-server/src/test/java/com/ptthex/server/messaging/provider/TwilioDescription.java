package com.ptthex.server.messaging.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Twilio's own description says of requests and answers. It is strict where the description
 * leaves off: a parameter that is not named is a mistake.
 */
final class TwilioDescription {
  /** An empty one takes these away, which the description does not say. */
  private static final Set<String> TAKEN_AWAY =
      Set.of("SmsApplicationSid", "VoiceApplicationSid", "TrunkSid");

  private final JsonNode document = read();

  /**
   * @param template the address as the description names it
   * @param places what stands in its places
   */
  record Operation(String template, JsonNode said, Map<String, String> places) {
    String at(String place) {
      return Optional.ofNullable(places.get(place)).orElseThrow();
    }
  }

  /**
   * @param query what was asked behind the address
   * @param form what was said in the body
   */
  record Asked(
      String method,
      String host,
      String path,
      Map<String, List<String>> query,
      Map<String, List<String>> form) {}

  private static JsonNode read() {
    try (var in = TwilioDescription.class.getResourceAsStream("twilio-openapi.json")) {
      return new JsonMapper().readTree(in);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Optional<Operation> operation(Asked asked) {
    return document.get("paths").properties().stream()
        .flatMap(path -> matched(path.getKey(), path.getValue(), asked).stream())
        .findFirst();
  }

  private static Optional<Operation> matched(String template, JsonNode item, Asked asked) {
    var names = new ArrayList<String>();
    var form = new StringBuilder();
    for (var part : template.split("(?=\\{)|(?<=})", -1)) {
      if (part.startsWith("{")) {
        names.add(part.substring(1, part.length() - 1));
        form.append("([^/]+?)");
      } else {
        form.append(Pattern.quote(part));
      }
    }
    var matcher = Pattern.compile(form.toString()).matcher(asked.path());
    var said = item.get(asked.method().toLowerCase(Locale.ROOT));
    if (!matcher.matches()
        || said == null
        || !item.get("servers").get(0).get("url").asString().equals("https://" + asked.host())) {
      return Optional.empty();
    }
    var places = new LinkedHashMap<String, String>();
    for (var at = 0; at < names.size(); at++) {
      places.put(names.get(at), matcher.group(at + 1));
    }
    return Optional.of(new Operation(template, said, places));
  }

  /** What of a request it does not allow. */
  List<String> complaints(Operation operation, Asked asked) {
    var complaints = new ArrayList<String>();
    var known = new HashSet<String>();
    for (var parameter : list(operation.said().get("parameters"))) {
      var name = parameter.get("name").asString();
      var values =
          parameter.get("in").asString().equals("path")
              ? List.of(operation.at(name))
              : asked.query().getOrDefault(name, List.of());
      known.add(name);
      if (values.isEmpty() && parameter.path("required").asBoolean(false)) {
        complaints.add(name + " is missing");
      }
      complaints.addAll(complaints(name, parameter.get("schema"), values));
    }
    asked.query().keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> complaints.add(name + " is asked, which nothing says"));
    complaints.addAll(aboutForm(operation, asked));
    return complaints;
  }

  private List<String> aboutForm(Operation operation, Asked asked) {
    var complaints = new ArrayList<String>();
    var schema =
        operation
            .said()
            .path("requestBody")
            .path("content")
            .path("application/x-www-form-urlencoded")
            .path("schema");
    asked
        .form()
        .forEach(
            (name, values) -> {
              if (schema.path("properties").has(name)) {
                complaints.addAll(complaints(name, schema.get("properties").get(name), values));
              } else {
                complaints.add(name + " is said, which nothing asks for");
              }
            });
    for (var name : list(schema.get("required"))) {
      if (!asked.form().containsKey(name.asString())) {
        complaints.add(name.asString() + " is not said");
      }
    }
    return complaints;
  }

  private List<String> complaints(String name, JsonNode schema, List<String> values) {
    var plain = plain(schema);
    if (plain.path("type").asString("").equals("array")) {
      return values.stream()
          .flatMap(value -> complaints(name, plain.get("items"), List.of(value)).stream())
          .toList();
    }
    if (values.size() > 1) {
      return List.of(name + " comes more than once");
    }
    return values.stream()
        .filter(value -> !(value.isEmpty() && TAKEN_AWAY.contains(name)) && !fits(plain, value))
        .map(_ -> name + " is not of its form")
        .toList();
  }

  private static boolean fits(JsonNode schema, String value) {
    var kind = schema.path("type").asString("string");
    var form = schema.path("format").asString("");
    return switch (kind) {
          case "integer" -> isWithin(schema, value);
          case "boolean" -> value.equals("true") || value.equals("false");
          case "number" -> Pattern.matches("-?[0-9]+(\\.[0-9]+)?", value);
          default -> isOfForm(form, value);
        }
        && isOneOf(schema, value)
        && Pattern.compile(schema.path("pattern").asString("")).matcher(value).find();
  }

  private static boolean isWithin(JsonNode schema, String value) {
    return Pattern.matches("-?[0-9]{1,18}", value)
        && Long.parseLong(value) >= schema.path("minimum").asLong(Long.MIN_VALUE)
        && Long.parseLong(value) <= schema.path("maximum").asLong(Long.MAX_VALUE);
  }

  private static boolean isOneOf(JsonNode schema, String value) {
    return !schema.has("enum")
        || list(schema.get("enum")).stream().anyMatch(one -> one.asString().equals(value));
  }

  private static boolean isOfForm(String form, String value) {
    return switch (form) {
      case "phone-number" -> Pattern.matches("\\+[1-9][0-9]{1,14}", value);
      case "uri" -> value.isEmpty() || URI.create(value).isAbsolute();
      case "date-time" -> isTime(value);
      case "iso-country-code" -> Pattern.matches("[A-Z]{2}", value);
      case "http-method" -> Pattern.matches("GET|POST", value);
      default -> true;
    };
  }

  private static boolean isTime(String value) {
    try {
      return Instant.parse(value).toString().getBytes(UTF_8).length > 0;
    } catch (DateTimeParseException _) {
      return false;
    }
  }

  /** What of an answer of our own stand-in is not as the description says. */
  List<String> complaints(Operation operation, int status, JsonNode answer) {
    var said = operation.said().get("responses").get(Integer.toString(status));
    if (said == null) {
      return List.of("no answer of " + status + " is said of " + operation.template());
    }
    return unfit("", said.path("content").path("application/json").path("schema"), answer);
  }

  private List<String> unfit(String at, JsonNode schema, JsonNode node) {
    var plain = plain(schema);
    if (node.isNull() || plain.isMissingNode()) {
      return List.of();
    }
    if (node.isArray()) {
      return list(node).stream()
          .flatMap(each -> unfit(at + "[]", plain.path("items"), each).stream())
          .toList();
    }
    if (node.isObject() && plain.has("properties")) {
      return node.properties().stream()
          .flatMap(
              field ->
                  plain.get("properties").has(field.getKey())
                      ? unfit(
                          at + "/" + field.getKey(),
                          plain.get("properties").get(field.getKey()),
                          field.getValue())
                          .stream()
                      : List.of(at + "/" + field.getKey() + " is not said").stream())
          .toList();
    }
    return node.isObject() || isOfKind(plain, node) ? List.of() : List.of(at + " is not its kind");
  }

  private static boolean isOfKind(JsonNode schema, JsonNode node) {
    return switch (schema.path("type").asString("")) {
      case "integer" -> node.isIntegralNumber();
      case "number" -> node.isNumber() || node.isString();
      case "boolean" -> node.isBoolean();
      case "string" ->
          node.isString()
              && isOneOf(schema, node.asString())
              && Pattern.compile(schema.path("pattern").asString(""))
                  .matcher(node.asString())
                  .find();
      default -> true;
    };
  }

  private JsonNode plain(JsonNode schema) {
    return schema.has("$ref")
        ? document
            .get("components")
            .get("schemas")
            .get(schema.get("$ref").asString().replace("#/components/schemas/", ""))
        : schema;
  }

  private static List<JsonNode> list(JsonNode node) {
    return node == null ? List.of() : StreamSupport.stream(node.spliterator(), false).toList();
  }
}
