package com.ptthex.server.kernel.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.JarURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jdbi.v3.core.Handle;

/**
 * The scripts that make the tables as this version has them. Flyway takes a fifth of a start to
 * find that it has nothing to do. Whether what it has noted is exactly what it would note by now is
 * found out in next to no time.
 *
 * @param sums by version, each as Flyway sums a script up
 */
record Scripts(Map<String, Integer> sums) {
  static final String PLACE = "com/ptthex/server";

  private static final Pattern NAME = Pattern.compile("(?:.*[/\\\\])?V(\\d+)__\\w+\\.sql");

  Scripts {
    sums = Map.copyOf(sums);
  }

  static Scripts of(ClassLoader loader) throws IOException {
    var sums = new HashMap<String, Integer>();
    for (var place : Collections.list(loader.getResources(PLACE))) {
      if (place.openConnection() instanceof JarURLConnection inJar) {
        sums.putAll(of(inJar));
      } else {
        sums.putAll(of(Path.of(URI.create(place.toString()))));
      }
    }
    return new Scripts(sums);
  }

  private static Map<String, Integer> of(JarURLConnection place) throws IOException {
    // Kept open, it would be a file of the class path that nobody closes.
    place.setUseCaches(false);
    var sums = new HashMap<String, Integer>();
    try (var jar = place.getJarFile()) {
      for (var entry : Collections.list(jar.entries())) {
        if (entry.getName().startsWith(PLACE + "/") && isScript(entry.getName())) {
          sums.put(version(entry.getName()), sum(jar.getInputStream(entry)));
        }
      }
    }
    return sums;
  }

  private static Map<String, Integer> of(Path folder) throws IOException {
    var sums = new HashMap<String, Integer>();
    try (var all = Files.walk(folder)) {
      for (var file : all.filter(each -> isScript(each.toString())).toList()) {
        sums.put(version(file.toString()), sum(Files.newInputStream(file)));
      }
    }
    return sums;
  }

  private static boolean isScript(String name) {
    return name.endsWith(".sql");
  }

  /**
   * One of a kind that only Flyway knows goes by a name that is no version, and so is noted
   * nowhere.
   */
  private static String version(String name) {
    var known = NAME.matcher(name);
    return known.matches() ? known.group(1) : name;
  }

  private static int sum(InputStream script) throws IOException {
    var sum = new CRC32();
    try (var lines = new BufferedReader(new InputStreamReader(script, UTF_8))) {
      lines.lines().forEach(line -> sum.update(line.getBytes(UTF_8)));
    }
    return (int) sum.getValue();
  }

  /** Whether all have run there as they are here, and none that is not here, be it a newer one. */
  boolean areWhatRanIn(Handle db) {
    // Its first note may be about the table of its notes.
    var notes =
        db.createQuery(
                """
                select "version", "checksum", "success" from "flyway_schema_history"
                where "type" <> 'TABLE'\
                """)
            .map(
                (row, _) ->
                    new Note(String.valueOf(row.getString(1)), row.getInt(2), row.getBoolean(3)))
            .list();
    return notes.size() == sums.size() && notes.stream().allMatch(this::isOfOne);
  }

  private boolean isOfOne(Note note) {
    return note.success() && Integer.valueOf(note.sum()).equals(sums.get(note.version()));
  }

  private record Note(String version, int sum, boolean success) {}
}
