package com.ptthex.console.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every bundle of the console, found by its file, so that a new feature is under the same law. */
final class BundlesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final String ARABIC = "_ar.properties";
  private static final Pattern FORM = Pattern.compile("\\.(zero|one|two|few|many|other)$");
  private static final Pattern FOR_CODES =
      Pattern.compile("(refusal|status|next|fault|effect|kind|rule|word)\\..+");
  private static final Pattern VOWEL = Pattern.compile("[\u064b-\u0652]");
  private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

  @TestFactory
  Stream<DynamicTest> everyBundleIsWholeInBothLanguages() throws IOException {
    var bundles = bundles();
    assertThat(bundles).isNotEmpty();
    return bundles.stream().map(file -> dynamicTest(nameOf(file), () -> assertWhole(file)));
  }

  /** The console asks all of them for the words of a code, and would take those it finds first. */
  @Test
  void noCodeHasItsWordsInTwoBundles() throws IOException {
    var found = new TreeMap<String, Set<String>>();
    for (var file : bundles()) {
      read(file).stringPropertyNames().stream()
          .filter(key -> FOR_CODES.matcher(key).matches())
          .forEach(key -> found.computeIfAbsent(key, _ -> new TreeSet<>()).add(nameOf(file)));
    }
    found.values().removeIf(bundles -> bundles.size() == 1);
    assertThat(found).isEmpty();
  }

  private static void assertWhole(Path file) throws ReflectiveOperationException {
    var english = read(file);
    var arabic = read(file.resolveSibling(nameOf(file) + ARABIC));
    assertThat(stems(english)).isEqualTo(stems(arabic));
    assertThat(faults(file, english, arabic)).isEmpty();
  }

  private static List<String> faults(Path file, Properties english, Properties arabic)
      throws ReflectiveOperationException {
    var faults = new ArrayList<String>();
    var used = keysOf(file);
    for (var stem : stems(english)) {
      if (!used.contains(stem) && !FOR_CODES.matcher(stem).matches()) {
        faults.add(stem + " is said by nobody");
      }
    }
    used.stream()
        .filter(key -> !stems(english).contains(key))
        .forEach(key -> faults.add(key + " has no words"));
    english.stringPropertyNames().stream()
        .filter(key -> !isUniversal(english.getProperty(key)))
        .filter(key -> english.getProperty(key).equals(arabic.getProperty(key)))
        .forEach(key -> faults.add(key + " is the same in both languages"));
    english.stringPropertyNames().stream()
        .filter(key -> key.endsWith(".other") && isCounted(english, key))
        .map(key -> key.substring(0, key.length() - ".other".length()))
        .forEach(stem -> formless(stem, arabic, faults));
    arabic.stringPropertyNames().stream()
        .filter(key -> VOWEL.matcher(arabic.getProperty(key)).find())
        .forEach(key -> faults.add(key + " has a vowel mark, which JavaFX misplaces on Linux"));
    for (var stem : stems(english)) {
      if (!mostPlaces(english, stem).equals(mostPlaces(arabic, stem))) {
        faults.add(stem + " has other places in Arabic");
      }
    }
    return faults;
  }

  /** Without a letter there is nothing to translate. */
  private static boolean isUniversal(String words) {
    return PLACE.matcher(words).replaceAll("").codePoints().noneMatch(Character::isLetter);
  }

  private static boolean isCounted(Properties bundle, String other) {
    return bundle.containsKey(other.replaceFirst("\\.other$", ".one"));
  }

  private static void formless(String stem, Properties arabic, List<String> faults) {
    Stream.of(Plural.values())
        .map(form -> stem + form.suffix())
        .filter(key -> !arabic.containsKey(key))
        .forEach(key -> faults.add(key + " is missing: Arabic has six forms"));
  }

  private static Set<String> mostPlaces(Properties bundle, String stem) {
    return bundle.stringPropertyNames().stream()
        .filter(key -> stemOf(bundle, key).equals(stem))
        .flatMap(key -> PLACE.matcher(bundle.getProperty(key)).results().map(MatchResult::group))
        // Each language asks for a word of the site in forms of its own.
        .filter(place -> !place.startsWith("{term:"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> stems(Properties bundle) {
    return bundle.stringPropertyNames().stream()
        .map(key -> stemOf(bundle, key))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Only what has a form for one and another for others is counted; "status.other" is a name. */
  private static String stemOf(Properties bundle, String key) {
    var stem = FORM.matcher(key).replaceFirst("");
    return bundle.containsKey(stem + ".one") && bundle.containsKey(stem + ".other") ? stem : key;
  }

  private static Set<String> keysOf(Path file) throws ReflectiveOperationException {
    var name = RESOURCES.relativize(file).toString().replace('/', '.').replace(".properties", "");
    return Arrays.stream(Class.forName(name).getEnumConstants())
        .map(text -> ((Text) text).key())
        .collect(Collectors.toSet());
  }

  private static List<Path> bundles() throws IOException {
    try (var files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".properties"))
          .filter(file -> !file.toString().endsWith(ARABIC))
          .toList();
    }
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replace(".properties", "");
  }

  private static Properties read(Path file) {
    try (var reader = Files.newBufferedReader(file)) {
      var read = new Properties();
      read.load(reader);
      return read;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
