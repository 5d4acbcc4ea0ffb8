package com.ptthex.shared.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * A time is RFC 3339 text in microseconds, as databases keep it. Jackson by itself would also take
 * a number, and guess whether it counts seconds or milliseconds.
 */
final class Times {
  private Times() {}

  static JacksonModule asText() {
    return new SimpleModule("times")
        .addSerializer(new Writer())
        .addDeserializer(Instant.class, new Reader());
  }

  private static final class Writer extends StdScalarSerializer<Instant> {
    Writer() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant at, JsonGenerator json, SerializationContext context) {
      json.writeString(at.truncatedTo(ChronoUnit.MICROS).toString());
    }
  }

  private static final class Reader extends StdScalarDeserializer<Instant> {
    Reader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return (Instant) context.handleUnexpectedToken(getValueType(context), json);
      }
      try {
        return Instant.parse(json.getString()).truncatedTo(ChronoUnit.MICROS);
      } catch (DateTimeException _) {
        return (Instant) context.handleWeirdStringValue(Instant.class, json.getString(), "no time");
      }
    }
  }
}
