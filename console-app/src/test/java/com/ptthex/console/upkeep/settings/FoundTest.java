package com.ptthex.console.upkeep.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.value.CountryCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A country is found in the reader's language, or by its letters. */
final class FoundTest {
  private static final List<String> CODES =
      Stream.concat(Stream.of(""), CountryCode.ALL.stream()).toList();

  private static List<String> found(Look look, String typed) {
    var ui = new Ui(look, Desks.CLOCK, List.of(SettingsText.class));
    var search = Found.byName(ui, CODES, new SettingWords(ui)::country);
    search.type(typed);
    return search.answer() instanceof Answer.Done<Rows<String>>(var found)
        ? found.rows()
        : List.of();
  }

  @Test
  void byWhatItIsCalledInTheLanguageOfTheReader() {
    assertThat(found(Shot.LIGHT, "saudi")).containsExactly("SA");
    assertThat(found(Shot.ARABIC, "السعودية")).containsExactly("SA");
    assertThat(found(Shot.ARABIC, "gb")).containsExactly("GB");
  }

  @Test
  void noneStandsFirstAndTheOthersInTheOrderOfTheLanguage() {
    assertThat(found(Shot.LIGHT, "")).startsWith("", "AF").endsWith("ZW").hasSize(CODES.size());
  }
}
