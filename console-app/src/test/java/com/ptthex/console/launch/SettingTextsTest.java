package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.ui.text.Codes;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.text.Moments;
import com.ptthex.console.ui.text.Texts;
import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.SettingDay;
import com.ptthex.shared.contract.setting.SettingKind;
import com.ptthex.shared.wire.Names;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A feature that declares a setting brings the words for it, in every language. */
final class SettingTextsTest {
  private static final List<? extends Setting<?>> DECLARED =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("com.ptthex.shared")
              .stream()
              .filter(type -> type.getSimpleName().endsWith("Settings"))
              .flatMap(type -> Stream.of(type.reflect().getDeclaredFields()))
              .filter(field -> field.getType() == Setting.class)
              .map(SettingTextsTest::valueOf)
              .toList();

  private static Setting<?> valueOf(Field field) {
    try {
      return (Setting<?>) field.get(null);
    } catch (IllegalAccessException failure) {
      throw new IllegalStateException(field.toString(), failure);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everySettingHasANameAndSaysWhatItDoes(Language language) {
    var texts = new Texts(language);
    var codes = new Codes(texts, new Moments(texts, ZoneOffset.UTC), Rooms.BOOKS);
    var wordless = new ArrayList<String>();
    for (var setting : DECLARED) {
      look(codes, "setting", setting.key().value(), wordless);
      look(codes, "setting-about", setting.key().value(), wordless);
      switch (setting.kind()) {
        case SettingKind.Count(var unit, var _, var _) ->
            look(codes, "unit", Names.camel(unit), wordless);
        case SettingKind.Choice(var offered) ->
            offered.forEach(
                code -> look(codes, "choice", setting.key().value() + "." + code, wordless));
        case SettingKind.Hours _ ->
            Stream.of(SettingDay.values())
                .forEach(day -> look(codes, "day", Names.camel(day), wordless));
        case SettingKind.Words _,
            SettingKind.Zone _,
            SettingKind.Country _,
            SettingKind.Holidays _ -> {}
      }
    }
    assertThat(DECLARED).hasSizeGreaterThan(10);
    assertThat(wordless).isEmpty();
  }

  /** What nobody has named is called by its code. */
  private static void look(Codes codes, String kind, String code, List<String> wordless) {
    if (codes.word(kind, code).equals(Isolated.code(code))) {
      wordless.add(kind + "." + code);
    }
  }
}
