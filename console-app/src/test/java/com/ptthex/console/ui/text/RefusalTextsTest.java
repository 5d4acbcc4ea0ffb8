package com.ptthex.console.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.attention.alerts.AlertsText;
import com.ptthex.console.messaging.arrival.ArrivalsText;
import com.ptthex.console.messaging.assignments.AssignmentsText;
import com.ptthex.console.messaging.inbox.InboxText;
import com.ptthex.console.messaging.numbers.NumbersText;
import com.ptthex.console.messaging.people.PeopleText;
import com.ptthex.console.messaging.routing.RoutingText;
import com.ptthex.console.messaging.screening.ScreeningText;
import com.ptthex.console.messaging.setup.SetupText;
import com.ptthex.console.shell.JoinText;
import com.ptthex.console.trust.access.AccessText;
import com.ptthex.console.trust.access.AccountsText;
import com.ptthex.console.trust.access.PermissionsText;
import com.ptthex.console.trust.bootstrap.BootstrapText;
import com.ptthex.console.trust.devices.DevicesText;
import com.ptthex.console.trust.lan.LanText;
import com.ptthex.console.trust.licence.LicenceText;
import com.ptthex.console.upkeep.queues.QueuesText;
import com.ptthex.console.upkeep.settings.SettingsText;
import com.ptthex.console.upkeep.views.ViewsText;
import com.ptthex.shared.messaging.routing.RoutingTarget;
import com.ptthex.shared.wire.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads the sources of the server: what it can refuse, the console must have words for. */
final class RefusalTextsTest {
  private static final Path SERVER = Path.of("../local-server/src/main/java/com/ptthex/server");
  private static final Path SHARED = Path.of("../src-shared/src/main/java/com/ptthex/shared");

  private static final Pattern REFUSED =
      Pattern.compile(
          "new (?:Refusal\\.)?(?:SignIn|StepUp|Denied|Unlicensed|NotFound|Conflict|TooLarge|TooMany"
              + "|Unavailable|OutcomeUnknown)\\(\\s*\"([a-z-]+)\"");
  private static final Pattern CHOSEN = Pattern.compile("var code =[^;]*?\\? \"([a-z-]+)\"");
  private static final Pattern DECLINED = Pattern.compile("new Declined<>\\(\\s*\"([a-z-]+)\"");
  private static final Pattern MALFORMED = Pattern.compile("new Malformed\\(\\s*\"([a-z-]+)\"");
  private static final Pattern FAULTED =
      Pattern.compile("(?:FieldFault|Invalid)\\(\\s*[\\w\"-]+(?:\\([\\w.]*\\))?,\\s*\"([a-z-]+)\"");
  private static final Pattern WAITED = Pattern.compile("\"([a-z]+-must-wait)\"");
  private static final Pattern NAMED = Pattern.compile("\"(password-[a-z-]+)\"");
  private static final Pattern EFFECT =
      Pattern.compile("(?:effect|new Effect|new Kind)\\(\\s*\"([a-z-]+)\"");
  private static final Pattern TOUCHED = Pattern.compile("Touched\\.of\\(\\s*\"([a-z-]+)\"");
  private static final Pattern RULE = Pattern.compile("(?:new Rule|exclusion)\\(\\s*\"([a-z-]+)\"");

  /** For which nothing leaves over a number, told inside of a sentence. */
  private static final List<String> AGAINST_SENDING =
      List.of(
          "number-rests",
          "number-not-there",
          "number-without-text",
          "number-clearance-missing",
          "number-clearance-under-way",
          "number-clearance-refused",
          "number-clearance-suspended");

  private static final Pattern AGAINST = Pattern.compile("step\\(\\s*\"(number-[a-z-]+)\"");

