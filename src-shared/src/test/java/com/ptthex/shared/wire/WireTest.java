package com.ptthex.shared.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.wire.Shapes.Colour;
import com.ptthex.shared.wire.Shapes.Everything;
import com.ptthex.shared.wire.Shapes.Figure;
import com.ptthex.shared.wire.Shapes.Name;
import com.ptthex.shared.wire.Shapes.Part;
import com.ptthex.shared.wire.Shapes.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

final class WireTest {
  record Boxed(Figure figure) {}

  record Moment(Instant at) {}

  record Facts(Map<String, String> facts) {}

  record Called(PhoneNumber number, Role role) {}

  @Property
  void whatIsWrittenReadsTheSame(@ForAll long seed) {
    var value = new Samples(seed).of(Everything.class);
    assertThat(Wire.read(Wire.write(value), Everything.class)).isEqualTo(value);
  }

  @Test
  void aScalarIsItsOneComponentAndAnEmptyOptionalIsLeftOut() {
    var part = new Part(new Name("north"), List.of(Colour.LIGHT_BLUE), Optional.empty(), 2);
    assertThat(written(part))
        .isEqualTo("{\"name\":\"north\",\"colours\":[\"lightBlue\"],\"count\":2}");
  }

  @Test
  void aListWithoutElementsIsThere() {
    var part = new Part(new Name("north"), List.of(), Optional.of(new Size(7)), 2);
    assertThat(written(part))
        .isEqualTo("{\"name\":\"north\",\"colours\":[],\"size\":7,\"count\":2}");
  }

  @Test
  void aSealedTypeSaysWhichItIs() {
    assertThat(written(new Boxed(new Figure.RoundedBox(4, Optional.empty()))))
        .isEqualTo("{\"figure\":{\"is\":\"roundedBox\",\"width\":4}}");
    assertThat(written(new Boxed(new Figure.Empty()))).isEqualTo("{\"figure\":{\"is\":\"empty\"}}");
  }

  @Test
  void aPhoneNumberTravelsWholeThoughItPrintsMasked() {
    assertThat(written(new Called(new PhoneNumber("+12025550123"), Role.CUSTOMER_ADMIN)))
        .isEqualTo("{\"number\":\"+12025550123\",\"role\":\"customerAdmin\"}");
  }

  @Test
  void anInstantIsUniversalTime() {
    assertThat(written(new Moment(Instant.parse("2026-03-01T12:00:00.123456Z"))))
        .isEqualTo("{\"at\":\"2026-03-01T12:00:00.123456Z\"}");
  }

  @Test
  void factsStandInOrderSoThatTheSameThingIsWrittenAlike() {
    assertThat(written(new Facts(Map.of("b", "2", "a", "1", "c", "3"))))
        .isEqualTo(written(new Facts(new TreeMap<>(Map.of("a", "1", "b", "2", "c", "3")))))
        .isEqualTo("{\"facts\":{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"}}");
  }

  @Test
  void anAnswerWithMoreFieldsIsStillRead() {
    var json = "{\"figure\":{\"is\":\"circle\",\"radius\":3,\"hue\":{\"a\":[1]}},\"new\":null}";
    assertThat(Wire.read(json.getBytes(StandardCharsets.UTF_8), Boxed.class))
        .isEqualTo(new Boxed(new Figure.Circle(new Size(3))));
  }

  @Test
  void anAnswerThatLacksAFieldIsNotMadeUp() {
    var json = "{\"name\":\"north\",\"colours\":[]}".getBytes(StandardCharsets.UTF_8);
    assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> Wire.read(json, Part.class));
  }

  @Test
  void theAuditKeepsNoSecret() {
    var input = new AccessApi.SignIn(new Login("ada"), new Password("correct horse"));
    assertThat(Wire.redacted(input)).isEqualTo("{\"login\":\"ada\",\"password\":\"redacted\"}");
    assertThat(input.toString()).doesNotContain("correct horse");
  }

  private static String written(Object record) {
    return new String(Wire.write(record), StandardCharsets.UTF_8);
  }
}
