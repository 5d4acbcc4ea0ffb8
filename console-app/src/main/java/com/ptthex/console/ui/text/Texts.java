package com.ptthex.console.ui.text;

import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All texts in one language. Whoever changes the language draws the screen anew with another. */
public final class Texts {
  private final Language language;
  private final Bundle bundle;
  private final NumberFormat whole;
  private final Vocabulary vocabulary;
  private final Vocabulary builtIn;

  /** With the words that are built in. */
  public Texts(Language language) {
    this(language, Vocabulary.BUILT_IN);
  }

  public Texts(Language language, Vocabulary vocabulary) {
    this.language = language;
    this.vocabulary = vocabulary;
    this.bundle = new Bundle(language);
    this.whole = NumberFormat.getIntegerInstance(language.locale());
    this.builtIn = new Vocabulary(builtIn(KitText.TERM_SITTER), builtIn(KitText.TERM_SITTERS));
  }

  private Optional<String> builtIn(KitText term) {
    return bundle.find(KitText.class, term.key());
  }

  public Language language() {
    return language;
  }

  /** Strings are isolated, so that a name of the other direction does not tear the sentence. */
  public String of(Text text, Object... values) {
    var places = new HashMap<String, Object>();
    for (var at = 0; at < values.length; at++) {
      places.put(Integer.toString(at), values[at]);
    }
    var beside = bundleOf(text);
    return find(beside, text.key(), places, (_, _, value) -> isolated(value))
        .orElseThrow(() -> Bundle.missing(beside, text.key()));
  }

  /** For names and all that people wrote, wherever it stands on the screen. */
  public String isolated(String written) {
    return Isolated.in(language, written);
  }

  public String number(long number) {
    return whole.format(number);
  }

  /** How a value is shown at a place that asks for more than the value. */
  interface Shown {
    String as(String how, String place, String value);
  }

  /** The words for a key, if its bundle has any, with named values at their places. */
  Optional<String> find(Class<?> beside, String key, Map<String, ?> values, Shown shown) {
    return template(beside, key, values)
        .map(
            template ->
                template.filled(
                    (place, how) ->
                        place.equals(Vocabulary.PLACE)
                            ? vocabulary.form(language, how.orElseThrow(), builtIn)
                            : Optional.<Object>ofNullable(values.get(place))
                                .map(value -> filling(place, how, value, shown))
                                .orElse("–")));
  }

  private String filling(String place, Optional<String> how, Object value, Shown shown) {
    return how.map(wish -> shown.as(wish, place, value.toString())).orElseGet(() -> told(value));
  }

  private Optional<Template> template(Class<?> beside, String key, Map<String, ?> values) {
    return bundle
        .find(beside, key)
        .map(Template::new)
        .or(
            () ->
                bundle
                    .find(beside, key + Plural.OTHER.suffix())
                    .map(Template::new)
                    .map(other -> counted(beside, key, other, values)));
  }

  private Template counted(Class<?> beside, String key, Template other, Map<String, ?> values) {
    return other
        .first()
        .flatMap(place -> Optional.<Object>ofNullable(values.get(place)))
        .flatMap(Texts::asCount)
        .flatMap(count -> bundle.find(beside, key + language.pluralOf(count).suffix()))
        .map(Template::new)
        .orElse(other);
  }

  private static Optional<Long> asCount(Object value) {
    return value instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
  }

  private String told(Object value) {
    return value instanceof Number number ? whole.format(number) : isolated(value.toString());
  }

  private static Class<?> bundleOf(Text text) {
    return text instanceof Enum<?> constant ? constant.getDeclaringClass() : text.getClass();
  }
}
