package com.ptthex.console.messaging.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.ui.text.Codes;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.text.Moments;
import com.ptthex.console.ui.text.Texts;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.supply.Hindrance;
import com.ptthex.shared.wire.Names;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a purchase or an import tells is told in words. */
final class SupplyTextTest {

  private static Codes in(Language language) {
    var texts = new Texts(language);
    return new Codes(texts, new Moments(texts, ZoneOffset.UTC), List.of(SupplyText.class));
  }

  private static Stream<Effect> effects() {
    return Stream.of("1", "2", "3", "11", "50")
        .flatMap(
            count ->
                Stream.of(
                    new Effect("numbers-bought", Map.of("count", count, "numberClass", "pool")),
                    new Effect("numbers-cost-monthly", Map.of("amount", "3.45", "currency", "USD")),
                    new Effect("numbers-cost-untold", Map.of("count", count)),
                    new Effect("numbers-need-address", Map.of("count", count)),
                    new Effect("number-places-left", Map.of("left", count)),
                    new Effect("number-bought", Map.of("number", "+1 202-555-0101")),
                    new Effect(
                        "numbers-imported",
                        Map.of("count", count, "of", "50", "numberClass", "frontDesk")),
                    new Effect(
                        "numbers-not-imported", Map.of("count", count, "why", "namedTwice"))));
  }

  @ParameterizedTest
  @EnumSource
  void everyLineOfAnImpactIsASentence(Language language) {
    var codes = in(language);
    assertThat(effects())
        .allSatisfy(
            effect ->
                assertThat(codes.effect(effect))
                    .endsWith(".")
                    .doesNotContain("{", effect.code(), "namedTwice", "frontDesk"));
  }

  @ParameterizedTest
  @EnumSource
  void everyHindranceAndClassAndFaultHasWordsOfItsOwn(Language language) {
    var codes = in(language);
    var said = new HashSet<String>();
    for (var hindrance : Hindrance.values()) {
      var word = codes.word("why", Names.camel(hindrance));
      assertThat(word).doesNotContain(Names.camel(hindrance));
      assertThat(said.add(word)).as("said once: " + hindrance).isTrue();
    }
    for (var numberClass : NumberClass.values()) {
      assertThat(said.add(codes.word("numberClass", Names.camel(numberClass)))).isTrue();
    }
    for (var fault :
        List.of("area-code", "digits", "not-found-there", "in-the-inventory", "under-way")) {
      assertThat(said.add(codes.fault(new FieldFault("numbers.0", fault, Map.of()))))
          .as("said once: " + fault)
          .isTrue();
    }
  }
}
