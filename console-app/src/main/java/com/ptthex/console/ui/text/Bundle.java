package com.ptthex.console.ui.text;

import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/** The bundle of one enum of texts, in one language. */
final class Bundle {
  /** English is the bundle without a suffix; the machine's own language is nobody's business. */
  private static final Control AS_ASKED = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final Language language;
  private final Map<Class<?>, ResourceBundle> read = new ConcurrentHashMap<>();

  Bundle(Language language) {
    this.language = language;
  }

  Optional<String> find(Class<?> beside, String key) {
    var bundle = read.computeIfAbsent(beside, this::read);
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  private ResourceBundle read(Class<?> beside) {
    return ResourceBundle.getBundle(
        beside.getName(), language.locale(), beside.getClassLoader(), AS_ASKED);
  }

  static MissingResourceException missing(Class<?> beside, String key) {
    return new MissingResourceException(
        "no text " + key + " beside " + beside.getName(), beside.getName(), key);
  }
}
