package com.ptthex.console.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who works with messages is not asked to know how telephone networks and their providers work. */
final class PlainWordsTest {
  private static final Path SCREENS = Path.of("src/main/resources/com/ptthex/console/messaging");

  private static final Pattern TELECOM =
      Pattern.compile(
          """
          (?<![\\p{L}\\p{N}])
          ( 10DLC | A2P | APIs? | callbacks? | campaigns? | carriers? | DIDs | E\\.?164 | endpoints?
          | gateways? | handsets? | HTTPS? | long\\ code | messaging\\ service | MMS | MSISDN | payload
          | proxy | PSTN | segments? | SHAKEN | short\\ code | SIDs? | SIP | SMPP | SMSC | timeout
          | TLS | tokens? | toll-free | trunk | TwiML | Twilio | UR[IL]s? | VoIP | webhooks? )
          (?![\\p{L}\\p{N}])
          """,
          Pattern.CASE_INSENSITIVE | Pattern.COMMENTS);

  private static final Pattern TELECOM_IN_ARABIC =
      Pattern.compile("ويب ?هوك|خطاف|بروتوكول|بوابة|رد النداء|نقطة نهاية");

  /** What somebody copies from the provider's own page has the names that it has there. */
  private static final Map<String, Set<String>> EXEMPT =
      Map.of(
          "SetupText", Set.of("twilio", "account", "secret", "secret-about"),
          "ArrivalsText", Set.of("twilio", "fault.public-address"));

  private static List<Path> bundles() throws IOException {
    try (var files = Files.walk(SCREENS)) {
      return files.filter(file -> file.toString().endsWith(".properties")).sorted().toList();
    }
  }

  private static Stream<String> telecomIn(Path file) {
    var exempt = EXEMPT.getOrDefault(nameOf(file), Set.of());
    return words(file).entrySet().stream()
        .filter(entry -> !exempt.contains(entry.getKey()))
        .filter(entry -> isTelecom(entry.getValue()))
        .map(entry -> file.getFileName() + " " + entry.getKey() + ": " + entry.getValue());
  }

  private static boolean isTelecom(String words) {
    return TELECOM.matcher(words).find() || TELECOM_IN_ARABIC.matcher(words).find();
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replaceFirst("(_ar)?\\.properties$", "");
  }

  private static Map<String, String> words(Path file) {
    var read = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      read.load(reader);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return read.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, read::getProperty));
  }

  @Test
  void noScreenOfMessagingUsesAWordOfTelephoneNetworks() throws IOException {
    assertThat(bundles()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(bundles().stream().flatMap(PlainWordsTest::telecomIn)).isEmpty();
  }

  @Test
  void whatIsExemptIsThere() throws IOException {
    var found = bundles().stream().filter(file -> EXEMPT.containsKey(nameOf(file))).toList();
    assertThat(found).hasSize(2 * EXEMPT.size());
    assertThat(found)
        .allSatisfy(
            file ->
                assertThat(words(file))
                    .containsKeys(EXEMPT.get(nameOf(file)).toArray(String[]::new)));
  }

  @Test
  void aWordOfTelephoneNetworksIsFoundWhereverItStands() {
    assertThat(List.of("The webhook failed.", "Its SID", "a Short Code", "E.164", "(URL)"))
        .allMatch(PlainWordsTest::isTelecom);
    assertThat(List.of("It did not arrive.", "aside", "sipping", "Messages go to the front desk."))
        .noneMatch(PlainWordsTest::isTelecom);
  }
}
