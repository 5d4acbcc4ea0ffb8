package com.ptthex.console.ui.text;

import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words for the codes that servers answer. They stand in the bundles of the features, by kind:
 * {@code refusal.} why something was not done (with {@code .works} and {@code .next} where the
 * usual words do not fit), {@code fault.} what is wrong with a field, {@code effect.} what a deed
 * would do, {@code kind.} what is touched, {@code rule.} a step of a decision, {@code word.} a code
 * that stands as a fact inside of one of these.
 */
public final class Codes {
  private static final int LONGEST_IN_SECONDS = 99;

  private final Texts texts;
  private final Moments moments;
  private final List<Class<? extends Text>> books;

  /**
   * @param features whose bundles have words for codes; the kit's own are looked at last
   */
  public Codes(Texts texts, Moments moments, List<Class<? extends Text>> features) {
    this.texts = texts;
    this.moments = moments;
    this.books = Stream.concat(features.stream(), Stream.of(KitText.class)).toList();
  }

  public String effect(Effect effect) {
    return find("effect." + effect.code(), effect.facts())
        .orElseGet(() -> texts.of(KitText.UNNAMED_EFFECT, Isolated.code(effect.code())));
  }

  public String kind(Touched touched) {
    return find("kind." + touched.kind(), Map.of()).orElse(touched.kind());
  }

  public String rule(Step step) {
    return find("rule." + step.rule(), step.facts())
        .orElseGet(() -> texts.of(KitText.UNNAMED_RULE, Isolated.code(step.rule())));
  }

  public String fault(FieldFault fault) {
    return find("fault." + fault.code(), fault.facts())
        .orElseGet(() -> texts.of(KitText.UNNAMED_FAULT));
  }

  /** What a code is called, such as a permission; where nobody has named it, by the code itself. */
  public String word(String kind, String code) {
    return find("word." + kind + "." + code, Map.of()).orElseGet(() -> Isolated.code(code));
  }

  /** What a code comes to, and what to do about it, where the bundles say both. */
  public String wordAndNext(String kind, String code) {
    return word(kind, code) + " " + word(kind + "-next", code);
  }

  Optional<String> find(String key, Map<String, String> facts) {
    var values =
        facts.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, fact -> valueOf(fact.getValue())));
    return books.stream()
        .flatMap(book -> texts.find(book, key, values, this::shown).stream())
        .findFirst();
  }

  /** Facts travel as text; what is all digits is a count, for an id never is. */
  private static Object valueOf(String fact) {
    return fact.matches("\\d{1,18}") ? Long.valueOf(fact) : fact;
  }

  /** As somebody counts it who waits: down to the last second, and never to none. */
  private String wait(Duration left) {
    var seconds = Math.max(1, left.plusMillis(999).toSeconds());
    return seconds <= LONGEST_IN_SECONDS
        ? texts.of(KitText.SECONDS, seconds)
        : Isolated.code("%d:%02d".formatted(seconds / 60, seconds % 60));
  }

  private String shown(String how, String place, String value) {
    return switch (how) {
      case "date" ->
          value.contains("T")
              ? moments.date(Instant.parse(value))
              : moments.date(LocalDate.parse(value));
      case "moment" -> moments.both(Instant.parse(value));
      case "seconds" -> wait(Duration.ofMillis(Long.parseLong(value)));
      case "word" -> word(place, value);
      default -> throw new IllegalArgumentException("no way to show a fact as " + how);
    };
  }
}
