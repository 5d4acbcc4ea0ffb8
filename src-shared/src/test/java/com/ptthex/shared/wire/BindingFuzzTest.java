package com.ptthex.shared.wire;

import static com.ptthex.shared.wire.Arrivals.LAWFUL;
import static com.ptthex.shared.wire.Arrivals.body;
import static com.ptthex.shared.wire.Arrivals.json;
import static com.ptthex.shared.wire.Arrivals.query;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives is either understood or refused: anything else would be our own failure. */
final class BindingFuzzTest {
  @Property
  void noTextWhateverMakesTheServerStumble(@ForAll String text) {
    for (var field : LAWFUL.keySet()) {
      var fields = new LinkedHashMap<>(LAWFUL);
      fields.put(field, text);
      survives(json(fields));
    }
    survives(text);
    try {
      new Binding<>(Shapes.READ)
          .receive(query(Map.of("count", List.of(text), "names", List.of(text))));
    } catch (Refused refused) {
      assertThat(refused.refusal()).isInstanceOf(Refusal.Invalid.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null", "[]", "{}", "\"\"", "[null]", "[[]]", "[{}]", "{\"is\":null}",
            "{\"is\":\"circle\"}",
        "0", "-1", "1e400", "1E+39", "0.1", "\"\\ud800\"", "[\"\"]", "[0]", "{\"is\":7}"
      })
  void noValueWhereverMakesTheServerStumble(String value) {
    for (var field :
        List.of("name", "colour", "count", "big", "flag", "at", "figure", "part", "parts")) {
      var fields = new LinkedHashMap<>(LAWFUL);
      fields.put(field, value);
      survives(json(fields));
    }
    var fields = new LinkedHashMap<>(LAWFUL);
    for (var inner : List.of("name", "colours", "size", "count")) {
      fields.put("part", "{\"" + inner + "\":" + value + "}");
      survives(json(fields));
    }
  }

  private static void survives(String body) {
    try {
      new Binding<>(Shapes.DEED).receive(body(body));
    } catch (Refused refused) {
      assertThat(refused.refusal()).isInstanceOf(Refusal.Invalid.class);
    }
  }
}
