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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides whether a message leads past the site. It goes over the text a few times and never back,
 * whatever somebody wrote; and what it says of it are kinds and counts, never what stood there.
 */
public final class Screening {
  /** More numbers than that in one message say nothing more. */
  private static final int MOST_NUMBERS = 20;

  private final Set<DetailKind> sought;
  private final UnwantedWords words;
  private final Handling handling;

  private Screening(Set<DetailKind> sought, UnwantedWords words, Handling handling) {
    this.sought = sought;
    this.words = words;
    this.handling = handling;
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

  /** What was found, and what is to become of the message. */
  public record Screened(List<Found> found, Handling handling) {
    public Screened {
      found = List.copyOf(found);
    }
  }

  public static Screening of(Choices choices) {
    var words = UnwantedWords.of(choices.of(ScreeningSettings.UNWANTED_WORDS).orElse(""));
    var sought = EnumSet.noneOf(DetailKind.class);
    Map.of(
            PHONE_NUMBER, ScreeningSettings.PHONE_NUMBERS,
            MAIL_ADDRESS, ScreeningSettings.MAIL_ADDRESSES,
            WEB_LINK, ScreeningSettings.WEB_LINKS,
            NETWORK_NAME, ScreeningSettings.NETWORK_NAMES)
        .forEach(
            (kind, setting) -> {
              if (choices.of(setting) == Lookout.ON) {
                sought.add(kind);
              }
            });
    if (!words.isEmpty()) {
      sought.add(UNWANTED_WORD);
    }
    return new Screening(sought, words, choices.of(ScreeningSettings.HANDLING));
  }

  /** With every rule that was looked at, in the order of what was looked for. */
  public Decision<Screened> screen(MessageText message, OwnNumbers own) {
    var counts = sought.isEmpty() ? Map.<DetailKind, Integer>of() : counts(message, own);
    var steps = new ArrayList<Step>();
    var found = new ArrayList<Found>();
    for (var kind : DetailKind.values()) {
      int times = sought.contains(kind) ? counts.getOrDefault(kind, 0) : 0;
      steps.add(step(kind, times));
      if (times > 0) {
        found.add(new Found(kind, times));
      }
    }
    return found.isEmpty()
        ? new Decision.Declined<>("nothing-found", steps, Map.of())
        : new Decision.Chosen<>(new Screened(found, handling), steps);
  }

  private Step step(DetailKind kind, int times) {
    if (!sought.contains(kind)) {
      return new Step(kind.code(), Finding.NOT_REACHED, Map.of());
    }
    return new Step(
        kind.code(),
        times > 0 ? Finding.FIRED : Finding.DID_NOT_FIRE,
        Map.of("times", Integer.toString(times)));
  }

  /** Words first, while nothing is struck out; and numbers last, since links hold digits too. */
  private Map<DetailKind, Integer> counts(MessageText message, OwnNumbers own) {
    var text = PlainText.of(message.value());
    var counts = new EnumMap<DetailKind, Integer>(DetailKind.class);
    counts.put(UNWANTED_WORD, words.in(text));
    var addresses = new AddressFinder(text);
    counts.put(MAIL_ADDRESS, addresses.mails());
    counts.put(WEB_LINK, addresses.links());
    counts.put(NETWORK_NAME, new NameFinder(text).names());
    if (sought.contains(PHONE_NUMBER)) {
      var numbers = new NumberFinder(text).numbers().stream().limit(MOST_NUMBERS);
      counts.put(PHONE_NUMBER, (int) numbers.filter(it -> !own.hold(it)).count());
    }
    return counts;
  }
}
