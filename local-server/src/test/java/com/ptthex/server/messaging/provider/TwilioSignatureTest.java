package com.ptthex.server.messaging.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class TwilioSignatureTest {
  private final JsonNode file = read();
  private final TwilioSignature ours = new TwilioSignature(file.get("token").asString());

  @TestFactory
  Stream<DynamicTest> formsAreJudgedAsTheProvidersOwnLibrariesJudgeThem() {
    // One of their libraries knows an older form beside; a call that is signed so is refused.
    var mandatory = each("vectors").filter(vector -> !vector.has("legacy_encoding")).toList();
    assertThat(mandatory).hasSize(26);
    return mandatory.stream()
        .map(
            vector ->
                dynamicTest(
                    vector.get("name").asString(),
                    () ->
                        assertThat(
                                ours.isOf(
                                    vector.get("url").asString(),
                                    form(vector.get("params")),
                                    signature(vector)))
                            .isEqualTo(vector.get("valid").asBoolean())));
  }

  @TestFactory
  Stream<DynamicTest> soAreBodies() {
    var all = each("body_vectors").toList();
    assertThat(all).hasSize(4);
    return all.stream()
        .map(
            vector ->
                dynamicTest(
                    vector.get("url").asString(),
                    () ->
                        assertThat(
                                ours.isOfBody(
                                    vector.get("url").asString(),
                                    vector.get("body").asString().getBytes(UTF_8),
                                    signature(vector)))
                            .isEqualTo(vector.get("valid").asBoolean())));
  }

  @Test
  void aBodyThatIsNotTheOneThatWasSignedIsNobodys() {
    var vector = each("body_vectors").findFirst().orElseThrow();
    assertThat(ours.isOfBody(vector.get("url").asString(), "{}".getBytes(UTF_8), signature(vector)))
        .isFalse();
  }

  @Test
  void itPrintsNothingOfItsSecretAndTakesNoneThatEverybodyKnows() {
    assertThat(new TwilioSignature("the secret").toString()).doesNotContain("the secret");
    assertThatThrownBy(() -> new TwilioSignature("")).isInstanceOf(IllegalArgumentException.class);
  }

  private static JsonNode read() {
    try (var in = TwilioSignatureTest.class.getResourceAsStream("twilio-signature-vectors.json")) {
      return new JsonMapper().readTree(in);
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private Stream<JsonNode> each(String list) {
    return StreamSupport.stream(file.get(list).spliterator(), false);
  }

  private Map<String, List<String>> form(JsonNode params) {
    if (params.isString()) {
      return form(file.get("vectors").get(0).get("params"));
    }
    var form = new HashMap<String, List<String>>();
    params.properties().forEach(entry -> form.put(entry.getKey(), values(entry.getValue())));
    return form;
  }

  private static List<String> values(JsonNode node) {
    if (!node.isArray()) {
      return List.of(node.isNull() ? "" : node.asString());
    }
    var values = new ArrayList<String>();
    node.forEach(each -> values.add(each.asString()));
    return values;
  }

  private static Optional<String> signature(JsonNode vector) {
    return vector.get("sig").isNull()
        ? Optional.empty()
        : Optional.of(vector.get("sig").asString());
  }
}
