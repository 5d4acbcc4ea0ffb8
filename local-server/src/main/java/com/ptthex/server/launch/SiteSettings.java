package com.ptthex.server.launch;

import com.ptthex.server.kernel.http.Limits;
import com.ptthex.server.kernel.http.Origin;
import com.ptthex.server.kernel.store.Database;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What must be known before the database is open; everything else is a setting inside it. */
public record SiteSettings(
    Optional<Database> database, int logDays, Limits limits, Set<Origin> origins) {
  static final String FILE = "site.properties";

  private static final String URL = "database.url";
  private static final String USER = "database.user";
  private static final String PASSWORD = "database.password";
  private static final String LOG_DAYS = "log.days";
  private static final String PER_CALLER = "limit.callsPerSecond.caller";
  private static final String PER_ADDRESS = "limit.callsPerSecond.address";
  private static final String ORIGINS = "trusted.origins";
  private static final Pattern ONE_OF_MANY = Pattern.compile("[^\\s,]+");
  private static final Set<String> KNOWN =
      Set.of(URL, USER, PASSWORD, LOG_DAYS, PER_CALLER, PER_ADDRESS, ORIGINS);

  public static final SiteSettings USUAL =
      new SiteSettings(Optional.empty(), 90, Limits.USUAL, Set.of());

  public static SiteSettings read(Path file) throws CannotStart {
    if (!Files.exists(file)) {
      return USUAL;
    }
    var given = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      given.load(reader);
    } catch (IOException | IllegalArgumentException _) {
      throw new CannotStart(
          file + " cannot be read.", "It holds one setting a line, as name=value, in UTF-8.");
    }
    var unknown = new TreeSet<>(given.stringPropertyNames());
    unknown.removeAll(KNOWN);
    if (!unknown.isEmpty()) {
      throw new CannotStart(
          file + " holds settings that do not exist: " + String.join(", ", unknown) + ".",
          "Settings are: " + String.join(", ", new TreeSet<>(KNOWN)) + ".");
    }
    return new SiteSettings(
        database(given, file),
        number(given, LOG_DAYS, USUAL.logDays(), 1, 3650, file),
        new Limits(
            number(given, PER_CALLER, Limits.USUAL.perCaller(), 1, 1_000_000, file),
            number(given, PER_ADDRESS, Limits.USUAL.perAddress(), 1, 1_000_000, file)),
        origins(given, file));
  }

  private static Set<Origin> origins(Properties given, Path file) throws CannotStart {
    var origins = new HashSet<Origin>();
    for (var found : ONE_OF_MANY.matcher(given.getProperty(ORIGINS, "")).results().toList()) {
      origins.add(
          Origin.read(found.group())
              .orElseThrow(
                  () ->
                      new CannotStart(
                          ORIGINS + " in " + file + " holds what is no origin.",
                          "They are written as browsers say them, with a comma between: "
                              + "https://panel.example.org, https://192.0.2.1:8443.")));
    }
    return origins;
  }

  private static Optional<Database> database(Properties given, Path file) throws CannotStart {
    var url = given.getProperty(URL);
    if (url == null) {
      return Optional.empty();
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new CannotStart(
          URL + " in " + file + " is not a PostgreSQL address.",
          "It starts with jdbc:postgresql: — leave it out to keep the data in this folder.");
    }
    return Optional.of(
        new Database(url, given.getProperty(USER, ""), given.getProperty(PASSWORD, "")));
  }

  private static int number(Properties given, String name, int usual, int min, int max, Path file)
      throws CannotStart {
    var text = given.getProperty(name);
    if (text == null) {
      return usual;
    }
    try {
      var number = Integer.parseInt(text.strip());
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Not a number: refused like one out of range.
    }
    throw new CannotStart(
        name + " in " + file + " is out of range.",
        "It is a whole number from " + min + " to " + max + "; usually " + usual + ".");
  }
}
