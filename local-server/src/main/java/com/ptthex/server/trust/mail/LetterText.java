package com.ptthex.server.trust.mail;

import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.trust.mail.LetterKind;
import com.ptthex.shared.trust.mail.MailLanguage;
import com.ptthex.shared.value.Label;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of letters: whoever reads them may have no console before them. */
final class LetterText {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  private LetterText() {}

  /** As it is read. */
  record Words(String subject, String body) {}

  /**
   * From where it comes.
   *
   * @param name what the site calls itself
   * @param address where people reach it
   * @param zone where its days begin
   */
  record Home(Label name, Optional<SiteAddress> address, ZoneId zone) {}

  static Words of(Letter letter, Home home) {
    var bundle = bundle(letter.language());
    var key = keyOf(letter.kind());
    var facts = facts(letter, home);
    home.address().ifPresent(at -> facts.put("address", at.value()));
    var body =
        bundle
            .getString(key + ".body")
            .lines()
            .filter(line -> !line.contains("{address}") || facts.containsKey("address"))
            .map(line -> filled(line, facts))
            .collect(Collectors.joining("\n", "", "\n"));
    return new Words(filled(bundle.getString(key + ".subject"), facts), body);
  }

  private static Map<String, String> facts(Letter letter, Home home) {
    var facts = new HashMap<String, String>();
    facts.put("site", isolated(home.name().value()));
    facts.put("until", until(letter.until().atZone(home.zone()), localeOf(letter.language())));
    letter.name().ifPresent(name -> facts.put("name", isolated(name.value())));
    letter.by().ifPresent(by -> facts.put("by", isolated(by.value())));
    letter.code().ifPresent(code -> facts.put("code", code.grouped()));
    return facts;
  }

  /** Whoever reads it may be in another zone than the site, so it is told which one this is. */
  private static String until(ZonedDateTime until, Locale locale) {
    var offset = until.getOffset();
    var zone = offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
    return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm ", locale).format(until) + zone;
  }

  /** A name keeps its own direction, whichever way the sentence runs. */
  private static String isolated(String text) {
    return "\u2068" + text + "\u2069";
  }

  /** What is put in is not looked at for places again. */
  private static String filled(String template, Map<String, String> facts) {
    return PLACE
        .matcher(template)
        .replaceAll(
            place -> Matcher.quoteReplacement(facts.getOrDefault(place.group(1), place.group())));
  }

  private static String keyOf(LetterKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static ResourceBundle bundle(MailLanguage language) {
    // By the root the language of the machine is never tried.
    var locale = language == MailLanguage.ENGLISH ? Locale.ROOT : localeOf(language);
    return ResourceBundle.getBundle(LetterText.class.getName(), locale);
  }

  private static Locale localeOf(MailLanguage language) {
    return switch (language) {
      case ENGLISH -> Locale.ENGLISH;
      case ARABIC -> Locale.forLanguageTag("ar");
    };
  }
}
