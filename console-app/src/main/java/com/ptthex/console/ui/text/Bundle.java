package com.ptthex.console.ui.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The bundle of one enum of texts, in one language. */
final class Bundle {
  private final Language language;
  private final Map<Class<?>, ResourceBundle> read = new ConcurrentHashMap<>();

  Bundle(Language language) {
    this.language = language;
  }

  Optional<String> find(Class<?> beside, String key) {
    var bundle = read.computeIfAbsent(beside, this::read);
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  /**
   * By its name, and not searched for: to learn that there is none for some locale, each jar of the
   * console would be opened at each start.
   */
  private ResourceBundle read(Class<?> beside) {
    var name = beside.getName().substring(beside.getPackageName().length() + 1);
    var file = name + language.suffix() + ".properties";
    try (var words = beside.getResourceAsStream(file)) {
      if (words == null) {
        throw missing(beside, file);
      }
      return new PropertyResourceBundle(words);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static MissingResourceException missing(Class<?> beside, String key) {
    return new MissingResourceException(
        "no text " + key + " beside " + beside.getName(), beside.getName(), key);
  }
}
