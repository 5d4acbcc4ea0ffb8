package com.ptthex.server.kernel.http;

import com.ptthex.server.kernel.UseCases;
import com.ptthex.shared.contract.CsvFile;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Entry;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.live.LiveApi;
import com.ptthex.shared.wire.Binding;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Describes what is served, from the very endpoints that are served. */
final class OpenApi {
  private static final List<String> REFUSALS =
      List.of("401", "403", "404", "409", "413", "422", "429", "503");

  private final JsonNodeFactory json = JsonNodeFactory.instance;
  private final Schemas schemas = new Schemas();

  private OpenApi() {}

  static byte[] of(UseCases cases) {
    return new OpenApi().describe(cases).toString().getBytes(StandardCharsets.UTF_8);
  }

  private ObjectNode describe(UseCases cases) {
    var root = json.objectNode();
    root.put("openapi", "3.1.0");
    info(root.putObject("info"));
    root.putArray("servers").addObject().put("url", Endpoint.ROOT);
    var tags = new TreeMap<String, List<String>>();
    var paths = root.putObject("paths");
    for (var useCase : cases.served()) {
      var endpoint = useCase.endpoint();
      tags.computeIfAbsent(tag(endpoint), _ -> new ArrayList<>()).add(endpoint.name());
      operation(paths, endpoint);
    }
    tags.forEach(
        (tag, names) ->
            root.withArray("tags")
                .addObject()
                .put("name", tag)
                .put("description", "What there is: " + String.join(", ", names) + "."));
    components(root.putObject("components"));
    return root;
  }

  private static void info(ObjectNode info) {
    info.put("title", "PTTHex Console");
    info.put("version", "1");
    info.put(
        "description",
        "The control room's own server. Errors are RFC 9457 problems with stable codes;"
            + " lists continue with the cursor of the page before.");
    info.putObject("contact").put("name", "PTTHex Console");
    info.putObject("license").put("name", "GPL-3.0-or-later").put("identifier", "GPL-3.0-or-later");
  }

  private static String tag(Endpoint<?, ?> endpoint) {
    return endpoint.name().substring(0, endpoint.name().indexOf('.'));
  }

  private void operation(ObjectNode paths, Endpoint<?, ?> endpoint) {
    var operation =
        paths.withObjectProperty(endpoint.path()).putObject(endpoint.hasBody() ? "post" : "get");
    operation.put("operationId", endpoint.name());
    operation.put("summary", endpoint.name());
    operation.put("description", endpoint.purpose() + permission(endpoint));
    operation.putArray("tags").add(tag(endpoint));
    security(operation, endpoint);
    input(operation, endpoint);
    var responses = operation.putObject("responses");
    var done = responses.putObject("200").put("description", "Done.");
    var output = endpoint.shape().output();
    if (output == CsvFile.class) {
      done.putObject("content").putObject(CsvFile.MEDIA_TYPE).set("schema", text());
    } else {
      done.putObject("content").putObject("application/json").set("schema", schemas.of(output));
    }
    if (endpoint.has(Trait.STREAM)) {
      done.withObjectProperty("content").putObject(LiveApi.MEDIA_TYPE).set("schema", text());
      parameter(operation, "header", "Last-Event-ID", false, text());
    }
    REFUSALS.forEach(
        status -> responses.putObject(status).put("$ref", "#/components/responses/Refused"));
  }

  private static String permission(Endpoint<?, ?> endpoint) {
    return endpoint.terms().entry() instanceof Entry.Holding(var permission)
        ? " Needs " + permission.code() + "."
        : "";
  }

  private static void security(ObjectNode operation, Endpoint<?, ?> endpoint) {
    var security = operation.putArray("security");
    if (!(endpoint.terms().entry() instanceof Entry.Open)) {
      security.addObject().putArray("session");
    }
  }

  private void input(ObjectNode operation, Endpoint<?, ?> endpoint) {
    var inPath = Binding.pathNames(endpoint.path());
    var components = endpoint.shape().input().getRecordComponents();
    for (var component : components) {
      if (inPath.contains(component.getName())) {
        parameter(operation, "path", component.getName(), true, schemas.of(component));
      } else if (!endpoint.hasBody()) {
        parameter(
            operation, "query", component.getName(), required(component), schemas.of(component));
      }
    }
    if (endpoint.takesIdempotencyKey()) {
      parameter(operation, "header", "Idempotency-Key", true, text());
    }
    if (endpoint.has(Trait.RISKY)) {
      parameter(operation, "header", "Impact-Token", true, text());
    }
    var inBody = Arrays.stream(components).filter(c -> !inPath.contains(c.getName())).toList();
    if (endpoint.hasBody() && !inBody.isEmpty()) {
      var body = operation.putObject("requestBody").put("required", true);
      body.putObject("content").putObject("application/json").set("schema", schemas.object(inBody));
    }
  }

  private ObjectNode text() {
    return json.objectNode().put("type", "string");
  }

  private static boolean required(RecordComponent component) {
    return Schemas.isRequired(component);
  }

  private static void parameter(
      ObjectNode operation, String in, String name, boolean required, ObjectNode schema) {
    var parameter = operation.withArray("parameters").addObject();
    parameter.put("name", name).put("in", in).put("required", required).set("schema", schema);
  }

  private void components(ObjectNode components) {
    components
        .putObject("securitySchemes")
        .putObject("session")
        .put("type", "http")
        .put("scheme", "bearer")
        .put(
            "description",
            "The token of an open session. One that a page of this server opened in a browser needs"
                + " the cookie as well that the browser got with it.");
    var refused = components.putObject("responses").putObject("Refused");
    refused.put("description", "Not done, and why.");
    refused
        .putObject("content")
        .putObject(Problem.MEDIA_TYPE)
        .set("schema", schemas.of(Problem.class));
    components.set("schemas", schemas.named());
  }
}
