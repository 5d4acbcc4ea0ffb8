package com.ptthex.server.upkeep.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.SettingKey;
import com.ptthex.shared.upkeep.settings.SettingsApi;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a feature declares can be chosen: read from the classes themselves. */
final class EverySettingTest {

  private static List<SettingKey> declared() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.ptthex.shared")
            .stream()
            .filter(type -> type.getSimpleName().endsWith("Settings"))
            .flatMap(type -> Stream.of(type.reflect().getDeclaredFields()))
            .filter(field -> field.getType() == Setting.class)
            .map(EverySettingTest::keyOf)
            .toList();
  }

  private static SettingKey keyOf(Field field) {
    try {
      return ((Setting<?>) field.get(null)).key();
    } catch (IllegalAccessException failure) {
      throw new IllegalStateException(field.toString(), failure);
    }
  }

  @Test
  void theServerOffersEverySettingThatIsDeclaredAndNoOther() {
    try (var site = TestSite.on(TestDatabase.H2)) {
      var rows = site.owner().call(SettingsApi.LIST, Nothing.NOTHING).orThrow().rows();
      assertThat(rows)
          .extracting(SettingsApi.Row::key)
          .containsExactlyInAnyOrderElementsOf(declared());
    }
  }
}
