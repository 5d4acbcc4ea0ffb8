package com.ptthex.shared.wire;

import static com.ptthex.shared.wire.Arrivals.LAWFUL;
import static com.ptthex.shared.wire.Arrivals.body;
import static com.ptthex.shared.wire.Arrivals.deedFaults;
import static com.ptthex.shared.wire.Arrivals.json;
import static com.ptthex.shared.wire.Arrivals.query;
import static com.ptthex.shared.wire.Arrivals.readFaults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.ptthex.shared.contract.FieldFault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller may send wrong, and the words in which it hears of it. */
final class BindingRefusalTest {
  private static final String ID = Arrivals.ID;

  @Test
  void absentListsAreEmptyAndAbsentOptionalsAreNone() {
    var input = new Binding<>(Shapes.DEED).receive(body(json(LAWFUL)));
    assertThat(input.parts()).isEmpty();
    assertThat(input.figures()).isEmpty();
    assertThat(input.part()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name   | 5                      | wrong-type",
        "name   | ''                     | required",
        "name   | null                   | required",
        "name   | \"\"                   | length",
        "name   | \"a\\u202Eb\"          | unprintable",
        "colour | \"LIGHT_BLUE\"         | wrong-type",
        "colour | \"\"                   | wrong-type",
        "colour | 0                      | wrong-type",
        "count  | \"3\"                  | wrong-type",
        "count  | 3.7                    | wrong-type",
        "count  | true                   | wrong-type",
        "count  | 3000000000             | out-of-range",
        "big    | 10000000000000000000   | out-of-range",
        "flag   | \"true\"               | wrong-type",
        "flag   | 1                      | wrong-type",
        "at     | \"yesterday\"          | wrong-type",
        "at     | 1770000000             | wrong-type",
        "at     | \"\"                   | wrong-type",
        "figure | {\"is\":\"triangle\"}  | wrong-type",
        "figure | {}                     | wrong-type",
        "figure | \"circle\"             | wrong-type",
        "part   | []                     | wrong-type",
        "part   | \"\"                   | wrong-type",
        "parts  | {}                     | wrong-type",
        "parts  | \"\"                   | wrong-type",
        "parts  | [null]                 | required",
        "id     | \"" + ID + "\"         | unknown-field",
        "extra  | 1                      | unknown-field"
      })
  void aFaultyFieldIsNamedWithWhatIsWrong(String field, String value, String code) {
    var fields = new LinkedHashMap<>(LAWFUL);
    if (value.isEmpty()) {
      fields.remove(field);
    } else {
      fields.put(field, value);
    }
    assertThat(deedFaults(json(fields)))
        .extracting(FieldFault::field, FieldFault::code)
        .containsExactly(tuple(field, code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"n\",\"colours\":[],\"count\":\"2\"}         | part.count   | wrong-type",
        "{\"name\":\"n\",\"colours\":[],\"count\":null}          | part.count   | required",
        "{\"name\":\"n\",\"colours\":[],\"size\":201,\"count\":2}| part.size    | range",
        "{\"name\":\"n\",\"colours\":[null],\"count\":2}         | part.colours | required",
        "{\"name\":\"n\",\"colours\":[],\"count\":2,\"hue\":1}   | part.hue     | unknown-field",
        "{\"name\":\"n\",\"colours\":[],\"count\":2,\"<b>\":1}   | part         | unknown-field"
      })
  void aFaultBelowAFieldIsNamedWithItsPath(String part, String field, String code) {
    var fields = new LinkedHashMap<>(LAWFUL);
    fields.put("part", part);
    assertThat(deedFaults(json(fields)))
        .extracting(FieldFault::field, FieldFault::code)
        .containsExactly(tuple(field, code));
  }

  @Test
  void whatIsNotNullInARecordMayBeAbsentOnlyIfItIsAListOrOptional() {
    var fields = new LinkedHashMap<>(LAWFUL);
    fields.put("part", "{\"name\":\"n\",\"count\":2}");
    assertThat(new Binding<>(Shapes.DEED).receive(body(json(fields))).part())
        .hasValueSatisfying(part -> assertThat(part.colours()).isEmpty())
        .hasValueSatisfying(part -> assertThat(part.size()).isEmpty());
    fields.put("part", "{\"name\":\"n\"}");
    assertThat(deedFaults(json(fields)))
        .extracting(FieldFault::field, FieldFault::code)
        .containsExactly(tuple("part.count", "required"));
  }

  @Test
  void allFaultyFieldsAreNamedAtOnce() {
    var fields = new LinkedHashMap<>(LAWFUL);
    fields.remove("at");
    fields.putAll(Map.of("name", "\"\"", "count", "\"x\"", "extra", "1"));
    assertThat(deedFaults(json(fields)))
        .extracting(FieldFault::field, FieldFault::code)
        .containsExactlyInAnyOrder(
            tuple("name", "length"),
            tuple("count", "wrong-type"),
            tuple("at", "required"),
            tuple("extra", "unknown-field"));
  }

  @Test
  void aFaultSaysWhatWouldBeRight() {
    var fields = new LinkedHashMap<>(LAWFUL);
    fields.putAll(Map.of("colour", "\"pink\"", "count", "\"x\"", "at", "\"x\"", "name", "7"));
    assertThat(deedFaults(json(fields)))
        .extracting(FieldFault::field, FieldFault::facts)
        .containsExactlyInAnyOrder(
            tuple("colour", Map.of("oneOf", "red,lightBlue")),
            tuple("count", Map.of("form", "number")),
            tuple("at", Map.of("form", "rfc3339-utc")),
            tuple("name", Map.of("form", "text")));
  }

  @Test
  void noFaultHoldsAValueOfTheCallers() {
    var secret = "hunter2";
    var fields = new LinkedHashMap<String, String>();
    LAWFUL.keySet().forEach(name -> fields.put(name, "[\"" + secret + "\"]"));
    fields.put("part", "{\"" + secret + " is a name\":1}");
    fields.put(secret + " is no field", "\"" + secret + "\"");
    fields.put("colour", "\"" + secret + "\"");
    assertThat(deedFaults(json(fields)).toString()).doesNotContain(secret);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                    | malformed-json",
        "{\"count\":1}x       | malformed-json",
        "{\"count\":1}{}      | malformed-json",
        "{'count':1}          | malformed-json",
        "{\"count\":1,}       | malformed-json",
        "{\"count\":01}       | malformed-json",
        "{\"count\":NaN}      | malformed-json",
        "{\"a\":1,\"a\":1}    | malformed-json",
        "{\"a\":{\"b\":1,\"b\":2}} | malformed-json",
        "[]                   | not-an-object",
        "null                 | not-an-object",
        "\"text\"             | not-an-object",
        "5                    | not-an-object"
      })
  void aBodyThatIsNoObjectIsRefusedAsAWhole(String body, String code) {
    assertThat(deedFaults(body))
        .extracting(FieldFault::field, FieldFault::code)
        .containsExactly(tuple("", code));
  }

