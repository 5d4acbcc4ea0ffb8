package com.ptthex.shared.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import java.util.List;
import java.util.Map;

/**
 * What arrives for the endpoints of {@link Shapes}: a lawful deed and read, to be spoilt by tests.
 */
final class Arrivals {
  static final String ID = "0193a7e0-0000-7000-8000-000000000001";
  static final Map<String, String> LAWFUL =
      Map.of(
          "name", "\"north\"",
          "colour", "\"lightBlue\"",
          "count", "3",
          "big", "4",
          "flag", "true",
          "at", "\"2026-03-01T12:00:00Z\"",
          "figure", "{\"is\":\"empty\"}");

  private Arrivals() {}

  static String json(Map<String, String> fields) {
    var pairs = fields.entrySet().stream().map(e -> "\"" + e.getKey() + "\":" + e.getValue());
    return "{" + String.join(",", pairs.toList()) + "}";
  }

  static Binding.Received body(String json) {
    return new Binding.Received(Map.of("id", ID), Map.of(), json);
  }

  static Binding.Received query(Map<String, List<String>> query) {
    return new Binding.Received(Map.of("id", ID, "name", "north"), query, "");
  }

  static List<FieldFault> deedFaults(String json) {
    return faults(new Binding<>(Shapes.DEED), body(json));
  }

  static List<FieldFault> readFaults(Binding.Received received) {
    return faults(new Binding<>(Shapes.READ), received);
  }

  static List<FieldFault> faults(Binding<?> binding, Binding.Received received) {
    var refused = catchThrowableOfType(Refused.class, () -> binding.receive(received));
    assertThat(refused).isNotNull();
    assertThat(refused.refusal()).isInstanceOf(Refusal.Invalid.class);
    return ((Refusal.Invalid) refused.refusal()).fields();
  }
}
