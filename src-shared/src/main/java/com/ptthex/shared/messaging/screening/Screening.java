package com.ptthex.shared.messaging.screening;

import static com.ptthex.shared.messaging.screening.DetailKind.MAIL_ADDRESS;
import static com.ptthex.shared.messaging.screening.DetailKind.NETWORK_NAME;
import static com.ptthex.shared.messaging.screening.DetailKind.PHONE_NUMBER;
import static com.ptthex.shared.messaging.screening.DetailKind.UNWANTED_WORD;
import static com.ptthex.shared.messaging.screening.DetailKind.WEB_LINK;

import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.messaging.inbox.MessageText;
import com.ptthex.shared.messaging.screening.ScreeningApi.Found;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Decides whether a message leads past the site. It goes over the text a few times and never back,
 * whatever somebody wrote; and what it says of it are kinds and counts, never what stood there.
 */
public final class Screening {
  public static final int HIGHEST_SCORE = 100;

  /** More numbers than that in one message say nothing more. */
  private static final int MOST_NUMBERS = 20;

  private final UnwantedWords words;
  private final AllowedAddresses allowed;
  private final Handling handling;
  private final int alertFrom;

  private Screening(
      UnwantedWords words, AllowedAddresses allowed, Handling handling, int alertFrom) {
    this.words = words;
    this.allowed = allowed;
    this.handling = handling;
    this.alertFrom = alertFrom;
  }

  /** What a site has chosen, as it is read. */
  public interface Choices {
    <T> T of(Setting<T> setting);
  }

  /** Whether a number in a message is the site's own, which leads past nobody. */
  @FunctionalInterface
  public interface OwnNumbers {
    boolean hold(WrittenNumber number);
  }

  /** What was found, and who is to hear of it. */
  public record Screened(List<Found> found, Handling handling) {
    public Screened {
      found = List.copyOf(found);
    }
  }

  public static Screening of(Choices choices) {
    return new Screening(
        UnwantedWords.of(choices.of(ScreeningSettings.UNWANTED_WORDS).orElse("")),
        AllowedAddresses.of(choices.of(ScreeningSettings.ALLOWED_ADDRESSES).orElse("")),
        choices.of(ScreeningSettings.HANDLING),
        choices.of(ScreeningSettings.ALERT_FROM));
  }

  /** As a site looks that has chosen nothing. */
  public static Screening usual() {
    return of(
        new Choices() {
          @Override
          public <T> T of(Setting<T> setting) {
            return setting.read(setting.usual());
          }
        });
  }

  /** With every rule that was looked at, in the order of what was looked for. */
  public Decision<Screened> screen(MessageText message, OwnNumbers own) {
    var counts = counts(message, own);
    var found =
        Stream.of(DetailKind.values())
            .map(kind -> new Found(kind, counts.getOrDefault(kind, 0)))
            .filter(each -> each.times() > 0)
            .toList();
    var steps = steps(found);
    return found.isEmpty()
        ? new Decision.Declined<>("nothing-found", steps, Map.of())
        : new Decision.Chosen<>(new Screened(found, handling(found)), steps);
  }

  private Handling handling(List<Found> found) {
    return score(found) < alertFrom ? Handling.NOTE : handling;
  }

  /** How surely it leads past the site: several things more surely than one, and none for sure. */
  public static int score(List<Found> found) {
    var sum = 0L;
    for (var each : found) {
      sum += (long) each.kind().weight() * each.times();
    }
    return (int) Math.min(sum, HIGHEST_SCORE);
  }

  /** What led to what was found, as it can be told long after. */
  public static List<Step> steps(List<Found> found) {
    return Stream.of(DetailKind.values()).map(kind -> step(kind, found)).toList();
  }

  private static Step step(DetailKind kind, List<Found> found) {
    var times =
        found.stream().filter(each -> each.kind() == kind).mapToInt(Found::times).findFirst();
    return new Step(
        kind.code(),
        times.isPresent() ? Finding.FIRED : Finding.DID_NOT_FIRE,
        Map.of("times", Integer.toString(times.orElse(0))));
  }

  /** Words first, while nothing is struck out; and numbers last, since links hold digits too. */
  private Map<DetailKind, Integer> counts(MessageText message, OwnNumbers own) {
    var text = PlainText.of(message.value());
    var counts = new EnumMap<DetailKind, Integer>(DetailKind.class);
    counts.put(UNWANTED_WORD, words.in(text));
    var addresses = new AddressFinder(text, allowed);
    counts.put(MAIL_ADDRESS, addresses.mails());
    counts.put(WEB_LINK, addresses.links());
    counts.put(NETWORK_NAME, new NameFinder(text).names());
    var numbers = new NumberFinder(text).numbers().stream().limit(MOST_NUMBERS);
    counts.put(
        PHONE_NUMBER, (int) numbers.filter(it -> !allowed.hold(it) && !own.hold(it)).count());
    return counts;
  }
}
