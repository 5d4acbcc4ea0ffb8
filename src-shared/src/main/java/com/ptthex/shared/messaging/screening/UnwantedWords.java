package com.ptthex.shared.messaging.screening;

import com.ptthex.shared.messaging.screening.PlainText.Chunk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words that a site has named, each of which may be several: found whole, never within one. */
final class UnwantedWords {
  private static final int MOST = 50;
  private static final int LONGEST = 10;

  /** By the first of its words. */
  private final Map<String, List<List<String>>> phrases = new HashMap<>();

  private UnwantedWords(String named) {
    Stream.of(named.split("[,;،؛]", -1))
        .map(each -> words(PlainText.of(each)))
        .filter(words -> !words.isEmpty() && words.size() <= LONGEST)
        .distinct()
        .limit(MOST)
        .forEach(
            words -> phrases.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(words));
  }

  /**
   * @param named with commas between them
   */
  static UnwantedWords of(String named) {
    return new UnwantedWords(named);
  }

  private static List<String> words(PlainText text) {
    return text.words().stream().map(Chunk::text).toList();
  }

  boolean isEmpty() {
    return phrases.isEmpty();
  }

  /** How often any of them stands there. */
  int in(PlainText text) {
    if (isEmpty()) {
      return 0;
    }
    var said = words(text);
    var found = 0;
    for (var place = 0; place < said.size(); place++) {
      var rest = said.subList(place, Math.min(said.size(), place + LONGEST));
      if (phrases.getOrDefault(rest.getFirst(), List.of()).stream()
          .anyMatch(phrase -> begins(rest, phrase))) {
        found++;
      }
    }
    return found;
  }

  private static boolean begins(List<String> said, List<String> phrase) {
    return said.size() >= phrase.size() && said.subList(0, phrase.size()).equals(phrase);
  }
}