  @Test
  void aBodyThatNestsTooDeepOrGoesOnTooLongIsRefusedWithItsLimits() {
    var deep = "{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}";
    var longText = "{\"a\":\"" + "x".repeat(Wire.MAX_TEXT + 1) + "\"}";
    var longNumber = "{\"count\":" + "9".repeat(2000) + "}";
    for (var body : List.of(deep, longText, longNumber)) {
      assertThat(deedFaults(body))
          .singleElement()
          .satisfies(fault -> assertThat(fault.code()).isEqualTo("too-deep-or-long"))
          .satisfies(fault -> assertThat(fault.facts()).containsOnlyKeys("maxDepth", "maxText"));
    }
  }

  @Test
  void inAnAddressANumberIsText() {
    var input =
        new Binding<>(Shapes.READ)
            .receive(query(Map.of("count", List.of("3"), "flag", List.of("true"))));
    assertThat(input.count()).isEqualTo(3);
    assertThat(input.flag()).contains(true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count   | x          | wrong-type",
        "count   | ''         | wrong-type",
        "count   | 3.7        | wrong-type",
        "count   | 3000000000 | wrong-type",
        "flag    | maybe      | wrong-type",
        "flag    | ''         | wrong-type",
        "size    | ''         | wrong-type",
        "size    | 0          | range",
        "since   | ''         | wrong-type",
        "since   | 1770000000 | wrong-type",
        "colour  | 0          | wrong-type",
        "colour  | ''         | wrong-type",
        "colours | pink       | wrong-type",
        "ids     | ''         | wrong-type",
        "names   | ''         | length",
        "id      | " + ID + " | unknown-field",
        "page    | 1          | unknown-field"
      })
  void aFaultyQueryIsNamedTheSameWay(String name, String value, String code) {
    var query = new LinkedHashMap<String, List<String>>(Map.of("count", List.of("3")));
    query.put(name, List.of(value));
    assertThat(readFaults(query(query)))
        .extracting(FieldFault::field, FieldFault::code)
        .containsExactly(tuple(name, code));
  }

  @Test
  void whatIsOneMayNotBeSaidTwice() {
    assertThat(readFaults(query(Map.of("count", List.of("3", "4")))))
        .extracting(FieldFault::field, FieldFault::code)
        .containsExactly(tuple("count", "wrong-type"));
  }

  @Test
  void aFaultyPathIsNamedTheSameWay() {
    var received =
        new Binding.Received(
            Map.of("id", "not-an-id", "name", "n"), Map.of("count", List.of("3")), "");
    assertThat(readFaults(received))
        .extracting(FieldFault::field, FieldFault::code)
        .containsExactly(tuple("id", "wrong-type"));
  }
}