  @ParameterizedTest
  @EnumSource
  void everyRefusalOfNumbersPeopleViewsSignInAndTheKernelHasWords(Language language) {
    var codes = new TreeSet<>(found(REFUSED, "kernel", "trust/access", "messaging/numbers"));
    codes.addAll(found(REFUSED, "messaging/people", "upkeep/views", "trust/lan", "trust/devices"));
    codes.addAll(found(REFUSED, "trust/bootstrap", "upkeep/settings", "upkeep/queues"));
    codes.addAll(found(REFUSED, "attention/alerts", "messaging/screening"));
    codes.addAll(found(REFUSED, "messaging/assignments"));
    for (var file :
        List.of(
            "DeadLetters",
            "CallsAnswer",
            "PublicAddressDeeds",
            "Inbox",
            "InboxFeature",
            "OpenThread",
            "FindNumber",
            "RoutedThreads",
            "SendMessage")) {
      codes.addAll(in(SERVER.resolve("messaging/inbox/" + file + ".java"), REFUSED));
    }
    codes.addAll(in(SHARED.resolve("client"), REFUSED));
    codes.addAll(in(SHARED.resolve("trust/lan"), REFUSED));
    // Told by a constraint of the schema.
    codes.addAll(
        List.of(
            "number-taken",
            "person-phone-taken",
            "view-name-taken",
            "snapshot-name-taken",
            "queue-paused-already",
            "device-key-known",
            "device-challenge-spent"));
    codes.addAll(found(CHOSEN, "kernel"));
    codes.addAll(found(WAITED, "trust/access"));
    codes.addAll(found(DECLINED, "trust", "messaging/numbers"));
    assertThat(codes).contains("last-front-desk", "session-ended", "stopping", "letter-not-taken");
    assertThat(codes).contains("client-wants-no-messages", "thread-has-no-number");
    assertThat(wordless(language, "refusal", codes)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyFaultOfAFieldHasWords(Language language) {
    var codes = new TreeSet<>(found(FAULTED, "kernel", "messaging/numbers", "upkeep/views"));
    codes.addAll(found(FAULTED, "messaging/assignments", "messaging/routing"));
    for (var part :
        List.of(
            "value",
            "wire",
            "live",
            "trust/access",
            "trust/lan",
            "trust/devices",
            "trust/bootstrap",
            "contract/setting")) {
      codes.addAll(in(SHARED.resolve(part), MALFORMED));
      codes.addAll(in(SHARED.resolve(part), FAULTED));
    }
    for (var value : List.of("PublicAddress", "SpokenLanguage", "SpokenText")) {
      codes.addAll(in(SHARED.resolve("messaging/inbox/" + value + ".java"), MALFORMED));
    }
    codes.addAll(in(SERVER.resolve("trust/access/PasswordRules.java"), NAMED));
    codes.addAll(found(FAULTED, "trust/access"));
    assertThat(codes).contains("required", "phone-number", "wrong-password", "password-repeats");
    assertThat(wordless(language, "fault", codes)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyEffectAndRuleOfNumbersHasWords(Language language) {
    assertThat(wordless(language, "effect", found(EFFECT, "messaging/numbers"))).isEmpty();
    assertThat(wordless(language, "kind", found(TOUCHED, "messaging/numbers"))).isEmpty();
    var rules = found(RULE, "messaging/numbers");
    assertThat(rules).contains("sitters-own-number", "never-from-quarantine");
    assertThat(wordless(language, "rule", rules)).isEmpty();
    assertThat(wordless(language, "word.against", AGAINST_SENDING)).isEmpty();
    var against = in(SERVER.resolve("messaging/arrival/Usability.java"), AGAINST);
    assertThat(against).contains("number-not-there", "number-set-aside-until");
    assertThat(wordless(language, "rule", against)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyEffectUponAccountsHasWords(Language language) {
    var effects = found(EFFECT, "trust/access");
    assertThat(effects).contains("permission-lost", "session-ends");
    assertThat(wordless(language, "effect", effects)).isEmpty();
    assertThat(wordless(language, "kind", found(TOUCHED, "trust/access"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyEffectUponWhatClientsAreToldHasWords(Language language) {
    var effects = found(EFFECT, "trust/bootstrap");
    assertThat(effects).contains("origin-shut-out", "guest-stays-out");
    assertThat(wordless(language, "effect", effects)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyEffectUponAQueueHasWords(Language language) {
    var effects = found(EFFECT, "upkeep/queues");
    assertThat(effects).contains("intents-wait-again", "dead-intents-stay");
    assertThat(wordless(language, "effect", effects)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyEffectOfAnotherSettingHasWords(Language language) {
    var effects = found(EFFECT, "upkeep/settings", "trust/organisation", "messaging/numbers");
    effects.addAll(found(EFFECT, "messaging/screening"));
    effects.addAll(List.of("days-begin-earlier", "days-begin-later", "numbers-need-a-look"));
    assertThat(effects).contains("setting-goes", "cooldown-from-now-on");
    assertThat(wordless(language, "effect", effects)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyEffectAndRuleOfWindowsAndRoutingHasWords(Language language) {
    var effects = found(EFFECT, "messaging/assignments", "messaging/routing");
    assertThat(effects).contains("threads-fall-to-default", "windows-count");
    assertThat(wordless(language, "effect", effects)).isEmpty();
    var kinds = found(TOUCHED, "messaging/assignments");
    assertThat(wordless(language, "kind", kinds)).isEmpty();
    var enums = read(SERVER.resolve("messaging/routing/RoutingRule.java"));
    var rules =
        Pattern.compile("^  ([A-Z_]+)[,;]$", Pattern.MULTILINE)
            .matcher(enums)
            .results()
            .map(rule -> rule.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    assertThat(rules).contains("keyword-first", "default-target");
    assertThat(wordless(language, "rule", rules)).isEmpty();
    var targets = Stream.of(RoutingTarget.values()).map(Names::camel).toList();
    assertThat(wordless(language, "word.target", targets)).isEmpty();
  }

  /** What keeps a number out of a bulk is told inside of a sentence. */
  @ParameterizedTest
  @EnumSource
  void everyReasonWhyANumberStaysAsItIsHasWords(Language language) {
    var codes =
        Stream.of("AssignNumber", "ReleaseNumber", "QuarantineNumber", "ReinstateNumber", "Picked")
            .map(deed -> SERVER.resolve("messaging/numbers/" + deed + ".java"))
            .flatMap(file -> REFUSED.matcher(read(file)).results().map(found -> found.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));
    codes.addAll(
        List.of(
            "number-not-found",
            "number-changed-meanwhile",
            "number-in-quarantine",
            "sitter-not-found"));
    assertThat(codes).contains("last-front-desk", "too-few-front-desks", "sitter-has-it-already");
    assertThat(wordless(language, "word.why", codes)).isEmpty();
  }

  private static List<String> wordless(Language language, String kind, Collection<String> codes) {
    var texts = new Texts(language);
    var words =
        new Codes(
            texts,
            new Moments(texts, ZoneOffset.UTC),
            List.of(
                NumbersText.class,
                PeopleText.class,
                AssignmentsText.class,
                RoutingText.class,
                AlertsText.class,
                ArrivalsText.class,
                InboxText.class,
                ScreeningText.class,
                AccessText.class,
                AccountsText.class,
                PermissionsText.class,
                LicenceText.class,
                DevicesText.class,
                BootstrapText.class,
                JoinText.class,
                LanText.class,
                QueuesText.class,
                SettingsText.class,
                SetupText.class,
                ViewsText.class));
    return codes.stream()
        .filter(code -> words.find(kind + "." + code, SampleFacts.ALL).isEmpty())
        .toList();
  }

  private static Set<String> found(Pattern pattern, String... folders) {
    return Stream.of(folders)
        .map(SERVER::resolve)
        .flatMap(folder -> in(folder, pattern).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> in(Path folder, Pattern pattern) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(RefusalTextsTest::read)
          .flatMap(source -> pattern.matcher(source).results().map(found -> found.group(1)))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
